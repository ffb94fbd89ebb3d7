import type { Catalogue } from '../words.ts';

/** kam review: начать обзор, закрыть его, подтвердить факты. */
export const review: Catalogue = {
  'review.title': '{client}: обзор за {period}',
  'review.titleOfAll': '{company}: обзор за {period}',
  'review.subtitle': 'Состояние на {date}. Что нужно заполнить, стоит выше, между строками ---.',
  'review.figures': 'Что изменилось',
  'review.noSales': 'За {period}, предыдущий период и тот же период год назад продаж не было.',
  'review.class': 'Категория',
  'review.wallet': 'Доля бюджета закупок',
  'review.stage': 'Стадия отношений',
  'review.was': 'было: {before}',
  'review.planned': 'Запланировано: сделано {done} из {n}',
  'review.noPlanned': 'На этот период ничего не планировали.',
  'review.doneOn': 'сделано {date}',
  'review.droppedOn': 'отказались {date}',
  'review.dueOn': 'срок {date}',
  'review.promise': 'обещание',
  'review.objective': 'главная задача',
  'review.cases': 'Претензии, недоразумения и пожелания',
  'review.noCases': 'За период новых не было, прежних открытых нет.',
  'review.complaint': 'претензия',
  'review.misunderstanding': 'недоразумение',
  'review.wish': 'пожелание',
  'review.raised': 'с {date}',
  'review.resolved': 'решено {date}',
  'review.decisions': 'Решения прошлого обзора',
  'review.noDecisions': 'Открытых решений нет.',
  'review.suspect': 'Факты, изменившиеся после прошлого обзора: {facts}.',
  'review.revenueAgainst': 'Выручка против {before}',
  'review.marginAgainst': 'Маржа против {before}',
  'review.classMoved': 'Категория: {before} → {after}',
  'review.walletMoved': 'Доля бюджета закупок за двенадцать месяцев',
  'review.clients': 'Клиенты по категориям',
  'review.client': 'Клиент',
  'review.classBefore': 'Категория раньше',
  'review.revenue': 'Выручка',
  'review.change': 'Против {before}',
  'review.overdue': 'Просрочено',
  'review.quality': 'План',
  'review.qualityOf': '{passed} из {of}',
  'review.review': 'Обзор',
  'review.closedOn': 'закрыт {date}',
  'review.open': 'начат',
  'review.none': 'нет',
  'review.base':
    '{n} {n|клиент|клиента|клиентов} с досье или продажами; категория по двенадцати месяцам до {to}, раньше: до {before}; план: сколько проверок его качества пройдено',
  'review.head': 'Что требует решения',
  'review.nothingToDecide': 'Ничто не ждёт решения.',
  'review.lateDecision': '{client}: {what} (решено в обзоре за {period})',
  'review.resource': '{client}: {what}, нужно для {tasks}: никто не выделил',
  'review.overload': '{who}: действий за {month}: {n}, предел: {limit}',
  'review.suspectPlan': '{client}: план стоит на фактах, которые изменились: {facts}',
  'review.noReview': '{client}: нет обзора за {period}',

  'review-file.head': 'Заполните, что стоит пустым, затем: {command}',
  'review-file.by': 'Кто из наших участвовал?',
  'review-file.with': 'Кто участвовал со стороны клиента?',
  'review-file.outcomes': 'Что вышло, и почему не сделано?',
  'review-file.changes': 'Почему изменились эти цифры?',
  'review-file.causes': 'Почему период прошёл именно так?',
  'review-file.priorities': 'Что важно в следующем периоде?',
  'review-file.decisions': 'Что решено: кто, что и к какому сроку делает? Это покажет повестка.',
  'review-file.factors': 'Что на время становится приоритетом? При закрытии обзора перейдёт в раздел 7.',
  'review-file.tasks': 'Какие действия отсюда следуют? При закрытии обзора перейдут в раздел 9.',
  'review-file.tasksOfAll':
    'Какие задачи следуют и в чей план? Они переносятся туда, когда обзор закрывают; без клиента это решения.',
  'review-file.exampleDecision': 'новые цены до тендера',
  'review-file.exampleTask': 'встреча с директором',

  'review-command.fill': 'Осталось заполнить: {n}. Затем: {command}',
  'review-command.closed': 'обзор за {period} закрыт {date}',
  'review-command.open': 'осталось открытым: {name}',
  'review-command.decided': '{n} {n|решение|решения|решений} для повестки',
  'review-command.stamped':
    '{n} {n|факт отмечен|факта отмечены|фактов отмечены}: когда один из них изменится, kam check скажет, что план под сомнением',
  'review-command.stampedAll':
    '{n} {n|факт отмечен|факта отмечены|фактов отмечены}: когда один из них изменится, kam check скажет, что решения под сомнением',
  'review-command.confirmed': 'изменилось после {date} и подтверждено: {facts}',
  'review-command.same': 'из рассмотренного с {date} ничего не изменилось; ничего не записано',

  'check.review-decisions-suspect.says':
    'решения по всем клиентам опираются на факты, которые изменились с {date}: {facts}. Посмотрите на них: kam review start · kam review confirm',
  'check.review-decisions-suspect.why':
    'Закрытый обзор всего портфеля запоминает факты, на которых держатся его решения: у каких клиентов есть досье, их статус и ответственный, команда, цели. Если один из них теперь другой, решения, возможно, приняты для команды или базы, которой уже нет. Начните следующий обзор или, если решения остаются в силе, скажите об этом: `kam review confirm`.',
  'check.review-decisions-suspect.source':
    'Что решения следуют из фактов — это метод; какие факты запоминаются — наше: `docs/reviews.md`.',
  'check.review-suspect.says':
    'план стоит на фактах, которые изменились после {date}: {facts}. Посмотрите на них: kam review start {client} · kam review confirm {client}',
  'check.review-suspect.why':
    'Закрытый обзор отмечает факты, на которых стоит план: стадию отношений и цель, главные задачи, бюджеты, тех, кто решает, открытые сделки, договоры, цели, риски. Когда один из них стал другим, план может быть верен для мира, которого уже нет. Начните следующий обзор или, если план по-прежнему годен, скажите это: `kam review confirm <клиент>` отметит факты такими, какие они есть. Сама проверка этого не делает никогда.',
  'check.review-suspect.source':
    'Что план следует из фактов – это метод; какие факты отмечаются – наше правило: `docs/reviews.md`.',
  'plan.suspect':
    'Под сомнением: после {date} изменились факты, на которых стоит план: {facts}. Посмотрите на них, затем: kam review confirm {client}',
};
