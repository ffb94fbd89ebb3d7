import type { Catalogue } from '../words.ts';

/** kam key-accounts: кто ключевой и почему. */
export const keyAccounts: Catalogue = {
  'key-accounts.title': 'Ключевые клиенты',
  'key-accounts.count': 'Ключевые для компании',
  'key-accounts.ofActive': '{share} из {n} действующих клиентов или групп',
  'key-accounts.together': 'Их доля дохода ({income})',
  'key-accounts.margin': 'маржа',
  'key-accounts.revenue': 'выручка',
  'key-accounts.below-usual': 'ниже обычных 30–55 %',
  'key-accounts.usual': 'в пределах обычных 30–55 %',
  'key-accounts.above-usual': 'выше обычных 30–55 %',
  'key-accounts.dependsOnAll': 'Все ключевые клиенты вместе приносят больше {limit}: монозависимость.',
  'key-accounts.dependsOnOne': 'Один клиент приносит больше {limit}: монозависимость.',
  'key-accounts.promisingFrom': 'Перспективный – с открытого бюджета',
  'key-accounts.company': 'Ключевые для компании',
  'key-accounts.client': 'Клиент',
  'key-accounts.income': 'Доход',
  'key-accounts.share': 'Доля',
  'key-accounts.criteria': 'По каким критериям',
  'key-accounts.owner': 'Ответственный',
  'key-accounts.dossier': 'Досье',
  'key-accounts.none': 'нет',
  'key-accounts.nobody': 'никто',
  'key-accounts.byShare': 'больше {limit}',
  'key-accounts.byAmount': 'больше {amount}',
  'key-accounts.critical': 'критическая зависимость',
  'key-accounts.mono': 'моноклиент',
  'key-accounts.promising': 'перспективный',
  'key-accounts.reference': 'рекомендующий',
  'key-accounts.partner': 'партнёр',
  'key-accounts.demanding': 'требовательный',
  'key-accounts.innovator': 'новатор',
  'key-accounts.companyBase':
    '{n} из {all} клиентов или групп, которые покупали; клиенты под одним контролем считаются за одного; доход вычислен, остальное обосновано в разделе 1',
  'key-accounts.noKeys': 'Ключевых для компании нет.',
  'key-accounts.evidence': 'На чём стоят обоснования',
  'key-accounts.criterion': 'Критерий',
  'key-accounts.basis': 'Обоснование',
  'key-accounts.source': 'Источник',
  'key-accounts.evidenceBase': '{n} {n|обоснование|обоснования|обоснований} в {dossiers} досье',
  'key-accounts.below': 'Ключевые для отдела или менеджера',
  'key-accounts.department': 'отдел {name}',
  'key-accounts.manager': 'менеджер {name}',
  'key-accounts.for': 'Для кого',
  'key-accounts.belowBase':
    '{n}; больше {limit} того, что приносит отдел или клиенты менеджера; критическая зависимость и моноклиент – уровни компании',
  'key-accounts.argued': 'обоснован',
  'key-accounts.deserves': 'Достойны досье, а досье нет',
  'key-accounts.why': 'Почему',
  'key-accounts.type': 'Как завести',
  'key-accounts.ofCompany': '{share} нашего дохода',
  'key-accounts.ofDepartment': '{share} отдела {name}',
  'key-accounts.ofManager': '{share} по клиентам менеджера {name}',
  'key-accounts.ofWallet': 'открытый бюджет {open} {currency}',
  'key-accounts.deservesBase': 'без досье {n} из {all} ключевых или перспективных',
  'key-accounts.noneDeserves': 'У всех ключевых и перспективных досье есть.',
  'key-accounts.former': 'Досье есть, а критериям больше не отвечают',
  'key-accounts.formerBase':
    '{n} из {dossiers} досье действующих и потенциальных клиентов: не выше предела, не обоснованы и не перспективны; {lost} досье потерянных хранятся, чтобы вернуть их',
  'key-accounts.nobodyFormer': 'У каждого досье есть причина.',
  'key-accounts.prospects': 'Ключевые потенциальные клиенты',
  'key-accounts.budget': 'Бюджет',
  'key-accounts.prospectsBase': '{n} потенциальных: открытый бюджет от {from} {currency} или обоснование',
  'key-accounts.noProspects': 'Ни о ком из потенциальных не известно такого бюджета.',
  'key-accounts.limits': 'Где отступили от практики',
  'key-accounts.noLimits': 'Всё в обычных пределах.',
  'key-accounts.too-many-key':
    'Ключевыми названы {n} {n|клиент|клиента|клиентов}; в такой базе их обычно не больше {limit}.',
  'key-accounts.too-many-managers': '{who}: в подчинении {n}; у одного руководителя не больше {limit}.',
  'key-accounts.split-team': '{who}: в подчинении {n}; больше {limit} – команду делят.',
  'key-accounts.too-many-key-accounts':
    '{who}: ключевых клиентов компании {n}; обычно от 1 до {limit}: {names}.',
  'key-accounts.large-and-small':
    '{who}: и ключевые, и {n} {n|малый клиент|малых клиента|малых клиентов} (меньше 1 % дохода каждый): {names}.',
  'key-accounts.all-channels': '{who}: сразу все каналы, {n}.',
  'key-accounts.hoarded': '{who}: потенциальных клиентов {n}; больше {limit} не обработать.',
  'key-accounts.over-time':
    '{who}: {n} {n|потенциальный клиент|потенциальных клиента|потенциальных клиентов} дольше срока, привлечь или передать: {names}.',
  'key-accounts.no-owner': 'Ключевые без ответственного – {n}: {names}.',
  'key-accounts.no-deputy': 'Ключевые, где ответственного некому заменить, – {n}: {names}.',
  'key-accounts.more': '… и ещё {n}',

  'key-accounts-reasons.company':
    'доля больше {share} суммы положительных доходов клиентов и групп{amount}; ровно столько – не больше',
  'key-accounts-reasons.amount': ' или больше {amount}',
  'key-accounts-reasons.convention': 'принято в отрасли; kam.yaml: thresholds.key, thresholds.key_amount',
  'key-accounts-reasons.argued':
    'перспективный, рекомендующий, партнёр, требовательный, новатор: как обосновано в разделе 1, для тех, кто назван в key_for: (без него – для компании)',
  'key-accounts-reasons.section': 'раздел 1: key, key_for; никогда не вычисляется',
  'key-accounts-reasons.below':
    'та же доля внутри каждого отдела и клиентов каждого менеджера; сумма денег – только для компании',
  'key-accounts-reasons.belowSource':
    'клиент может быть ключевым для компании, отдела или одного менеджера; что остальные уровни – дело компании, наше правило',
  'key-accounts-reasons.promising':
    'бюджет за двенадцать месяцев минус наши продажи не меньше {from}; у диапазона считается нижний край',
  'key-accounts-reasons.promisingSource':
    'что большой бюджет, который тратят у других, перспективен, – практика отрасли; сумма – наше правило: key_amount, иначе доля key от всей выручки',
  'key-accounts-reasons.limits':
    'ключевых не больше {part} действующих; у одного руководителя {heads} менеджеров, у одного менеджера {keys} ключевых и {prospects} потенциальных клиентов; малый – меньше 1 % дохода',
  'key-accounts-reasons.limitsSource':
    'практика отрасли; kam.yaml: thresholds.key_clients, managers_per_head, key_clients_per_manager, prospects_per_manager; prospecting.limit',
};
