import type { Catalogue } from '../words.ts';

/** kam people, and the rules about people. */
export const people: Catalogue = {
  'people.title': 'Люди: {client}',
  'people.allTitle': 'Карты людей',
  'people.theirs': 'Люди клиента',
  'people.ours': 'Наши люди',
  'people.name': 'Имя',
  'people.position': 'Должность',
  'people.roles': 'Роль в решении',
  'people.influence': 'Влияние',
  'people.attitude': 'Отношение к нам',
  'people.contact': 'Контакт',
  'people.last': 'Последний разговор',
  'people.faced': 'Кто из наших',
  'people.nobody': 'никто',
  'people.initiator': 'инициатор',
  'people.user': 'пользователь',
  'people.influencer': 'влияющее лицо',
  'people.decider': 'принимает решения',
  'people.buyer': 'закупщик',
  'people.gatekeeper': 'контролёр доступа',
  'people.opponent': 'противник',
  'people.sceptic': 'скептик',
  'people.neutral': 'нейтрально',
  'people.supporter': 'сторонник',
  'people.champion': 'активный сторонник',
  'people.active': 'есть',
  'people.planned': 'намечен',
  'people.wanted': 'нужен',
  'people.unreachable': 'недоступен',
  'people.left': 'больше там не работает',
  'people.unknown': 'неизвестно',
  'people.never': 'в журнале нет',
  'people.base':
    '{n} {n|человек|человека|человек}, начиная с самых влиятельных; из них принимают решения: {deciders}',
  'people.empty': 'Там пока никого не знают.',

  'people.drawings.grid': 'Влияние (по вертикали) и отношение к нам (по горизонтали)',
  'people.drawings.unknownInfluence': 'влияние неизвестно',
  'people.drawings.unknownAttitude': 'неизвестно',
  'people.drawings.tree': 'Кто кому подчиняется',
  'people.drawings.noLines': 'Подчинённость неизвестна: спросите, кто кому подчиняется.',
  'people.drawings.influence': 'влияние {n}',

  'people.gaps.title': 'Чего не хватает',
  'people.gaps.gap': 'Что обнаружено',
  'people.gaps.whom': 'О ком речь',
  'people.gaps.answer': 'Что делается',
  'people.gaps.no-decider': 'Никто из известных людей не принимает решений',
  'people.gaps.decider-without-contact': 'ЛПР (принимает решения) без контакта',
  'people.gaps.influential-opponent': 'Влиятельный противник',
  'people.gaps.single-thread': 'Единственная нить: контакт только с одним человеком',
  'people.gaps.cold-contact': 'Остывший контакт',
  'people.gaps.nobody-faces': 'За ключевым человеком не закреплён никто из наших',
  'people.gaps.one-of-ours': 'С клиентом говорил только один из наших',
  'people.gaps.short-no-decider': 'нет принимающих решения',
  'people.gaps.short-decider-without-contact': 'принимает решения, контакта нет',
  'people.gaps.short-influential-opponent': 'влиятельный противник',
  'people.gaps.short-single-thread': 'единственная нить',
  'people.gaps.short-cold-contact': 'остывший контакт',
  'people.gaps.short-nobody-faces': 'никто не закреплён',
  'people.gaps.short-one-of-ours': 'только один из наших',
  'people.gaps.times': '{gap} ({n})',
  'people.gaps.since': 'разговоров нет с {date}',
  'people.gaps.noTalk': 'в журнале, который ведётся с {date}, разговоров нет',
  'people.gaps.nothing': 'пока ничего',
  'people.gaps.none': 'Всего хватает.',
  'people.gaps.base':
    'обнаружено: {n}, из них без действия в плане: {open}; ключевой человек: принимает решения или имеет влияние 4 или 5',

  'people.sides.who': 'Кто',
  'people.sides.part': 'Что делает',
  'people.sides.faces': 'С кем работает',
  'people.sides.talks': 'Разговоры',
  'people.sides.owner': 'ответственный',
  'people.sides.deputy': 'заместитель',
  'people.sides.gone': 'ушёл от нас',
  'people.sides.base':
    '{n} {n|наш сотрудник|наших сотрудника|наших сотрудников}; в журнале {talks} {talks|разговор|разговора|разговоров}{since}',
  'people.sides.since': ' с {date}',
  'people.sides.empty': 'Из наших никто не назван.',
  'people.sides.reach': 'До кого мы хотим дойти',
  'people.sides.for': 'Зачем',
  'people.sides.by': 'Кто из наших',
  'people.sides.retry': 'попробовать снова с {date}',
  'people.sides.reachBase': '{n} {n|человек|человека|человек}, с кем мы ещё не говорим',

  'people.page.quality': 'Качество карты',
  'people.page.of3': '{level} из 3',
  'people.page.people': 'Известные люди',
  'people.page.deciders': 'Принимают решения',
  'people.page.keys': 'Ключевые люди с контактом',
  'people.page.inTouch': 'Контакт есть',
  'people.page.talks': 'Разговоры в журнале',
  'people.page.reached': '{n} из {all}',
  'people.page.noDossier': 'Досье нет: его заводит kam new "{client}".',
  'people.page.raise0': 'Чтобы было 1: запишите первого человека, с которым вы там знакомы.',
  'people.page.raise1': 'Чтобы было 2: найдите того, кто принимает решения или имеет влияние 4 или 5.',
  'people.page.raise1Whom':
    'Чтобы было 2: найдите того, кто принимает решения или имеет влияние 4 или 5. Чей вес пока неизвестен: {names}.',
  'people.page.raise2': 'Чтобы было 3: сделайте сторонником ключевого человека: {names}.',

  'people.overview.client': 'Клиент',
  'people.overview.owner': 'Ответственный',
  'people.overview.quality': 'Карта',
  'people.overview.people': 'Люди',
  'people.overview.deciders': 'Решают',
  'people.overview.keys': 'Ключевые с контактом',
  'people.overview.reached': '{n} из {all}',
  'people.overview.base':
    'досье есть у {n} из {all} клиентов, начиная с самой слабой карты; без действия в плане {open} из {gaps} замечаний',
  'people.overview.empty': 'Досье пока нет ни у одного клиента: его заводит kam new.',

  'people.reasons.quality': 'Качество карты',
  'people.reasons.qualityRule':
    '0: никого · 1: контакты, но ни одного ключевого человека · 2: ключевой человек есть, сторонника среди них нет · 3: хотя бы один ключевой человек сторонник. Ушедшие не в счёт; опирается на самое надёжное из того, что даёт этот уровень',
  'people.reasons.key': 'Ключевой человек',
  'people.reasons.keyRule': 'принимает решения или имеет влияние 4 или 5 хотя бы по одному ответу',
  'people.reasons.supportive': 'Сторонник',
  'people.reasons.supportiveRule':
    'сторонник или активный сторонник по всем ответам; противник хотя бы по одному',
  'people.reasons.contact': 'Контакт есть',
  'people.reasons.contactRule':
    'как сказано в досье; разговор в журнале делает контактом того, кто был нужен; где ничего не сказано, контакт есть с тем, за кем закреплён наш сотрудник',
  'people.reasons.last': 'Последний разговор',
  'people.reasons.lastRule': 'вычисляется по журналу до {today}; звонки без ответа не в счёт',
  'people.reasons.limit': 'Контакт остыл',
  'people.reasons.limitRule':
    '{limit} без разговора с ключевым человеком, по категории {class}; без журнала не остыл никто',
  'people.reasons.limitNoClass':
    '{limit} без разговора с ключевым человеком, так как категория этого не говорит; без журнала не остыл никто',
  'people.reasons.limitSource': 'наше правило; kam.yaml: classes, freshness.people',
  'people.reasons.limitAny':
    'сколько категория позволяет обходиться без визита (без контакта, если визитов она не требует), дольше всего из возможных; без категории столько, сколько свежи сведения о людях',
  'people.reasons.alone': 'Только один из наших',
  'people.reasons.aloneRule': 'начиная с трёх разговоров в журнале, если в команде больше одного человека',
  'people.reasons.lost': 'Потерянные клиенты',
  'people.reasons.lostRule':
    'единственная нить, остывший контакт и «только один из наших» говорятся лишь об активных клиентах',
  'people.reasons.roles': 'Роли',
  'people.reasons.rolesRule':
    'инициатор, пользователь, влияющее лицо, принимающий решения, закупщик, контролёр доступа',
  'people.reasons.rolesSource': 'закупочный центр по Уэбстеру и Винду',
  'people.reasons.d': '{n} {n|день|дня|дней}',
  'people.reasons.w': '{n} {n|неделя|недели|недель}',
  'people.reasons.m': '{n} {n|месяц|месяца|месяцев}',
  'people.reasons.y': '{n} {n|год|года|лет}',

  'duties.task': '{what} ({owner}, {due})',
  'duties.nobody': 'никто',
  'duties.noDate': 'без срока',

  'check.people-no-decider.says': 'никто из известных людей не принимает решений: kam people {client}',
  'check.people-no-decider.why':
    'Кто не решает, тот не может сказать «да». Пока в разделе 3 ни у кого нет роли `decider`, планы держатся на доброй воле людей, чьё слово могут отменить: спросите на двух уровнях, кто решает и до какой суммы.',
  'check.people-no-decider.folded':
    'неизвестно, кто принимает решения, у {n} {n|клиента|клиентов|клиентов}: kam people',
  'check.people-no-decider.source':
    'Роли в закупочном центре по Уэбстеру и Винду; что карта без принимающего решения есть замечание, решили мы.',
  'check.people-decider-without-contact.says':
    '{name} принимает решения, а контакта нет: ни разговора, ни действия с этим человеком',
  'check.people-decider-without-contact.why':
    'Кто решает, знает о нас только чужие слова. Запишите действие, в `with:` которого назван этот человек; как только в журнале появится разговор, он считается контактом.',
  'check.people-influential-opponent.says':
    '{name} против нас, имеет вес в решении, и ни одно действие этим не занято',
  'check.people-influential-opponent.why':
    'Один противник, который решает или имеет влияние 4 или 5, перевешивает нескольких друзей без влияния. Выясните, что за этим стоит, и запишите действие, в `with:` которого он назван: склонить к нам, сделать нейтральным или привести за стол других.',
  'check.people-single-thread.says': 'все отношения держатся на одном человеке клиента: {name}',
  'check.people-single-thread.why':
    'Когда единственный, кто нас знает, сменит работу, заболеет или поссорится с нами, отношения кончатся в тот же день. Найдите второй контакт, лучше на другом уровне или в другом подразделении: начало этому кладёт действие, в `with:` которого назван тот, с кем мы ещё не говорим.',
  'check.people-cold-contact.says':
    'с {since} с этим человеком никто не говорил: {name}, {days} {days|день|дня|дней} по журналу',
  'check.people-cold-contact.why':
    'Контакт, который никто не поддерживает, может достаться конкуренту. С тем, кто принимает решения или имеет влияние 4 или 5, говорят не реже, чем категория клиента требует визита (контакта, если визитов она не требует); если категория неизвестна, не реже срока свежести сведений о людях. Поговорите и запишите в журнал или запишите действие с этим человеком.',
  'check.people-cold-contact.source':
    'Частота по категориям стоит в kam.yaml: `classes:` и `freshness: people`. Что она действует для каждого ключевого человека, наше правило.',
  'check.people-nobody-faces.says':
    'у этого человека есть вес в решении, но никто из наших за ним не закреплён: {name}',
  'check.people-nobody-faces.why':
    'Руководители говорят с руководителями, инженеры с инженерами: за каждого, кто принимает решения или имеет влияние 4 или 5, отвечает кто-то из наших. Запишите кто в `faced_by:` или в `faces:` раздела `our_side:`. Кто ушёл из нашей команды, не в счёт.',
  'check.people-nobody-faces.folded':
    'ключевых людей, за которыми никто из наших не закреплён: {n}, клиентов: {places}; kam people',
  'check.people-one-of-ours.says': 'по журналу с клиентом говорил только один из наших: {who}',
  'check.people-one-of-ours.why':
    'Клиент принадлежит компании, а не одному человеку: любого менеджера можно заменить, и план не рухнет. Возьмите кого-нибудь на следующий визит, прежде всего заместителя.',
  'check.people-one-of-ours.folded': 'клиентов, с которыми говорил только один из наших: {n}; kam people',
  'check.people-one-of-ours.source':
    'Что клиент принадлежит компании, правило метода; судить можно с трёх разговоров: наше правило.',
  'check.people-reports-to-cycle.says': 'каждый из них подчиняется следующему, а последний первому: {names}',
  'check.people-reports-to-cycle.why':
    'Линии подчинения ведут к кому-то наверху. В круге верха нет, и дерево клиента не построить. Одна из строк `reports_to:` неверна.',
  'check.people-same-as-team.says':
    '«{id}» есть и в нашей команде ({ours}): у каждого человека своё короткое имя',
  'check.people-same-as-team.why':
    'Источники, действия и журнал называют людей обеих сторон короткими именами. Если у двоих оно одно, никто не скажет, чьи это слова. Дайте человеку клиента имя подлиннее: имя и фамилию, как в `georgi-iliev`.',
  'check.people-left.says': '{name} больше не работает, а здесь всё ещё назван',
  'check.people-left.why':
    'Кто ушёл, не решает, никому не подчиняется, ни за кого не отвечает и обещаний не выполнит. Назовите преемника или уберите строку; прошлое журнала и закрытых действий остаётся как было.',
  'check.people-left.folded': 'строк, где названы ушедшие люди: {n}, файлов: {places}',
};
