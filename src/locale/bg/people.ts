import type { Catalogue } from '../words.ts';

/** kam people, and the rules about people. */
export const people: Catalogue = {
  'people.title': 'Хора: {client}',
  'people.allTitle': 'Карти на хората',
  'people.theirs': 'Хората на клиента',
  'people.ours': 'Нашите хора',
  'people.name': 'Име',
  'people.position': 'Длъжност',
  'people.roles': 'Роля в решението',
  'people.influence': 'Влияние',
  'people.attitude': 'Отношение към нас',
  'people.contact': 'Контакт',
  'people.last': 'Последен разговор',
  'people.faced': 'Кой от нашите',
  'people.nobody': 'никой',
  'people.initiator': 'инициатор',
  'people.user': 'потребител',
  'people.influencer': 'влияещо лице',
  'people.decider': 'взема решения',
  'people.buyer': 'купувач',
  'people.gatekeeper': '„пазач на входа“',
  'people.opponent': 'противник',
  'people.sceptic': 'скептик',
  'people.neutral': 'неутрално',
  'people.supporter': 'поддръжник',
  'people.champion': 'активен поддръжник',
  'people.active': 'има',
  'people.planned': 'планиран',
  'people.wanted': 'търсен',
  'people.unreachable': 'недостъпен',
  'people.left': 'вече не работи там',
  'people.unknown': 'неизвестно',
  'people.never': 'няма в дневника',
  'people.base': '{n} {n|човек|души}, най-влиятелните първи; от тях вземат решения: {deciders}',
  'people.empty': 'Там още не познаваме никого.',

  'people.drawings.grid': 'Влияние (по вертикала) и отношение към нас (по хоризонтала)',
  'people.drawings.unknownInfluence': 'влиянието е неизвестно',
  'people.drawings.unknownAttitude': 'неизвестно',
  'people.drawings.tree': 'Кой на кого е подчинен',
  'people.drawings.noLines': 'Подчинението не е известно: попитайте кой на кого е подчинен.',
  'people.drawings.influence': 'влияние {n}',

  'people.gaps.title': 'Какво липсва',
  'people.gaps.gap': 'Какво е открито',
  'people.gaps.whom': 'За кого',
  'people.gaps.answer': 'Какво се прави',
  'people.gaps.no-decider': 'Никой от познатите не взема решения',
  'people.gaps.decider-without-contact': 'Взема решения, но няма контакт',
  'people.gaps.influential-opponent': 'Влиятелен противник',
  'people.gaps.single-thread': 'Единствена нишка: контакт само с един човек',
  'people.gaps.cold-contact': 'Изстинал контакт',
  'people.gaps.nobody-faces': 'Никой от нашите не отговаря за ключов човек',
  'people.gaps.one-of-ours': 'Само един от нашите е говорил с клиента',
  'people.gaps.short-no-decider': 'няма кой да реши',
  'people.gaps.short-decider-without-contact': 'взема решения, няма контакт',
  'people.gaps.short-influential-opponent': 'влиятелен противник',
  'people.gaps.short-single-thread': 'единствена нишка',
  'people.gaps.short-cold-contact': 'изстинал контакт',
  'people.gaps.short-nobody-faces': 'никой не отговаря',
  'people.gaps.short-one-of-ours': 'само един от нашите',
  'people.gaps.times': '{gap} ({n})',
  'people.gaps.since': 'без разговор от {date}',
  'people.gaps.noTalk': 'в дневника, който започва на {date}, няма разговор',
  'people.gaps.nothing': 'засега нищо',
  'people.gaps.none': 'Нищо не липсва.',
  'people.gaps.base':
    'открито: {n}, от тях без действие в плана: {open}; ключов човек: взема решения или има влияние 4 или 5',

  'people.sides.who': 'Кой',
  'people.sides.part': 'Какво прави',
  'people.sides.faces': 'С кого работи',
  'people.sides.talks': 'Разговори',
  'people.sides.owner': 'отговорник',
  'people.sides.deputy': 'заместник',
  'people.sides.gone': 'напусна ни',
  'people.sides.base':
    '{n} {n|наш служител|наши служители}; в дневника {talks} {talks|разговор|разговора}{since}',
  'people.sides.since': ' от {date}',
  'people.sides.empty': 'Никой от нашите не е посочен.',
  'people.sides.reach': 'До кого искаме да стигнем',
  'people.sides.for': 'Защо',
  'people.sides.by': 'Кой от нашите',
  'people.sides.retry': 'нов опит от {date}',
  'people.sides.reachBase': '{n} {n|човек, с когото|души, с които} още не говорим',

  'people.page.quality': 'Качество на картата',
  'people.page.of3': '{level} от 3',
  'people.page.people': 'Познати хора',
  'people.page.deciders': 'Вземат решения',
  'people.page.keys': 'Ключови хора с контакт',
  'people.page.inTouch': 'Има контакт',
  'people.page.talks': 'Разговори в дневника',
  'people.page.reached': '{n} от {all}',
  'people.page.noDossier': 'Няма досие: kam new "{client}" го започва.',
  'people.page.raise0': 'За да стане 1: запишете първия човек, когото познавате там.',
  'people.page.raise1': 'За да стане 2: намерете кой взема решения или има влияние 4 или 5.',
  'people.page.raise1Whom':
    'За да стане 2: намерете кой взема решения или има влияние 4 или 5. Още не се знае каква тежест имат: {names}.',
  'people.page.raise2': 'За да стане 3: спечелете ключов човек за поддръжник: {names}.',

  'people.overview.client': 'Клиент',
  'people.overview.owner': 'Отговорник',
  'people.overview.quality': 'Карта',
  'people.overview.people': 'Хора',
  'people.overview.deciders': 'Решават',
  'people.overview.keys': 'Ключови с контакт',
  'people.overview.reached': '{n} от {all}',
  'people.overview.base':
    '{n} от {all} клиенти имат досие, първо най-слабата карта; без действие в плана са {open} от {gaps} забележки',
  'people.overview.empty': 'Още никой клиент няма досие: kam new го започва.',

  'people.reasons.quality': 'Качество на картата',
  'people.reasons.qualityRule':
    '0: никой · 1: контакти, но нито един ключов човек · 2: има ключов човек, но никой не ни подкрепя · 3: поне един ключов човек ни подкрепя. Напусналите не се броят; почива на най-сигурното от онова, което дава нивото',
  'people.reasons.key': 'Ключов човек',
  'people.reasons.keyRule': 'взема решения или има влияние 4 или 5 поне според един отговор',
  'people.reasons.supportive': 'Поддръжник',
  'people.reasons.supportiveRule':
    'поддръжник или активен поддръжник според всички отговори; противник поне според един',
  'people.reasons.contact': 'Има контакт',
  'people.reasons.contactRule':
    'както е в досието; разговор в дневника прави контакт от търсения човек; където не е казано нищо, контакт има с онзи, за когото отговаря наш служител',
  'people.reasons.last': 'Последен разговор',
  'people.reasons.lastRule': 'изчислен от дневника до {today}; обажданията без отговор не се броят',
  'people.reasons.limit': 'Контактът изстива след',
  'people.reasons.limitRule':
    '{limit} без разговор с ключов човек, по категория {class}; без дневник никой не е изстинал',
  'people.reasons.limitNoClass':
    '{limit} без разговор с ключов човек, защото никоя категория не го казва; без дневник никой не е изстинал',
  'people.reasons.limitSource': 'наше правило; kam.yaml: classes, freshness.people',
  'people.reasons.limitAny':
    'колкото категорията позволява без посещение (без контакт, ако не иска посещения), най-дългото от възможните; без категория толкова, колкото сведенията за хората са пресни',
  'people.reasons.alone': 'Само един от нашите',
  'people.reasons.aloneRule': 'от три разговора в дневника нататък, ако екипът има повече от един човек',
  'people.reasons.lost': 'Загубени клиенти',
  'people.reasons.lostRule':
    'единствена нишка, изстинал контакт и „само един от нашите“ се казват само за активни клиенти',
  'people.reasons.roles': 'Роли',
  'people.reasons.rolesRule':
    'инициатор, потребител, влияещо лице, вземащ решения, купувач, „пазач на входа“',
  'people.reasons.rolesSource': 'група за вземане на решения по Уебстър и Уинд',
  'people.reasons.d': '{n} {n|ден|дни}',
  'people.reasons.w': '{n} {n|седмица|седмици}',
  'people.reasons.m': '{n} {n|месец|месеца}',
  'people.reasons.y': '{n} {n|година|години}',

  'duties.task': '{what} ({owner}, {due})',
  'duties.nobody': 'никой',
  'duties.noDate': 'без срок',

  'check.people-no-decider.says': 'никой от познатите хора не взема решения: kam people {client}',
  'check.people-no-decider.why':
    'Който не решава, не може да каже „да“. Докато в раздел 3 никой няма роля `decider`, плановете почиват на добрата воля на хора, чиято дума може да бъде отменена: попитайте на две нива кой решава и до каква сума.',
  'check.people-no-decider.folded': 'не се знае кой взема решения при {n} {n|клиент|клиенти}: kam people',
  'check.people-no-decider.source':
    'Роли в групата за вземане на решения по Уебстър и Уинд; че карта без вземащ решения е забележка, е наше правило.',
  'check.people-decider-without-contact.says':
    '{name} взема решения, а контакт няма: нито разговор, нито действие с този човек',
  'check.people-decider-without-contact.why':
    'Който решава, знае за нас само от чужди думи. Запишете действие, в чието `with:` е този човек; щом в дневника има разговор, той се брои за контакт.',
  'check.people-influential-opponent.says':
    '{name} е срещу нас, има тежест в решението и нито едно действие не се занимава с това',
  'check.people-influential-opponent.why':
    'Един противник, който решава или има влияние 4 или 5, тежи повече от няколко приятели без влияние. Разберете какво стои зад това и запишете действие, в чието `with:` е този човек: да го спечелим, да стане неутрален или да доведем и други на масата.',
  'check.people-single-thread.says': 'всички отношения висят на един човек на клиента: {name}',
  'check.people-single-thread.why':
    'Ако единственият, който ни познава, смени работата си, се разболее или се скара с нас, отношенията свършват същия ден. Намерете втори контакт, най-добре на друго ниво или в друго подразделение: началото е действие, чието `with:` сочи човек, с когото още не говорим.',
  'check.people-cold-contact.says':
    'от {since} никой не е говорил с този човек: {name}, {days} {days|ден|дни} по дневника',
  'check.people-cold-contact.why':
    'Контакт, който никой не поддържа, може да се падне на конкурент. С онзи, който взема решения или има влияние 4 или 5, се говори поне толкова често, колкото категорията на клиента иска посещение (контакт, ако не иска посещения); ако категорията е неизвестна, в срока, в който сведенията за хората са пресни. Поговорете и го запишете в дневника или запишете действие с този човек.',
  'check.people-cold-contact.source':
    'Честотата по категории е в kam.yaml: `classes:` и `freshness: people`. Че важи за всеки ключов човек, е наше правило.',
  'check.people-nobody-faces.says':
    'този човек има тежест в решението, а никой от нашите не отговаря за него: {name}',
  'check.people-nobody-faces.why':
    'Ръководители говорят с ръководители, инженери с инженери: за всеки, който взема решения или има влияние 4 или 5, отговаря някой от нашите. Запишете кой в `faced_by:` или в `faces:` на `our_side:`. Който е напуснал екипа ни, не се брои.',
  'check.people-nobody-faces.folded':
    'ключови хора, за които никой от нашите не отговаря: {n}, клиенти: {places}; kam people',
  'check.people-one-of-ours.says': 'по дневника с клиента е говорил само един от нашите: {who}',
  'check.people-one-of-ours.why':
    'Клиентът е на компанията, а не на един човек: всеки мениджър може да бъде заменен, без планът да се провали. Вземете някого на следващото посещение, най-напред заместника.',
  'check.people-one-of-ours.folded': 'клиенти, с които е говорил само един от нашите: {n}; kam people',
  'check.people-one-of-ours.source':
    'Че клиентът е на компанията, е правило на метода; може да се съди от три разговора нататък: наше правило.',
  'check.people-reports-to-cycle.says':
    'всеки от тях е подчинен на следващия, а последният на първия: {names}',
  'check.people-reports-to-cycle.why':
    'Линиите на подчинение водят до някого на върха. В кръг връх няма и дървото на клиента не може да се начертае. Един от редовете `reports_to:` е грешен.',
  'check.people-same-as-team.says': '„{id}“ е и в нашия екип ({ours}): всеки човек има свое кратко име',
  'check.people-same-as-team.why':
    'Източници, действия и дневник наричат хората от двете страни с кратки имена. Ако двама имат едно, никой не може да каже чии са думите. Дайте на човека на клиента по-дълго име: собствено и фамилно, както в `georgi-iliev`.',
  'check.people-left.says': '{name} вече не работи, а тук още е посочен',
  'check.people-left.why':
    'Който е напуснал, не решава, не е подчинен на никого, не отговаря за никого и не изпълнява обещания. Посочете наследника или махнете реда; миналото в дневника и в приключените действия остава както е било.',
  'check.people-left.folded': 'редове, в които са посочени напуснали хора: {n}, файлове: {places}',
};
