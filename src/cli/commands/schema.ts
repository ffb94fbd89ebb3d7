import { join, resolve } from 'node:path';
import { phrases as named, type Words } from '../../locale/words.ts';
import { FILE_KINDS, schemaFile } from '../../portfolio/file-kinds.ts';
import { schemaText, yamlSchemas } from '../../scaffold/editor.ts';
import { writeOutputInto } from '../../source/output.ts';
import { nearest } from '../../value/nearest.ts';
import { Refusal } from '../../value/refusal.ts';
import { wrapped } from '../../value/width.ts';
import type { Command } from '../command.ts';
import { languageOf, settingsAround } from '../language.ts';

export const phrases = named('schema', {
  intro: 'A schema tells an editor which keys and words a file may hold:',
  settings:
    'kam init writes these settings for VS Code with its YAML extension; kam schema --all -o .vscode/kam renews the schemas:',
  front:
    'Editors do not look into the facts above the prose of a Markdown file: there kam check says what is wrong, in VS Code as the task "kam check".',
});

export const command: Command = {
  args: [{ name: '[kind]', summary: 'a kind of file; without one, all are listed' }],
  options: [
    { flags: '--all', summary: 'every kind; with -o one file each' },
    { flags: '-o, --output <path>', summary: 'write to a file, or with --all into a folder' },
  ],
  examples: ['kam schema', 'kam schema kam', 'kam schema --all -o .vscode/kam'],
  async run({ args: [asked], options }, context) {
    const output = typeof options['output'] === 'string' ? options['output'] : undefined;
    if (asked === undefined && options['all'] !== true) {
      if (output !== undefined)
        throw new Refusal('which schema is to be written?', 'name a kind, or add --all');
      context.out(
        list(await context.words(languageOf(options, await settingsAround(context), context)), context.width),
      );
      return 0;
    }
    const kinds = asked === undefined ? FILE_KINDS : FILE_KINDS.filter(({ id }) => id === asked);
    if (kinds.length === 0) throw unknownKind(asked ?? '');
    for (const kind of kinds) {
      if (output === undefined) context.out(schemaText(kind));
      else {
        const path = asked === undefined ? join(output, schemaFile(kind)) : output;
        await writeOutputInto(resolve(context.cwd, path), schemaText(kind));
        context.err(`written: ${path}\n`);
      }
    }
    return 0;
  },
};

const unknownKind = (asked: string): Refusal => {
  const ids = FILE_KINDS.map(({ id }) => id);
  const byFile = FILE_KINDS.find(({ files }) => files.some((file) => file.endsWith(`/${asked}`)))?.id;
  const near = byFile ?? nearest(asked, ids);
  return new Refusal(
    `there is no kind of file "${asked}"`,
    near === undefined ? `kinds: ${ids.join(', ')}` : `did you mean "${near}"?`,
  );
};

/** Every kind with its files, and how an editor is told. */
const list = (words: Words, room: number): string => {
  const width = Math.max(...FILE_KINDS.map(({ id }) => id.length));
  const settings = JSON.stringify({ 'yaml.schemas': yamlSchemas() }, null, 2);
  return `${[
    words.say(phrases.intro),
    '',
    ...FILE_KINDS.map(({ id, files }) => `  ${id.padEnd(width)}  ${files.join(', ')}`),
    '',
    ...wrapped(words.say(phrases.settings), room),
    '',
    ...settings.split('\n').map((line) => `  ${line}`),
    '',
    ...wrapped(words.say(phrases.front), room),
  ].join('\n')}\n`;
};
