import type { Catalogue } from '../words.ts';

/** What kam sync says. */
export const sync: Catalogue = {
  'sync.committed': 'Записан комит: {message}',
  'sync.came': 'Получено от другите: {n} {n|комит|комита}',
  'sync.merged': 'Получено от другите и обединено с вашето: {n} {n|комит|комита}',
  'sync.pushed': 'Изпратено от вас: {n} {n|комит|комита}',
  'sync.same': 'Няма какво да се прави: тук и там е едно и също.',
  'sync.wrong':
    'Не е изпратено: проверката намери {n} {n|грешка|грешки}. Показва ги kam check; поправете ги и пак kam sync. За да изпратите въпреки това: git push {remote} {branch}',
  'sync.left': 'Още има знаци за разминаване в: {files}. Решете там кое е вярно, после kam sync --continue',
  'sync.aborted':
    'Сливането е отказано, файловете са каквито бяха. Направеното от вас е запазено тук в комит.',
  'sync.foreseen.commit': 'Ще бъде записан комит: {message}',
  'sync.foreseen.take': 'Ще бъде получено от другите: {n} {n|комит|комита}',
  'sync.foreseen.share': 'Ще бъде изпратено от вас: {n} {n|комит|комита}',
  'sync.foreseen.fits': 'Промените на двете страни се съчетават.',
  'sync.foreseen.stops':
    'Ще спре на {n} {n|място|места}, където двама са написали различно; ще трябва да решите вие:',
  'sync.foreseen.driver':
    'В {n} от тези файлове няма да има нищо за решаване, ако ги слива kam: kam doctor --fix',
  'sync.foreseen.maybe':
    'Дали промените на двете страни се съчетават, се вижда при сливането; git от версия 2.38 може да каже предварително.',

  'sync.message.several': '{n} {n|клиент|клиента}: {names}',
  'sync.message.sales': 'Продажби',
  'sync.message.other': 'Други файлове',

  'sync.conflict.head': '{n} {n|място|места}, където двама са написали различно; само вие можете да решите:',
  'sync.conflict.file': '{client}, {part}',
  'sync.conflict.line': 'ред {line}',
  'sync.conflict.here': 'при вас:',
  'sync.conflict.there': 'при другите:',
  'sync.conflict.nothing': '(премахнато)',
  'sync.conflict.gone': 'единият е променил файла, другият го е изтрил: запазете го или го изтрийте',
  'sync.conflict.whole': 'променен от двете страни, без знаци вътре',
  'sync.conflict.decide':
    'Оставете вярното и изтрийте редовете, които започват с <<<<<<<, |||||||, ======= и >>>>>>>. После:',
  'sync.conflict.continue': 'продължава, когато това е готово',
  'sync.conflict.abort': 'връща каквото е било; направеното от вас остава в комит',
};
