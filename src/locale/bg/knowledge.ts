import type { Catalogue } from '../words.ts';

/** What we know and what we should know. */
export const knowledge: Catalogue = {
  'render.stale': 'отдавна непотвърдено',
  'basis.known': 'известно',
  'basis.stale': 'отдавна непотвърдено',
  'basis.assumed': 'предположение',
  'basis.estimated': 'оценка',
  'basis.disputed': 'отговорите се разминават',
  'basis.unknown': 'неизвестно',
  'questions.title': 'Какво знаем и какво да попитаме',
  'questions.titleOf': 'Какво знаем и какво да попитаме: {client}',
  'questions.withPerson': 'Въпроси към {person}',
  'questions.client': 'Клиент',
  'questions.class': 'Категория',
  'questions.section': 'Раздел',
  'questions.complete': 'Пълнота',
  'questions.required': 'Изисква се',
  'questions.questions': 'Въпроси',
  'questions.sure': 'Известно',
  'questions.unsure': 'За уточняване',
  'questions.open': 'Отворени',
  'questions.question': 'Въпрос',
  'questions.whom': 'Кого да попитаме',
  'questions.unblocks': 'Какво зависи от отговора',
  'questions.since': 'Откога',
  'questions.dossier': 'Пълнота на досието',
  'questions.together': 'Общо',
  'questions.undecided': 'не е решено',
  'standard.asksFor': 'категорията изисква {required}',
  'questions.sectionsTitle': 'Пълнота по раздели',
  'questions.sectionsBase':
    'тежестта на известното от тежестта на {n} {n|въпрос|въпроса}; каквото е за уточняване, се брои наполовина',
  'questions.clientsTitle': 'Пълнота по клиенти',
  'questions.clientsBase':
    '{n} {n|досие|досиета} на клиенти, които не са загубени; изискването е по категория от матрицата на мероприятията в kam.yaml, категорията е по дванадесетте месеца преди днес',
  'questions.heatTitle': 'Пълнота по раздели, по номерата на файловете им',
  'questions.heatAlt': '{n} {n|досие|досиета}, средна пълнота {share}; най-малко се знае за: {section}.',
  'questions.listTitle': 'Въпроси по важността на решенията, които зависят от тях',
  'questions.listBase':
    'показани {shown} от {all}: отворени {open}, за уточняване {unsure}; първо тези, от които зависи решение',
  'questions.topTitle': 'Най-ценните въпроси',
  'questions.topBase':
    'показани {shown} от {all}: отворени {open}, за уточняване {unsure}; за един клиент най-много {each}; първо тези, от които зависи решение, после по дохода от клиента',
  'questions.empty': 'Всички решаващи факти са известни.',
  'questions.nothing': 'Още няма досие: kam new <client> започва първото.',
  'questions.ours': 'отговорът е наш',
  'questions.nobody': 'още не познаваме никого',
  'questions.again': 'питано на {date}, без отговор',
  'questions.asked': 'вече е питано, още няма отговор',
  'questions.never': 'още не е питано',
  'questions.evadedTitle': 'Питано, но без отговор',
  'questions.evadedBase':
    '{n} {n|запис|записа} в дневника; попитайте друг човек, на друго ниво, или предложете варианти',
  'questions.date': 'Дата',
  'questions.who': 'Кого питахме',
  'questions.answer': 'Как отговориха',
  'questions.offered': 'Предложени варианти',
  'questions.reaction': 'Реакция',
  'questions.evaded': 'избегнат отговор',
  'questions.refused': 'отказан отговор',
  'questions.later': 'обещан по-късно',
  'questions.does-not-know': 'не знае',
  'questions.answered': 'отговорено, но не е записано',
  'questions.silent': 'не е посочено',
  'questions.sheetFor': 'Да попитаме: {person}',
  'questions.sheetUs': 'Да решим помежду си',
  'questions.sheetNobody': 'Да попитаме, щом има кого',
  'questions.decides': 'решава: {what}',
  'questions.options': 'варианти: {options}',
  'questions.offer': 'избегнат отговор: предложете варианти',
  'questions.now': 'засега: {answers}',
  'questions.tried': '{who}, {date}: {answer}',
  'questions.line': 'Отговор: …………………………',
  'questions.none': 'няма',
  'questions-reasons.weight': 'Тежест на въпроса',
  'questions-reasons.weightRule':
    '3: от него зависи решение; 2: планът става по-добър; 1: добре е да се знае. Въпрос, който се задава за всяка категория, се брои веднъж, поравно за всички категории.',
  'questions-reasons.credit': 'Колко се зачита',
  'questions-reasons.creditRule':
    'известно (от клиента, публични данни, наблюдение) или отговорът е наш: 1; за уточняване (предположение, оценка, отговорите се разминават, отдавна непотвърдено): 1/2; неизвестно: 0. Списък или блок е известен толкова, колкото най-добрият факт в него.',
  'questions-reasons.complete': 'Пълнота',
  'questions-reasons.completeRule': 'тежест × колко се зачита, от тежестта на всички въпроси',
  'questions-reasons.fresh': 'Срокове на давност',
  'questions-reasons.freshRule':
    '{people} за ключовите лица (влияние от 4 нагоре или взема решението), {rest} за останалото{others}',
  'questions-reasons.order': 'Ред',
  'questions-reasons.orderRule':
    'по тежест; между клиентите по дохода за последните дванадесет месеца; после неизвестното, разминаванията, предположенията, оценките и старите отговори',
  'questions-reasons.whom': 'Кого да попитаме',
  'questions-reasons.whomRule':
    'най-влиятелния, с когото имаме контакт, и следващия от друго ниво на подчинение; последни са тези, които не са пожелали или не са могли да отговорят',
  'questions-reasons.required': 'Изискване на категорията',
  'questions-reasons.requiredRule': 'completeness: на категорията в матрицата на мероприятията',
  'check.knowledge-stale.says':
    '{fact}: последно потвърдено на {date}, срокът на давност {limit} е минал; попитайте отново',
  'check.knowledge-stale.why':
    'Клиентите се променят: хората си тръгват, бюджетите се орязват, доставчиците се сменят. Факт, който не е потвърждаван по-дълго от срока си в `freshness:` на kam.yaml, е отбелязан навсякъде, където на него се крепи цифра. Попитайте отново; ако от него зависи решение, преди решението. Думата `never` освобождава този вид факти от срок.',
  'check.knowledge-stale.folded':
    '{n} {n|факт не е потвърждаван|факта не са потвърждавани} по-дълго от срока на давност: kam questions {client}',
  'check.knowledge-stale.source':
    'Че фактите трябва да са пресни, го иска методът; 90 дни за ключовите лица и 365 за останалото са наше решение, `freshness:` в kam.yaml.',
  'check.knowledge-disputed.says': 'отговорите за {fact} се разминават; изяснете го с {whom}',
  'check.knowledge-disputed.why':
    'Двама души при клиента отговарят различно или отговорът противоречи на публичните данни. Докато не се изясни, цифрите върху него са диапазони. Попитайте тези, които се разминават, най-добре двамата на една маса, и някого от друго ниво; после оставете верния отговор или еднаквия отговор на двамата.',
  'check.knowledge-disputed.folded': 'за {n} {n|факт|факта} отговорите се разминават: kam questions {client}',
  'check.knowledge-disputed.source':
    'Никога да не се предполага вместо клиента и да се пита на няколко нива: това е самият метод.',
  'check.knowledge-one-level.says': '{fact}: питано е само на едно ниво; попитайте и {whom}',
  'check.knowledge-one-level.why':
    'От този факт зависи решение, а са го казали хора от едно ниво на клиента. Покупките, производството и ръководителят виждат различни суми, планове и затруднения: попитайте на второ ниво и запишете втория отговор до първия, дори да е същият.',
  'check.knowledge-one-level.folded':
    '{n} {n|решаващ факт е питан|решаващи факта са питани} само на едно ниво на клиента: kam questions {client}',
  'check.knowledge-one-level.source': 'Да се пита на няколко нива на организацията: това е самият метод.',
  'client-base.dossier': 'Досие',
  'rank-effort.dossiersTitle': 'Досиета',
  'rank-effort.complete': 'Пълнота',
  'rank-effort.asked': 'Изисква се',
  'rank-effort.dossiersBase':
    '{short} от {n} {n|досие е|досиета са} с по-малка пълнота, отколкото иска категорията; какво липсва, казва kam questions',
};
