import type { Catalogue } from '../words.ts';

/** What kam sync says. */
export const sync: Catalogue = {
  'sync.committed': 'Записан коммит: {message}',
  'sync.came': 'Получено от других: {n} {n|коммит|коммита|коммитов}',
  'sync.merged': 'Получено от других и объединено с вашим: {n} {n|коммит|коммита|коммитов}',
  'sync.pushed': 'Отправлено ваших: {n} {n|коммит|коммита|коммитов}',
  'sync.same': 'Делать нечего: здесь и там всё одинаково.',
  'sync.wrong':
    'Не отправлено: проверка нашла {n} {n|ошибку|ошибки|ошибок}. Их покажет kam check; исправьте и снова kam sync. Отправить всё равно: git push {remote} {branch}',
  'sync.left':
    'Метки расхождений ещё стоят в файлах: {files}. Выберите там, что верно, затем kam sync --continue',
  'sync.aborted':
    'Слияние отменено, файлы такие же, как до него. То, что сделали вы, сохранено здесь в коммите.',
  'sync.foreseen.commit': 'Будет записан коммит: {message}',
  'sync.foreseen.take': 'Будет получено от других: {n} {n|коммит|коммита|коммитов}',
  'sync.foreseen.share': 'Будет отправлено ваших: {n} {n|коммит|коммита|коммитов}',
  'sync.foreseen.fits': 'Изменения обеих сторон сходятся.',
  'sync.foreseen.stops':
    'Остановится на {n} {n|месте|местах|местах}, где двое написали разное; решать придётся вам:',
  'sync.foreseen.driver':
    'В {n} из этих файлов ничего решать не придётся, если объединяет kam: kam doctor --fix',
  'sync.foreseen.maybe':
    'Сойдутся ли изменения обеих сторон, станет видно при слиянии; git с версии 2.38 может сказать заранее.',

  'sync.message.several': '{n} {n|клиент|клиента|клиентов}: {names}',
  'sync.message.sales': 'Продажи',
  'sync.message.other': 'Другие файлы',

  'sync.conflict.head': '{n} {n|место|места|мест}, где двое написали разное; решить можете только вы:',
  'sync.conflict.file': '{client}, {part}',
  'sync.conflict.line': 'строка {line}',
  'sync.conflict.here': 'у вас:',
  'sync.conflict.there': 'у других:',
  'sync.conflict.nothing': '(убрано)',
  'sync.conflict.gone': 'один изменил этот файл, другой удалил: оставьте его или удалите',
  'sync.conflict.whole': 'изменён с обеих сторон, без меток внутри',
  'sync.conflict.decide':
    'Оставьте то, что верно, и удалите строки, которые начинаются с <<<<<<<, |||||||, ======= и >>>>>>>. Затем:',
  'sync.conflict.continue': 'продолжить, когда это сделано',
  'sync.conflict.abort': 'вернуться к тому, что было; сделанное вами останется в коммите',
};
