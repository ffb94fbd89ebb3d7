import type { Catalogue } from '../words.ts';

/** What the commands that write say: init, new, import. */
export const commands: Catalogue = {
  'init-questions.language': 'Език на отчетите и въпросите',
  'init-questions.company': 'Име на нашата фирма',
  'init-questions.noCompany': 'Нужно е име',
  'init-questions.currency': 'Валута на портфейла (EUR, RUB, …)',
  'init-questions.noCurrency': 'Валутата „{typed}“ е непозната',
  'init-questions.fiscal': 'Месец, в който започва финансовата година, от 1 до 12',
  'init-questions.noMonth': 'Число от 1 до 12',
  'init-questions.income': 'По какво да се смятат дяловете и категориите',
  'init-questions.margin': 'по брутна печалба',
  'init-questions.marginHint': 'приходи без себестойност, където тя е известна',
  'init-questions.revenue': 'по приходи',
  'init-questions.managers': 'Кой работи с клиентите? Имена, разделени със запетаи',

  'init.made': 'Портфейл на {company} в {folder}: {n} {n|файл|файла}',
  'init.committed': 'Те са първият комит на ново хранилище на git, в клона main.',
  'init.adopted': 'Те са първият комит на хранилището на git, което вече беше там; в него няма нищо друго.',
  'init.inside': 'Папката е част от хранилище на git, в което нищо не беше записано. Когато я прегледате:',
  'init.ci':
    'Услугите търсят .github и .gitlab-ci.yml в корена на хранилището: преместете ги там и ги оставете да проверяват тази папка.',
  'init.noGit': 'git не е инсталиран: файловете ги има, историята им я няма. С git (https://git-scm.com):',
  'init.message': 'Начало на портфейла на {company}',
  'init.next': 'Следва:',
  'init.import': 'продажбите, както ги извлича вашето счетоводство',
  'init.new': 'първото досие',
  'init.check': 'какво е грешно или още отворено',
  'init.undo': 'За да отмените това, изтрийте папката {folder}.',
  'init.undoFiles': 'За да отмените това, изтрийте тези файлове:',

  'new.which': '„{name}“ може да е клиент, когото вече имате. Кой е това?',
  'new.another': 'друг клиент',
  'new.made': 'Досие на {name} ({id}): {n} {n|файл|файла} в {folder}/',
  'new.taken': 'Редът му от clients.csv е преместен в досието.',
  'new.first': 'Попълнете първо, с източника на всеки отговор:',
  'new.next': 'После го проверете с: kam check {folder}',
  'new.undoLog': 'За да отмените това, първо върнете {folder}/log в log/{id}.',
  'new.undo': 'За да отмените това, изтрийте папката {folder}.',
  'new.undoTaken': 'За да отмените това, изтрийте папката {folder} и върнете в clients.csv този ред:',

  'import.proposal.title': 'За {file} още няма правила. По заглавния ред и стойностите {path} би бил:',
  'import.proposal.guess': 'догадка само по стойностите: прегледайте я',
  'import.proposal.likely': 'вероятно, по името на колоната',
  'import.proposal.others': 'вероятно; би могло да е и: {columns}',
  'import.proposal.sure': 'Сигурни са {sure} от {n} колони.',
  'import.proposal.missing': 'Не се намери колона за: {fields}.',

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
  'import.blankRows': 'Пропуснати празни редове: {n}.',
  'import.change': ' беше: {before}',
  'import.into': 'стана: {after}',
  'import.keyTwice':
    '{n} {n|ред е|реда са} с документ и номер на друг, различен ред. Всички са запазени; ако редовете имат собствени номера, посочете тази колона в „line:“. Например:',
  'import.copies':
    '{n} {n|ред е точно като|реда са точно като} редове, които в регистъра са по-малко. Взети са като нови продажби; документ и номер на ред в правилата биха внесли яснота. Например:',
  'import.gone':
    '{n} {n|ред|реда} от регистъра за същите дни {n|липсва|липсват} в този файл и {n|е запазен|са запазени}. Ако източникът ги е поправил или правилата са се променили, изтрийте месеците в sales/{source} и заредете отново.',
  'import.end.lines': '{n} {n|ред|реда}',
  'import.end.dry': 'Нищо не е записано (--dry-run). Би било:',
  'import.end.undo': 'За връщане към последния комит: git restore {restored}',
  'import.end.undoNew': 'За да отмените това, изтрийте {made}',
  'import.end.undoBoth': 'За връщане към последния комит: git restore {restored}, и изтрийте {made}',
  'import.end.next': 'Следва: kam check · kam rank --period all · git add . && git commit',

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
};
