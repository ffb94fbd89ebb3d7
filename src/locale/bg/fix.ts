/** Mending what a check finds. */
export const fix = {
  'check.fix.mended':
    '{n|Поправена е|Поправени са} {n} {n|забележка|забележки} в {files} {files|файл|файла}:',
  'check.fix.would':
    'Ще {n|бъде поправена|бъдат поправени} {n} {n|забележка|забележки} в {files} {files|файл|файла}:',
  'check.fix.nothing': 'Няма нищо, което може да се поправи автоматично.',
  'check.fix.dry': 'Нищо не е записано (--dry-run).',
  'check.fix.undo': 'За отмяна, обратно към последния комит: git restore {restored}',
  'check.pretty.fixable': 'може да се поправи',
  'check.pretty.fix': 'поправяне:  {command}',
  'check.summary.fixable': '{n} {n|може да се поправи|могат да се поправят}',
  'check.page.fix': 'Поправяне',
  'check.page.byHand': 'На ръка: кое е вярно тук, знаят само хората.',
  'check.page.without': 'Портфейлът без показаното по-горе като грешно.',
  'check.page.rule': 'Правило',
  'check.page.severity': 'Сериозност',
  'check.page.none': 'на ръка',
  'check.example.absent': '(такъв файл няма)',
  'check.example.link': '(връзка към {to})',
  'check.example.bytes': '(байтове: {bytes})',
};
