/** Mending what a check finds. */
export const fix = {
  'check.fix.mended':
    'Исправлено: {n} {n|замечание|замечания|замечаний} в {files} {files|файле|файлах|файлах}:',
  'check.fix.would':
    'Будет исправлено: {n} {n|замечание|замечания|замечаний} в {files} {files|файле|файлах|файлах}:',
  'check.fix.nothing': 'Нет ничего, что можно исправить автоматически.',
  'check.fix.dry': 'Ничего не записано (--dry-run).',
  'check.fix.undo': 'Отменить, вернувшись к последнему коммиту: git restore {restored}',
  'check.pretty.fixable': 'можно исправить',
  'check.pretty.fix': 'исправить:  {command}',
  'check.summary.fixable': '{n} можно исправить',
  'check.page.fix': 'Исправление',
  'check.page.byHand': 'Вручную: что здесь верно, знают только люди.',
  'check.page.without': 'Портфель без того, что показано выше как неверное.',
  'check.page.rule': 'Правило',
  'check.page.severity': 'Серьёзность',
  'check.page.none': 'вручную',
  'check.example.absent': '(такого файла нет)',
  'check.example.link': '(ссылка на {to})',
  'check.example.bytes': '(байты: {bytes})',
};
