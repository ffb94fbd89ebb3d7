import type { Catalogue } from '../words.ts';

/** What kam doctor looks at and finds. */
export const doctor: Catalogue = {
  'doctor.ok': 'наред',
  'doctor.none': '–',
  'doctor.wrong': 'грешно',
  'doctor.mended': 'поправено',
  'doctor.written': 'записано: {what}',
  'doctor.summary': '{n} {n|проверка|проверки}; грешни: {wrong}',
  'doctor.mending': '{n} от тях могат да се поправят веднага: kam doctor --fix',

  'doctor.versions.good': '{program} {version}',
  'doctor.versions.old': '{program} {version}: версията е твърде стара, нужна е {needed} или по-нова',
  'doctor.versions.noGit': 'git не е инсталиран: няма нито история, нито обща работа',
  'doctor.versions.format': 'kam {version} чете формат {format} на {file}',
  'doctor.versions.newer':
    '{file} е направен от по-нова версия на kam: форматът му е {format}, а тази версия чете до {known}',

  'doctor.repository.inside': 'портфейлът е в хранилище на git',
  'doctor.repository.outside':
    'портфейлът не е в хранилище на git: предишните версии не се пазят и всичко е само на тази машина',
  'doctor.repository.unborn': 'още няма нито един комит',
  'doctor.repository.untrusted': 'git няма доверие на тази папка: тя е на друг потребител на машината',
  'doctor.repository.author': 'комитите са на {who}',
  'doctor.repository.nobody': 'git не знае кой прави комитите',
  'doctor.repository.remote': 'общи хранилища: {remotes}; дали отговарят, не е проверявано',
  'doctor.repository.alone': 'няма общо хранилище: всичко е само на тази машина',
  'doctor.repository.whole': 'историята тук е пълна',
  'doctor.repository.shallow':
    'тук е само най-новата част от историята: --at, diff и history не знаят останалото',

  'doctor.settings.names': 'git показва имената на файловете каквито са',
  'doctor.settings.octal':
    'имената, които не са на латиница, git показва като \\320\\272…: включено е core.quotepath',
  'doctor.settings.ends': 'краищата на редовете са еднакви за всички (.gitattributes)',
  'doctor.settings.mixed':
    'краищата на редовете зависят от машината: в .gitattributes няма eol=lf за {files}',
  'doctor.settings.driver': 'git слива досиетата факт по факт',
  'doctor.settings.noDriver': 'git слива досиетата ред по ред: драйверът за сливане не е инсталиран',
  'doctor.settings.attributes': 'git не знае, че {files} се сливат факт по факт',
  'doctor.settings.hook': 'преди всеки комит git проверява какво влиза в него',
  'doctor.settings.noHook': 'преди комит git не проверява нищо',
  'doctor.settings.otherHook': 'има хук, но той не проверява портфейла; добавете в него: {command}',
  'doctor.settings.deaf': 'хукът не се изпълнява: файлът {path} не е изпълним',
  'doctor.settings.ignored': 'личните файлове и служебните файлове на kam не влизат в git',
  'doctor.settings.open': 'git не пропуска {files}, а трябва',

  'doctor.files.utf8': 'всички файлове са в UTF-8, без знак отпред',
  'doctor.files.notUtf8': 'не са в UTF-8, затова нищо от тях не е прочетено: {files}',
  'doctor.files.mark': 'пред текста има знак за реда на байтовете: {files}',
  'doctor.files.nfc': 'имената на файловете са записани еднакво за всички системи',
  'doctor.files.nfd':
    'имена с букви от две части (NFD, от стара macOS) на други машини стават други имена: {files}',
  'doctor.files.precompose': 'git на този Mac разделя буквите на части: изключено е core.precomposeunicode',
  'doctor.files.cases': 'няма имена, които се различават само по главни и малки букви',
  'doctor.files.clash':
    'имена, които се различават само по главни и малки букви, са един файл под Windows и macOS: {files}',
  'doctor.files.private': 'в git няма лични файлове',
  'doctor.files.tracked': 'лични файлове са в git и всеки може да ги прочете: {files}',
  'doctor.files.history':
    'лични файлове са останали в историята и изтриването им не ги маха оттам: {files}. Който има копие, има и тях',
  'doctor.files.finished': 'няма прекъснати записи',
  'doctor.files.unfinished': 'един запис е бил прекъснат',
  'doctor.files.schemas': 'схемите в .vscode/kam са на тази версия на kam',
  'doctor.files.oldSchemas': 'схемите в .vscode/kam са на друга версия на kam: {files}',
  'doctor.files.noEditor': 'тук няма настройки за VS Code',
};
