import type { Catalogue } from '../words.ts';

/** What the commands that write say: init, new. */
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
};
