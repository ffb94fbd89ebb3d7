import type { Catalogue } from '../words.ts';

/** kam key-accounts: кой е ключов и защо. */
export const keyAccounts: Catalogue = {
  'key-accounts.title': 'Ключови клиенти',
  'key-accounts.count': 'Ключови за фирмата',
  'key-accounts.ofActive': '{share} от {n} действащи клиенти или групи',
  'key-accounts.together': 'Делът им от дохода ({income})',
  'key-accounts.margin': 'брутна печалба',
  'key-accounts.revenue': 'приходи',
  'key-accounts.below-usual': 'под обичайните 30–55 %',
  'key-accounts.usual': 'в обичайните 30–55 %',
  'key-accounts.above-usual': 'над обичайните 30–55 %',
  'key-accounts.dependsOnAll': 'Всички ключови клиенти заедно носят над {limit}: монозависимост.',
  'key-accounts.dependsOnOne': 'Един клиент сам носи над {limit}: монозависимост.',
  'key-accounts.promisingFrom': 'Перспективен – от открит бюджет',
  'key-accounts.company': 'Ключови за фирмата',
  'key-accounts.client': 'Клиент',
  'key-accounts.income': 'Доход',
  'key-accounts.share': 'Дял',
  'key-accounts.criteria': 'По кои критерии',
  'key-accounts.owner': 'Отговорник',
  'key-accounts.dossier': 'Досие',
  'key-accounts.none': 'няма',
  'key-accounts.nobody': 'никой',
  'key-accounts.byShare': 'над {limit}',
  'key-accounts.byAmount': 'над {amount}',
  'key-accounts.critical': 'критична зависимост',
  'key-accounts.mono': 'моноклиент',
  'key-accounts.promising': 'перспективен',
  'key-accounts.reference': 'препоръчващ',
  'key-accounts.partner': 'партньор',
  'key-accounts.demanding': 'взискателен',
  'key-accounts.innovator': 'новатор',
  'key-accounts.companyBase':
    '{n} от {all} клиенти или групи, които са купували; клиентите под един контрол се броят за един; доходът е изчислен, останалото е обосновано в раздел 1',
  'key-accounts.noKeys': 'Няма ключови за фирмата.',
  'key-accounts.evidence': 'На какво стъпват обосновките',
  'key-accounts.criterion': 'Критерий',
  'key-accounts.basis': 'Обосновка',
  'key-accounts.source': 'Източник',
  'key-accounts.evidenceBase': '{n} {n|обосновка|обосновки} в {dossiers} {dossiers|досие|досиета}',
  'key-accounts.below': 'Ключови за отдел или мениджър',
  'key-accounts.department': 'отдел {name}',
  'key-accounts.manager': 'мениджър {name}',
  'key-accounts.for': 'За кого',
  'key-accounts.belowBase':
    '{n}; над {limit} от това, което носи отделът или клиентите на мениджъра; критична зависимост и моноклиент са нива на фирмата',
  'key-accounts.argued': 'обоснован',
  'key-accounts.deserves': 'Заслужават досие, а го нямат',
  'key-accounts.why': 'Защо',
  'key-accounts.type': 'Как се прави',
  'key-accounts.ofCompany': '{share} от дохода ни',
  'key-accounts.ofDepartment': '{share} от отдел {name}',
  'key-accounts.ofManager': '{share} от клиентите на {name}',
  'key-accounts.ofWallet': 'открит бюджет {open} {currency}',
  'key-accounts.deservesBase': 'без досие: {n} от {all} ключови или перспективни',
  'key-accounts.noneDeserves': 'Всички ключови и перспективни имат досие.',
  'key-accounts.former': 'Имат досие, а вече не отговарят на критериите',
  'key-accounts.formerBase':
    '{n} от {dossiers} досиета на действащи и потенциални клиенти: нито над граница, нито обосновани, нито перспективни; {lost} на загубени се пазят, за да бъдат върнати',
  'key-accounts.nobodyFormer': 'Всяко досие има своята причина.',
  'key-accounts.prospects': 'Ключови потенциални клиенти',
  'key-accounts.budget': 'Бюджет',
  'key-accounts.prospectsBase': '{n} потенциални: открит бюджет от {from} {currency} нагоре или обосновка',
  'key-accounts.noProspects': 'За никой потенциален клиент не се знае да има такъв бюджет.',
  'key-accounts.limits': 'Къде се отклоняваме от практиката',
  'key-accounts.noLimits': 'Всичко е в обичайните граници.',
  'key-accounts.too-many-key':
    'Фирмата нарича ключови {n} {n|клиент|клиенти}; в такава база те обикновено са най-много {limit}.',
  'key-accounts.too-many-managers': '{who} ръководи {n} души; един ръководител – най-много {limit}.',
  'key-accounts.split-team': '{who} ръководи {n} души; над {limit} екипът се разделя.',
  'key-accounts.too-many-key-accounts':
    '{who} обслужва {n} ключови клиенти на фирмата; обичайно са от 1 до {limit}: {names}.',
  'key-accounts.large-and-small':
    '{who} обслужва и ключови, и {n} {n|малък клиент|малки клиенти} (под 1 % от дохода всеки): {names}.',
  'key-accounts.all-channels': '{who} обслужва всички {n} канала едновременно.',
  'key-accounts.hoarded': '{who} има {n} потенциални клиенти; с повече от {limit} никой не работи.',
  'key-accounts.over-time':
    '{who}: {n} {n|потенциален клиент е|потенциални клиенти са} над срока – да се спечелят или предадат: {names}.',
  'key-accounts.no-owner': 'Ключови без отговорник – {n}: {names}.',
  'key-accounts.no-deputy': 'Ключови, при които няма кой да замести отговорника, – {n}: {names}.',
  'key-accounts.more': '… и още {n}',

  'key-accounts-reasons.company':
    'дял над {share} от сбора на положителните доходи на клиентите и групите{amount}; точно толкова не е над',
  'key-accounts-reasons.amount': ' или над {amount}',
  'key-accounts-reasons.convention': 'прието в областта; kam.yaml: thresholds.key, thresholds.key_amount',
  'key-accounts-reasons.argued':
    'перспективен, препоръчващ, партньор, взискателен, новатор: както го обосновава раздел 1, за посочените в key_for: (без него – за фирмата)',
  'key-accounts-reasons.section': 'раздел 1: key, key_for; никога не се изчислява',
  'key-accounts-reasons.below':
    'същият дял в рамките на всеки отдел и на клиентите на всеки мениджър; сума пари важи само за фирмата',
  'key-accounts-reasons.belowSource':
    'клиент може да е ключов за фирмата, за отдел или за един мениджър; че другите нива са само на фирмата, е наше правило',
  'key-accounts-reasons.promising':
    'бюджетът за дванадесет месеца без нашите продажби е поне {from}; от диапазон се брои долният край',
  'key-accounts-reasons.promisingSource':
    'че голям бюджет, харчен другаде, е перспективен, е практика в областта; сумата е наше правило: key_amount, иначе делът key от всички приходи',
  'key-accounts-reasons.limits':
    'ключови – най-много {part} от действащите; {heads} мениджъри на един ръководител, {keys} ключови и {prospects} потенциални клиенти на един мениджър; малък – под 1 % от дохода',
  'key-accounts-reasons.limitsSource':
    'практика в областта; kam.yaml: thresholds.key_clients, managers_per_head, key_clients_per_manager, prospects_per_manager; prospecting.limit',
};
