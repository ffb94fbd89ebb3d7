import type { Catalogue } from '../words.ts';

/** What kam doctor looks at and finds. */
export const doctor: Catalogue = {
  'doctor.ok': 'в порядке',
  'doctor.none': '–',
  'doctor.wrong': 'неверно',
  'doctor.mended': 'исправлено',
  'doctor.written': 'записано: {what}',
  'doctor.summary': 'Проверок: {n} {n|проведена|проведены|проведено}; неверно: {wrong}',
  'doctor.mending': '{n} из них можно исправить сразу: kam doctor --fix',

  'doctor.versions.good': '{program} {version}',
  'doctor.versions.old': '{program} {version}: слишком старая версия, нужна {needed} или новее',
  'doctor.versions.noGit': 'git не установлен: нет ни истории, ни общей работы',
  'doctor.versions.format': 'kam {version} читает формат {format} файла {file}',
  'doctor.versions.newer':
    '{file} создан более новой версией kam: его формат {format}, эта версия читает до {known}',

  'doctor.repository.inside': 'портфель лежит в репозитории git',
  'doctor.repository.outside':
    'портфель не в репозитории git: прежние версии не хранятся, и всё есть только на этой машине',
  'doctor.repository.unborn': 'коммитов ещё не было',
  'doctor.repository.untrusted': 'git не доверяет этой папке: она принадлежит другому пользователю машины',
  'doctor.repository.author': 'автор коммитов: {who}',
  'doctor.repository.nobody': 'git не знает, кто делает коммиты',
  'doctor.repository.remote': 'общие репозитории: {remotes}; отвечают ли они, не проверялось',
  'doctor.repository.alone': 'общего репозитория нет: всё есть только на этой машине',
  'doctor.repository.whole': 'история здесь полная',
  'doctor.repository.shallow':
    'здесь только новейшая часть истории: --at, diff и history не знают остального',

  'doctor.settings.names': 'git показывает имена файлов как есть',
  'doctor.settings.octal': 'имена не латиницей git показывает как \\320\\272…: включено core.quotepath',
  'doctor.settings.ends': 'концы строк у всех одинаковы (.gitattributes)',
  'doctor.settings.mixed': 'концы строк зависят от машины: в .gitattributes нет eol=lf для {files}',
  'doctor.settings.driver': 'git сливает досье по фактам',
  'doctor.settings.noDriver': 'git сливает досье построчно: драйвер слияния не установлен',
  'doctor.settings.attributes': 'git не знает, что {files} нужно сливать по фактам',
  'doctor.settings.hook': 'перед каждым коммитом git проверяет то, что в него войдёт',
  'doctor.settings.noHook': 'перед коммитом git ничего не проверяет',
  'doctor.settings.otherHook': 'хук есть, но портфель он не проверяет; добавьте в него: {command}',
  'doctor.settings.deaf': 'хук не запускается: {path} не помечен исполняемым',
  'doctor.settings.ignored': 'личные файлы и служебные файлы kam git не берёт',
  'doctor.settings.open': 'git не пропускает {files}, а должен',

  'doctor.files.utf8': 'все файлы в UTF-8, без метки в начале',
  'doctor.files.notUtf8': 'не UTF-8, поэтому ничего из них не прочитано: {files}',
  'doctor.files.mark': 'перед текстом стоит метка порядка байтов: {files}',
  'doctor.files.nfc': 'имена файлов записаны одинаково для всех систем',
  'doctor.files.nfd':
    'имена с буквами из двух частей (NFD, от старой macOS) на других машинах будут другими именами: {files}',
  'doctor.files.precompose': 'git на этом Mac разбирает буквы на части: выключено core.precomposeunicode',
  'doctor.files.cases': 'нет имён, которые различаются только регистром',
  'doctor.files.clash':
    'имена, которые различаются только регистром, в Windows и macOS окажутся одним файлом: {files}',
  'doctor.files.private': 'личных файлов в git нет',
  'doctor.files.tracked': 'личные файлы лежат в git, и их может прочесть каждый: {files}',
  'doctor.files.history':
    'личные файлы остались в истории, и удаление их оттуда не уберёт: {files}. Они есть у каждого, у кого есть копия',
  'doctor.files.finished': 'прерванных записей нет',
  'doctor.files.unfinished': 'запись была прервана',
  'doctor.files.schemas': 'схемы в .vscode/kam от этой версии kam',
  'doctor.files.oldSchemas': 'схемы в .vscode/kam от другой версии kam: {files}',
  'doctor.files.noEditor': 'настроек для VS Code здесь нет',
};
