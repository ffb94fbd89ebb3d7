/** Schemas for editors. */
export const schema = {
  'schema.intro': 'Схемата казва на редактора кои ключове и думи могат да стоят във файла:',
  'schema.settings':
    'Тези настройки за VS Code с разширението му за YAML пише kam init; kam schema --all -o .vscode/kam подновява схемите:',
  'schema.front':
    'Редакторите не гледат във фактите над текста на файл Markdown: какво е грешно там, казва kam check, във VS Code като задачата „kam check“.',
  'init.editor': 'Оставено, както беше: {files}. Какво трябва да знае редакторът за файловете: kam schema',
};
