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
};
