import type { Catalogue } from '../words.ts';

/** What an import says. */
export const imports: Catalogue = {
  'check.imports-unknown-source.says': '„{typed}“ не е източник: няма правила imports/{typed}.yaml',
  'check.imports-unknown-source.why':
    'Документ, който го има в два файла, се брои веднъж само ако правилата на единия назовават другия. С име, което не е на никои правила, следващото зареждане на този източник ще бъде отказано.',

  'import.proposal.title': 'За {file} още няма правила. По заглавния ред и стойностите {path} би бил:',
  'import.proposal.guess': 'догадка само по стойностите: прегледайте я',
  'import.proposal.likely': 'вероятно, по името на колоната',
  'import.proposal.others': 'вероятно; би могло да е и: {columns}',
  'import.proposal.sure': 'Сигурни са {sure} от {n} колони.',
  'import.proposal.missing': 'Не се намери колона за: {fields}.',

  'import.source.agree': 'Да се зареди по тези правила и да се запазят ли в {path}?',

  'import.from': '{file} → sales/{source}, по правилата {rules}',
  'import.written':
    'Кодировка {encoding}, разделител {delimiter}, десетичен знак „{mark}“, дати във вида {format}; заглавният ред е {row}.',
  'import.seenMark': 'Десетичният знак личи от числата: {example}.',
  'import.seenDays': 'Видът на датите личи от колоната: така се четат {read} от {filled} различни стойности.',
  'import.ratherUtf8':
    'Файлът е обявен за {encoding}, но байтовете му са UTF-8: прегледайте имената по-долу.',
  'import.lines': 'редове',
  'import.revenue': 'приходи',
  'import.cost': 'себестойност',
  'import.margin': 'брутна печалба',
  'import.inFile': 'във файла',
  'import.skipped': 'пропуснати по правилата',
  'import.taken': 'взети',
  'import.ledger': 'в регистъра, от {from} до {to}',
  'import.absent': 'от тях липсват във файла',
  'import.uncosted':
    '{n} {n|ред няма|реда нямат} себестойност: тя е неизвестна, а не нула, и брутната печалба е от останалите.',
  'import.counts': '{added} нови · {changed} променени · {unchanged} непроменени · {ambiguous} нееднозначни',
  'import.period': 'от {from} до {to}; {n|променя се|променят се} {n} {n|месец|месеца} от регистъра.',
  'import.nothing': 'Регистърът вече съдържа всичко това: нищо не се променя.',
  'import.sheet': 'Това е листът „{sheet}“ от работна книга на Excel; заглавният ред е {row}.',
  'import.sheetManner':
    'Числата, записани като текст, се четат с десетичен знак „{mark}“, датите, записани като текст – като {format}.',
  'import.elsewhere': 'вече в други източници',
  'import.removed': 'премахнати от регистъра',

  'import.notes.blankRows': 'Пропуснати празни редове: {n}.',
  'import.notes.change': ' беше: {before}',
  'import.notes.into': 'стана: {after}',
  'import.notes.keyTwice':
    '{n} {n|ред е|реда са} с документ и номер на друг, различен ред. Всички са запазени; ако редовете имат собствени номера, посочете тази колона в „line:“. Например:',
  'import.notes.copies':
    '{n} {n|ред е точно като|реда са точно като} редове, които в регистъра са по-малко. Взети са като нови продажби; документ и номер на ред в правилата биха внесли яснота. Например:',
  'import.notes.gone':
    '{n} {n|ред|реда} от регистъра за същите дни {n|липсва|липсват} в този файл и {n|е запазен|са запазени}. Ако източникът ги е поправил или правилата са се променили, изтрийте месеците в sales/{source} и заредете отново.',
  'import.notes.headerRows': 'Пропуснати редове, които повтарят заглавния или редовете над него: {n}.',
  'import.notes.twins':
    '{n} {n|документ|документа} от файла {n|е|са} вече в друг източник, със същия ден и същите приходи ({sources}): {n|брои се|броят се} там.',
  'import.notes.doubtful':
    '{n} {n|документ|документа} от файла {n|е|са} в друг източник за същия ден, но с други приходи. Запазени са и двата и се броят два пъти, докато единият не бъде поправен:',
  'import.notes.doubtfulOne': '{day} {document}: тук {here}, в {source} {there}',
  'import.notes.restated':
    '{n} {n|ред от тези месеци вече го няма във файла и е премахнат|реда от тези месеци вече ги няма във файла и са премахнати} (restates: month).',
  'import.notes.moved':
    '{n} {n|ред, зареден по-рано, се брои в друг източник и тук е премахнат|реда, заредени по-рано, се броят в друг източник и тук са премахнати}.',

  'import.notes.silent':
    '{month}: във файла няма нито един ред за този месец, а в регистъра {n|има|има} {n} {n|ред|реда} за {revenue}. Файлът замества само месеците, за които има редове (restates: month), затова {n|той е запазен|те са запазени}. Ако за месеца вече няма нищо, изтрийте {path}; ако не е изнесен, изнесете го отново.',
  'import.notes.unrated':
    'За {currency} няма курс за {n} {n|ден|дни} с продажби (от {from} до {to}). Докато в rates.csv не е записано колко {ours} струва 1 {currency} ({row}), показателите за тези дни не се изчисляват.',

  'import.file.lines': '{n} {n|ред|реда}',

  'import.strangers.clients': '{n} {n|нов клиент|нови клиенти} за clients.csv:',
  'import.strangers.near': 'близки: {names}',
  'import.strangers.nearAdvice':
    'Ако някой от тях е клиент, когото вече имате, впишете името от файла сред неговите aliases и изтрийте новия ред в clients.csv; нищо не се слива от само себе си.',
  'import.strangers.known':
    'До {n} {n|непознато име|непознати имена} стои данъчният номер на клиент; {n|вписано е|вписани са} в aliases на правилата:',
  'import.strangers.several':
    '{names}: едно име, няколко данъчни номера. Редовете с него не могат да се различат; в източника тези фирми трябва да са с различни имена.',
  'import.strangers.more': 'и още {n}',
  'import.strangers.torn':
    '{names}: това име носят двама клиенти, затова продажбите не са към никого. Сменете името или псевдонима на единия.',
  'import.strangers.anonymous':
    '{n} {n|ред няма|реда нямат} клиент: запазени са и се броят като неразпределени.',
  'import.strangers.totals':
    'Тези клиенти се казват като сборове на други редове: {names}. Ако са такива, отменете зареждането и ги изключете в правилата със „skip:“.',
  'import.strangers.products':
    '{n} {n|продукт липсва|продукта липсват} в kam.yaml. За да им дадете имена и категории, добавете там:',
  'import.strangers.channels':
    '{n} {n|канал липсва|канала липсват} в kam.yaml; clients.csv използва тези имена. Добавете там:',
  'import.strangers.managers': '{n} {n|мениджър липсва|мениджъри липсват} в kam.yaml. Добавете там:',
  'import.strangers.closed':
    'Списъците в kam.yaml са записани така, че към тях не могат да се добавят редове; нищо не е добавено от само себе си.',
  'import.strangers.addedProducts':
    'В kam.yaml {n|е добавен|са добавени} {n} {n|нов продукт|нови продукта}: {ids}.',
  'import.strangers.addedChannels':
    'В kam.yaml {n|е добавен|са добавени} {n} {n|нов канал|нови канала}: {ids}.',
  'import.strangers.addedManagers':
    'В kam.yaml {n|е добавен|са добавени} {n} {n|нов мениджър|нови мениджъри}: {ids}.',

  'import.adopt.ask':
    'В kam.yaml {n|липсва|липсват} {n} {n|канал, мениджър или продукт|канала, мениджъри и продукти} от тези продажби. Да се добавят ли, за да ги наименувате и групирате после?',

  'import.all.file': 'файл',
  'import.all.lines': 'редове',
  'import.all.revenue': 'приходи',
  'import.all.added': 'нови',
  'import.all.changed': 'променени',
  'import.all.unchanged': 'непроменени',
  'import.all.together': '{n} {n|файл|файла}',
  'import.all.skipped': 'Пропуснати по правилата редове: {n}, с приходи {revenue}.',
  'import.all.unknown': 'На тези файлове не подхождат никои правила и те не са заредени: {files}.',
  'import.all.others': 'Това не са експорти: {files}.',

  'import.folder.known':
    'Никои правила не подхождат на {files}. Да се {n|зареди|заредят} ли {n|другият|другите} {n} {n|файл|файла}?',

  'import.end.dry': 'Нищо не е записано (--dry-run). Би било:',
  'import.end.undo': 'За връщане към последния комит: git restore {restored}',
  'import.end.undoNew': 'За да отмените това, изтрийте {made}',
  'import.end.undoBoth': 'За връщане към последния комит: git restore {restored}, и изтрийте {made}',
  'import.end.next': 'Следва: kam check · kam rank --period all · git add . && git commit',
};
