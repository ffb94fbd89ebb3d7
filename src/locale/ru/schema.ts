/** Schemas for editors. */
export const schema = {
  'schema.intro': 'Схема говорит редактору, какие ключи и слова могут стоять в файле:',
  'schema.settings':
    'Эти настройки для VS Code с его расширением YAML пишет kam init; kam schema --all -o .vscode/kam обновляет схемы:',
  'schema.front':
    'В факты над текстом файла Markdown редакторы не заглядывают: что там неверно, говорит kam check, в VS Code — задача «kam check».',
  'init.editor': 'Оставлено как было: {files}. Что редактору нужно знать о файлах: kam schema',
};
