import type { Catalogue } from '../words.ts';

/** What the commands that write say: init, new, import. */
export const commands: Catalogue = {
  'init-questions.language': 'Язык отчётов и вопросов',
  'init-questions.company': 'Название нашей компании',
  'init-questions.noCompany': 'Нужно название',
  'init-questions.currency': 'Валюта портфеля (EUR, RUB, …)',
  'init-questions.noCurrency': 'Валюта «{typed}» неизвестна',
  'init-questions.fiscal': 'Месяц начала финансового года, от 1 до 12',
  'init-questions.noMonth': 'Число от 1 до 12',
  'init-questions.income': 'По чему считать доли и категории',
  'init-questions.margin': 'по марже',
  'init-questions.marginHint': 'выручка за вычетом себестоимости, где она известна',
  'init-questions.revenue': 'по выручке',
  'init-questions.managers': 'Кто работает с клиентами? Имена через запятую',

  'init.made': 'Портфель компании {company} в {folder}: {n} {n|файл|файла|файлов}',
  'init.committed': 'Они составили первый коммит нового репозитория git в ветке main.',
  'init.adopted':
    'Они составили первый коммит репозитория git, который там уже был; больше в нём ничего нет.',
  'init.inside': 'Папка лежит внутри репозитория git, и коммита не было. Когда посмотрите:',
  'init.ci':
    'Сервисы ищут .github и .gitlab-ci.yml в корне репозитория: перенесите их туда и поручите им проверять эту папку.',
  'init.noGit': 'git не установлен: файлы есть, а их истории нет. С git (https://git-scm.com):',
  'init.message': 'Начат портфель компании {company}',
  'init.next': 'Дальше:',
  'init.import': 'продажи, как их выгружает ваша бухгалтерия',
  'init.new': 'первое досье',
  'init.check': 'что неверно или ещё открыто',
  'init.undo': 'Чтобы отменить, удалите папку {folder}.',
  'init.undoFiles': 'Чтобы отменить, удалите эти файлы:',

  'new.which': 'Возможно, «{name}» уже есть среди клиентов. Кто это?',
  'new.another': 'другой клиент',
  'new.made': 'Досье {name} ({id}): {n} {n|файл|файла|файлов} в {folder}/',
  'new.taken': 'Строка этого клиента перенесена в досье из clients.csv.',
  'new.first': 'Сначала заполните, с источником каждого ответа:',
  'new.next': 'Затем проверьте: kam check {folder}',
  'new.undoLog': 'Чтобы отменить, сначала верните {folder}/log в log/{id}.',
  'new.undo': 'Чтобы отменить, удалите папку {folder}.',
  'new.undoTaken': 'Чтобы отменить, удалите папку {folder} и верните в clients.csv эту строку:',

  'import.proposal.title': 'Для {file} правил ещё нет. По заголовку и значениям файл {path} выглядел бы так:',
  'import.proposal.guess': 'догадка только по значениям: проверьте',
  'import.proposal.likely': 'вероятно, по названию столбца',
  'import.proposal.others': 'вероятно; возможно также: {columns}',
  'import.proposal.sure': 'Уверенно определено столбцов: {sure} из {n}.',
  'import.proposal.missing': 'Не нашлось столбца для: {fields}.',

  'import.from': '{file} → sales/{source}, по правилам {rules}',
  'import.written':
    'Кодировка {encoding}, разделитель {delimiter}, десятичный знак «{mark}», даты вида {format}; заголовок в строке {row}.',
  'import.seenMark': 'Десятичный знак виден по числам: {example}.',
  'import.seenDays': 'Вид дат определён по столбцу: так читаются {read} из {filled} различных значений.',
  'import.ratherUtf8':
    'Файл назван файлом в кодировке {encoding}, но его байты — UTF-8: проверьте названия ниже.',
  'import.lines': 'строки',
  'import.revenue': 'выручка',
  'import.cost': 'себестоимость',
  'import.margin': 'маржа',
  'import.inFile': 'в файле',
  'import.skipped': 'пропущено по правилам',
  'import.taken': 'взято',
  'import.ledger': 'в реестре, с {from} по {to}',
  'import.absent': 'из них нет в файле',
  'import.uncosted':
    'У {n} {n|строки|строк|строк} нет себестоимости: она неизвестна, а не равна нулю, и маржа посчитана по остальным.',
  'import.counts':
    'новых {added} · изменённых {changed} · без изменений {unchanged} · неоднозначных {ambiguous}',
  'import.period': 'с {from} по {to}; {n|меняется|меняются|меняется} {n} {n|месяц|месяца|месяцев} реестра.',
  'import.nothing': 'Всё это в реестре уже есть: ничего не меняется.',
  'import.blankRows': 'Пропущено пустых строк: {n}.',
  'import.change': ' было: {before}',
  'import.into': 'стало: {after}',
  'import.keyTwice':
    '{n} {n|строка делит|строки делят|строк делят} документ и номер с другой, отличающейся строкой. Все сохранены; если у строк есть собственные номера, укажите этот столбец в «line:». Например:',
  'import.copies':
    '{n} {n|строка точно такая|строки точно такие|строк точно такие} же, как строки реестра, которых там меньше. Они взяты как новые продажи; документ и номер строки в правилах внесли бы ясность. Например:',
  'import.gone':
    '{n} {n|строки|строк|строк} реестра за те же дни в этом файле нет, и {n|она сохранена|они сохранены|они сохранены}. Если источник их исправил или изменились правила, удалите месяцы в sales/{source} и загрузите заново.',
  'import.end.lines': '{n} {n|строка|строки|строк}',
  'import.end.dry': 'Ничего не записано (--dry-run). Было бы так:',
  'import.end.undo': 'Чтобы вернуться к последнему коммиту: git restore {restored}',
  'import.end.undoNew': 'Чтобы отменить, удалите {made}',
  'import.end.undoBoth': 'Чтобы вернуться к последнему коммиту: git restore {restored}, и удалите {made}',
  'import.end.next': 'Дальше: kam check · kam rank --period all · git add . && git commit',

  'import.strangers.clients': '{n} {n|новый клиент|новых клиента|новых клиентов} для clients.csv:',
  'import.strangers.near': 'похожие: {names}',
  'import.strangers.nearAdvice':
    'Если кто-то из них уже есть среди клиентов, внесите название из файла в его aliases и удалите новую строку clients.csv; само ничего не объединяется.',
  'import.strangers.known':
    'Рядом с {n} {n|незнакомым названием|незнакомыми названиями|незнакомыми названиями} стоит налоговый номер клиента; {n|оно внесено|они внесены|они внесены} в aliases правил:',
  'import.strangers.several':
    '{names}: одно название, несколько налоговых номеров. Строки с ним не различить; в источнике у этих компаний должны быть разные названия.',
  'import.strangers.more': 'и ещё {n}',
  'import.strangers.torn':
    '{names}: это название носят два клиента, поэтому продажи не отнесены ни к одному. Измените название или псевдоним у одного из них.',
  'import.strangers.anonymous':
    'У {n} {n|строки|строк|строк} нет клиента: они сохранены и считаются неотнесёнными.',
  'import.strangers.totals':
    'Эти клиенты называются как итоги других строк: {names}. Если это так, отмените загрузку и исключите их в правилах через «skip:».',
  'import.strangers.products':
    '{n} {n|продукта|продуктов|продуктов} нет в kam.yaml. Чтобы дать им названия и категории, добавьте туда:',
  'import.strangers.channels':
    '{n} {n|канала|каналов|каналов} нет в kam.yaml; clients.csv использует эти имена. Добавьте туда:',
  'import.strangers.managers': '{n} {n|менеджера|менеджеров|менеджеров} нет в kam.yaml. Добавьте туда:',
};
