import type { Catalogue } from '../words.ts';

/** What kam answer, log and done say, and the rules of the log. */
export const writing: Catalogue = {
  'written.undo': 'За отмяна: git restore -p {files}',
  'written.undoNew': 'За отмяна: изтрийте {files}',
  'written.undoByHand': 'Git няма предишна версия на {files}: запазват я git add и git commit',
  'written.undoBoth': 'За отмяна: изтрийте {made} и git restore -p {files}',
  'answer.known': 'За това вече е питано и отговор нямаше.',
  'answer.refreshed': 'Същото като преди, от по-нов или по-сигурен източник. Беше: {before}',
  'answer.confirmed': 'Същото като {before}: записано е до него, едното потвърждава другото.',
  'answer.disputed':
    'Различава се от {before}. Всичко остава записано; фактът е спорен, докато --replace не реши кое е вярно.',
  'answer.added': 'Наред с: {before}',
  'answer.replaced': 'На мястото на: {before}. Записаното в комитите остава в git.',
  'answer.same': 'Това вече е записано; нищо не е променено.',
  'answer.unblocks': 'От това зависи решение: {decision}.',
  'answer-from.who': 'Кой го казва?',
  'answer-from.public': 'публикувано е',
  'answer-from.observed': 'видяхме го сами',
  'answer-from.assumed': 'предполагаме го',
  'answer-from.estimated': 'изчислихме го',
  'answer-log.recorded': 'Какво е предложено и как реагираха: {file}',
  'done.task': '{what}: направено на {date}',
  'done.dropped': '{what}: изоставено на {date}',
  'done.case': '{what}: решено на {date}',
  'done.undo': 'За отмяна: kam done {address} --undo',
  'done.reopened': '{what}: отново отворено',
  'log.promised': 'обещано: {what}',
  'log.promisedBy': 'обещано до {due}: {what}',
  'log.close': 'Когато обещанието е изпълнено: kam done {address}',
  'log.before': 'Предишният разговор беше на {date}, {days} {days|ден|дни} по-рано.',
  'log.rests': '{name}: почивка след студения контакт до {date}; върнете се с повод, важен за тях.',
  'log.resolve': 'Остава отворено, докато не се реши: kam done {address} --result "…"',
  'log-questions.date': 'Кога беше?',
  'log-questions.noDate': 'Ден във вида 2026-11-29',
  'log-questions.way': 'Как разговаряхте?',
  'log-questions.kind': 'Какво беше?',
  'log-questions.with': 'С кого от тях?',
  'log-questions.others': 'Кой още беше от тяхна страна? Имена, разделени със запетаи',
  'log-questions.what': 'За какво, с едно изречение?',
  'log-questions.learned':
    'Какво научихте? факт=стойност, например budget.bolts=900k EUR; празно: нищо повече',
  'log-questions.asked':
    'За какво питахте без отговор? факт; evaded; предложени варианти; реакция; празно: нищо повече',
  'log-questions.promised': 'Какво обещахме? какво; кой от нас; до кога; празно: нищо повече',
  'log-questions.next': 'Кога ще говорите пак? Ден или 14d; празно: не е уговорено',
  'check.log-open-complaint.says': 'не е решено вече {days} {days|ден|дни}: {what}',
  'check.log-open-complaint.why':
    'Това, от което клиентът се оплаква, се решава бързо и с най-малко загуби и се следи докрай: отворено оплакване струва повече от повода си. Решете го, кажете на клиента и го затворете: `kam done <клиент>/<разговор> --result "…"`. Пожеланието може да почака по-дълго, но и то получава отговор.',
  'check.log-open-complaint.source':
    'Че оплакванията и недоразуменията се решават бързо, е правило на метода; колко бързо: `thresholds: complaint_within` и `wish_within` в kam.yaml, наши.',
  'check.log-silence.says': '{days} {days|ден|дни} никой не е говорил с тях, откакто при тях остана: {what}',
  'check.log-silence.why':
    'Да изпратиш нещо и да замълчиш изглежда като безразличие. Обадете се: попитайте дали е пристигнало, какво мислят, и уговорете следващата стъпка.',
  'check.log-silence.folded':
    '{n} {n|клиент не е чул|клиенти не са чули} нищо от нас, откакто им е изпратено нещо',
  'check.log-silence.source':
    'Нито безразличие, нито натрапване е правило на метода; след колко дни: `thresholds: silence` в kam.yaml, 14 дни, наше.',
  'check.log-chasing.says':
    '{count} {count|контакт|контакта} от наша страна от {since} и нищо не излезе от тях',
  'check.log-chasing.why':
    'Да питаш отново и отново изглежда като нужда. Изчакайте и се върнете с повод, важен за тях: отговор на въпрос, число, човек, с когото искат да се срещнат; или се обърнете към друг човек на друго ниво.',
  'check.log-chasing.folded':
    '{n} {n|клиент може|клиенти могат} да се {n|почувства притиснат|почувстват притиснати}',
  'check.log-chasing.source':
    'Нито безразличие, нито натрапване е правило на метода; колко поред: `thresholds: chasing` в kam.yaml, 3, наше.',
};
