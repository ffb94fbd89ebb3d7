import type { Catalogue } from '../words.ts';

/** kam review: започване и приключване на преглед, потвърждаване на фактите. */
export const review: Catalogue = {
  'review.title': '{client}: преглед за {period}',
  'review.titleOfAll': '{company}: преглед за {period}',
  'review.subtitle': 'Състояние към {date}. Което трябва да се попълни, стои горе, между редовете ---.',
  'review.figures': 'Какво се промени',
  'review.noSales': 'За {period}, предишния период и същия период преди година няма продажби.',
  'review.class': 'Категория',
  'review.wallet': 'Дял от бюджета за покупки',
  'review.stage': 'Етап на отношенията',
  'review.was': 'преди: {before}',
  'review.planned': 'Планирано: направено {done} от {n}',
  'review.noPlanned': 'За този период нищо не е било планирано.',
  'review.doneOn': 'направено на {date}',
  'review.droppedOn': 'изоставено на {date}',
  'review.dueOn': 'срок {date}',
  'review.promise': 'обещание',
  'review.objective': 'главна цел',
  'review.cases': 'Оплаквания, недоразумения и желания',
  'review.noCases': 'През периода няма нови, няма и отворени отпреди.',
  'review.complaint': 'оплакване',
  'review.misunderstanding': 'недоразумение',
  'review.wish': 'желание',
  'review.raised': 'от {date}',
  'review.resolved': 'решено на {date}',
  'review.decisions': 'Решения от предишния преглед',
  'review.noDecisions': 'Няма отворени решения.',
  'review.suspect': 'Факти, които се промениха след последния преглед: {facts}.',
  'review.revenueAgainst': 'Приходи спрямо {before}',
  'review.marginAgainst': 'Марж спрямо {before}',
  'review.classMoved': 'Категория: {before} → {after}',
  'review.walletMoved': 'Дял от бюджета за покупки за дванадесет месеца',
  'review.clients': 'Клиенти по категории',
  'review.client': 'Клиент',
  'review.classBefore': 'Категория преди',
  'review.revenue': 'Приходи',
  'review.change': 'Спрямо {before}',
  'review.overdue': 'Просрочени',
  'review.quality': 'План',
  'review.qualityOf': '{passed} от {of}',
  'review.review': 'Преглед',
  'review.closedOn': 'приключен на {date}',
  'review.open': 'започнат',
  'review.none': 'няма',
  'review.base':
    '{n} {n|клиент|клиенти} с досие или продажби; категория по дванадесетте месеца до {to}, преди: до {before}; план: колко проверки на качеството му са минати',
  'review.head': 'Какво чака решение',
  'review.nothingToDecide': 'Нищо не чака решение.',
  'review.lateDecision': '{client}: {what} (решено в прегледа за {period})',
  'review.resource': '{client}: {what}, нужно за {tasks}: никой не го е отпуснал',
  'review.overload': '{who}: действия за {month}: {n}, границата е {limit}',
  'review.suspectPlan': '{client}: планът стои на факти, които се промениха: {facts}',
  'review.noReview': '{client}: няма преглед за {period}',

  'review-file.head': 'Попълнете каквото стои празно, после: {command}',
  'review-file.by': 'Кой от нас участва?',
  'review-file.with': 'Кой участва от страна на клиента?',
  'review-file.outcomes': 'Какво стана и защо не е направено?',
  'review-file.changes': 'Защо се промениха тези числа?',
  'review-file.causes': 'Защо периодът мина така?',
  'review-file.priorities': 'Кое е важно през следващия период?',
  'review-file.decisions': 'Какво е решено: кой какво прави и докога? Дневният ред го показва.',
  'review-file.factors':
    'Кое става приоритет за известно време? При приключване на прегледа минава в раздел 7.',
  'review-file.tasks': 'Кои действия следват? При приключване на прегледа минават в раздел 9.',
  'review-file.tasksOfAll':
    'Какви задачи следват и в чий план? Отиват там, когато прегледът се закрие; без клиент са решения.',
  'review-file.exampleDecision': 'нови цени преди търга',
  'review-file.exampleTask': 'среща с директора',

  'review-command.fill': 'За попълване: {n}. После: {command}',
  'review-command.closed': 'преглед за {period}: приключен на {date}',
  'review-command.open': 'остава отворено: {name}',
  'review-command.decided': '{n} {n|решение|решения} за дневния ред',
  'review-command.stamped':
    '{n} {n|факт е отбелязан|факта са отбелязани}: когато някой от тях се промени, kam check казва, че планът е под съмнение',
  'review-command.stampedAll':
    '{n} {n|факт е отбелязан|факта са отбелязани}: когато някой от тях се промени, kam check казва, че решенията са под съмнение',
  'review-command.confirmed': 'променено след {date} и потвърдено: {facts}',
  'review-command.same': 'нищо от прегледаното не се е променило от {date}; нищо не е записано',

  'check.review-decisions-suspect.says':
    'решенията за всички клиенти се опират на факти, които са се променили от {date}: {facts}. Погледнете ги: kam review start · kam review confirm',
  'check.review-decisions-suspect.why':
    'Закритият преглед на целия портфейл запомня фактите, на които се крепят решенията му: кои клиенти имат досие, техният статус и отговорник, екипът, целите. Ако някой от тях вече е друг, решенията може да са взети за екип или база, които ги няма. Започнете следващия преглед или, ако решенията остават в сила, кажете го с `kam review confirm`.',
  'check.review-decisions-suspect.source':
    'Че решенията следват от фактите, е методът; кои факти се запомнят, е наше: `docs/reviews.md`.',
  'check.review-suspect.says':
    'планът стои на факти, които се промениха след {date}: {facts}. Погледнете ги: kam review start {client} · kam review confirm {client}',
  'check.review-suspect.why':
    'Приключеният преглед отбелязва фактите, на които стои планът: етапа и целта на отношенията, главните цели, бюджетите, решаващите хора, отворените сделки, договорите, целите, рисковете. Когато някой от тях вече е друг, планът може да е верен за свят, който го няма. Започнете следващия преглед или, ако планът още важи, кажете го: `kam review confirm <клиент>` отбелязва фактите такива, каквито са. Самата проверка никога не го прави.',
  'check.review-suspect.source':
    'Че планът следва от фактите, е методът; кои факти се отбелязват, е наше правило: `docs/reviews.md`.',
  'plan.suspect':
    'Под съмнение: след {date} се промениха факти, на които стои планът: {facts}. Погледнете ги, после: kam review confirm {client}',
};
