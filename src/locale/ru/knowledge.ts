import type { Catalogue } from '../words.ts';

/** What we know and what we should know. */
export const knowledge: Catalogue = {
  'render.stale': 'давно не подтверждалось',
  'basis.known': 'известно',
  'basis.stale': 'давно не подтверждалось',
  'basis.assumed': 'предположение',
  'basis.estimated': 'оценка',
  'basis.disputed': 'ответы расходятся',
  'basis.unknown': 'неизвестно',
  'questions.title': 'Что мы знаем и о чём спросить',
  'questions.titleOf': 'Что мы знаем и о чём спросить: {client}',
  'questions.withPerson': 'Вопросы: {person}',
  'questions.client': 'Клиент',
  'questions.class': 'Категория',
  'questions.section': 'Раздел',
  'questions.complete': 'Полнота',
  'questions.required': 'Требуется',
  'questions.questions': 'Вопросов',
  'questions.sure': 'Известно',
  'questions.unsure': 'Уточнить',
  'questions.open': 'Открыто',
  'questions.question': 'Вопрос',
  'questions.whom': 'Кого спросить',
  'questions.unblocks': 'Что от ответа зависит',
  'questions.since': 'С какого времени',
  'questions.dossier': 'Полнота досье',
  'questions.together': 'Вместе',
  'questions.undecided': 'не решено',
  'standard.asksFor': 'категория требует {required}',
  'questions.sectionsTitle': 'Полнота по разделам',
  'questions.sectionsBase':
    'вес известного от веса {n} {n|вопроса|вопросов|вопросов}; то, что нужно уточнить, засчитано наполовину',
  'questions.clientsTitle': 'Полнота по клиентам',
  'questions.clientsBase':
    '{n} досье клиентов, которые не потеряны; требование категории — из матрицы мероприятий в kam.yaml, категория — по двенадцати месяцам до сегодняшнего дня',
  'questions.heatTitle': 'Полнота по разделам, по номерам их файлов',
  'questions.heatAlt': '{n} досье, в среднем полнота {share}; меньше всего известно: {section}.',
  'questions.listTitle': 'Вопросы по важности решений, которые от них зависят',
  'questions.listBase':
    'показано {shown} из {all}: открытых {open}, уточнить {unsure}; сначала те, от которых зависит решение',
  'questions.topTitle': 'Самые ценные вопросы',
  'questions.topBase':
    'показано {shown} из {all}: открытых {open}, уточнить {unsure}; по одному клиенту не больше {each}; сначала те, от которых зависит решение, затем по доходу от клиента',
  'questions.empty': 'Все решающие факты известны.',
  'questions.nothing': 'Досье ещё нет: kam new <client> заводит первое.',
  'questions.ours': 'ответить нам самим',
  'questions.nobody': 'пока никого не знаем',
  'questions.again': 'спросили {date}, ответа нет',
  'questions.asked': 'уже спрашивали, ответа нет',
  'questions.never': 'ещё не спрашивали',
  'questions.evadedTitle': 'Спросили, но ответа нет',
  'questions.evadedBase':
    '{n} {n|запись|записи|записей} в журнале; спросите другого человека, на другом уровне, или предложите варианты',
  'questions.date': 'Дата',
  'questions.who': 'Кого спросили',
  'questions.answer': 'Как ответили',
  'questions.offered': 'Предложенные варианты',
  'questions.reaction': 'Реакция',
  'questions.evaded': 'уход от ответа',
  'questions.refused': 'отказ отвечать',
  'questions.later': 'обещан ответ позже',
  'questions.does-not-know': 'не знает',
  'questions.answered': 'ответ был, но не записан',
  'questions.silent': 'не указано',
  'questions.sheetFor': 'Спросить: {person}',
  'questions.sheetUs': 'Решить у себя',
  'questions.sheetNobody': 'Спросить, когда будет кого',
  'questions.decides': 'решает: {what}',
  'questions.options': 'варианты: {options}',
  'questions.offer': 'уход от ответа: предложите варианты',
  'questions.now': 'пока: {answers}',
  'questions.tried': '{who}, {date}: {answer}',
  'questions.line': 'Ответ: …………………………',
  'questions.none': 'нет',
  'questions-reasons.weight': 'Вес вопроса',
  'questions-reasons.weightRule':
    '3: от ответа зависит решение; 2: план станет лучше; 1: полезно знать. Вопрос, который задают по каждой категории, считается один раз, поровну на все категории.',
  'questions-reasons.credit': 'Сколько засчитано',
  'questions-reasons.creditRule':
    'известно (со слов клиента, открытые данные, наблюдение) или ответ за нами: 1; нужно уточнить (предположение, оценка, ответы расходятся, давно не подтверждалось): 1/2; неизвестно: 0. Список или блок известен настолько, насколько лучший факт в нём.',
  'questions-reasons.complete': 'Полнота',
  'questions-reasons.completeRule': 'вес × сколько засчитано, от веса всех вопросов',
  'questions-reasons.fresh': 'Сроки давности',
  'questions-reasons.freshRule':
    '{people} для ключевых лиц (влияние от 4 или принимает решение), {rest} для остального{others}',
  'questions-reasons.order': 'Порядок',
  'questions-reasons.orderRule':
    'по весу; между клиентами — по доходу за последние двенадцать месяцев; затем неизвестное, расхождения, предположения, оценки, давние ответы',
  'questions-reasons.whom': 'Кого спросить',
  'questions-reasons.whomRule':
    'самого влиятельного из тех, с кем есть контакт, и следующего за ним с другого уровня подчинения; в последнюю очередь тех, кто не захотел или не смог ответить',
  'questions-reasons.required': 'Требование категории',
  'questions-reasons.requiredRule': 'completeness: категории в матрице мероприятий',
  'check.knowledge-stale.says':
    '{fact}: последний раз подтверждено {date}, срок давности {limit} прошёл; спросите снова',
  'check.knowledge-stale.why':
    'Клиенты меняются: люди уходят, бюджеты урезают, поставщиков меняют. Факт, который не подтверждали дольше срока из `freshness:` в kam.yaml, помечен везде, где на нём держится цифра. Спросите снова; если от него зависит решение, то до решения. Слово `never` снимает срок с такого рода фактов.',
  'check.knowledge-stale.folded':
    '{n} {n|факт не подтверждался|факта не подтверждались|фактов не подтверждались} дольше срока давности: kam questions {client}',
  'check.knowledge-stale.source':
    'Что факты должны быть свежими, требует метод; 90 дней для ключевых лиц и 365 для остального — наше решение, `freshness:` в kam.yaml.',
  'check.knowledge-disputed.says': 'ответы на {fact} расходятся; кто может рассудить: {whom}',
  'check.knowledge-disputed.why':
    'Два человека у клиента ответили по-разному, или ответ противоречит открытым данным. Пока это не выяснено, цифры, которые на нём держатся, — диапазоны. Спросите тех, кто расходится, лучше обоих за одним столом, и кого-то другого уровня; затем оставьте один верный ответ или одинаковый ответ обоих.',
  'check.knowledge-disputed.folded': 'на {n} {n|факт|факта|фактов} ответы расходятся: kam questions {client}',
  'check.knowledge-disputed.source':
    'Никогда не предполагать за клиента и спрашивать на нескольких уровнях: это сам метод.',
  'check.knowledge-one-level.says': '{fact}: спросили только на одном уровне; спросите ещё: {whom}',
  'check.knowledge-one-level.why':
    'От этого факта зависит решение, а назвали его люди одного уровня. Закупки, производство и руководитель видят разные суммы, планы и трудности: спросите на втором уровне и запишите второй ответ рядом с первым, даже если он такой же.',
  'check.knowledge-one-level.folded':
    '{n} {n|решающий факт узнали|решающих факта узнали|решающих фактов узнали} только на одном уровне клиента: kam questions {client}',
  'check.knowledge-one-level.source': 'Спрашивать на нескольких уровнях организации: это сам метод.',
  'client-base.dossier': 'Досье',
  'rank-effort.dossiersTitle': 'Досье',
  'rank-effort.complete': 'Полнота',
  'rank-effort.asked': 'Требуется',
  'rank-effort.dossiersBase':
    '{short} из {n} досье менее полны, чем требует категория; чего не хватает, скажет kam questions',
};
