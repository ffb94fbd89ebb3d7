import type { Catalogue } from '../words.ts';

/** What the commands that write say: init, new. */
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
};
