import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { diskTree } from '../../src/source/disk.ts';
import { readDocument } from '../../src/source/document.ts';
import { cleanText, scalar } from '../../src/source/scalar.ts';
import { folderWith, kam } from './run.ts';

const CONFIG = 'kam: 1\ncompany: Meridian\nlanguage: bg\ncurrency: EUR\n';

const HOSTILE = [
  '../../etc/passwd',
  '..',
  'CON',
  'aux.md',
  'Кафе\u0301 „Рига“ ЕООД',
  'two\nlines',
  'tab\tand \u001b[31mred\u001b[0m',
  '---js',
  '--- js',
  'a: b',
  'a #b',
  ': # !tag &anchor *alias',
  '"quoted" \'name\' \\ back',
  "O'Neill",
  '- item',
  '{a: b}',
  '[x]',
  '%YAML 1.2',
  '@at `tick`',
  '|',
  '>-',
  '~',
  'null',
  'none',
  'unknown',
  '=cmd()',
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  '007',
  '900k EUR (asked x 2026-01-01)',
  'Щ-ъ-ю',
  '#hash',
  '<<<<<<< ours',
  '{{name}}',
  '{name}',
  '$&',
  '…',
];

/** Makes a dossier for the name and loads the portfolio again. */
const reloaded = async (name: string) => {
  const folder = await folderWith({ 'kam.yaml': CONFIG });
  const { code, err } = await kam(folder, ['new', '--', name]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const slugs = await readdir(join(folder, 'clients'));
  const { clients, findings } = await loadPortfolio(diskTree(folder));
  return { slugs, clients, findings, top: await readdir(folder) };
};

test.each(HOSTILE)('a dossier of %j reads back under this very name', async (name) => {
  const { slugs, clients, findings, top } = await reloaded(name);
  expect(clients.map((client) => client.name)).toEqual([cleanText(name)]);
  expect(slugs).toEqual([expect.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/)]);
  expect(top.sort()).toEqual(['clients', 'kam.yaml']);
  expect(findings).toEqual([]);
});

test('any text is written so that it reads back', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...HOSTILE,
      ' ',
      ':',
      '#',
      '-',
      '"',
      "'",
      '\\',
      '\n',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\ud800',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = cleanText(pieces.join(''));
      const { data, findings } = readDocument(
        'a.md',
        `---\nname: ${scalar(text)}\nlist:\n  - ${scalar(text)}\n---\n`,
      );
      expect(findings).toEqual([]);
      expect(data).toEqual({ name: text, list: [text] });
    }),
    { numRuns: 2000 },
  );
});

test('a cleaned name is one line without anything unseen, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      const name = cleanText(typed);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$|\s\s/u);
      expect(name).toBe(name.normalize('NFC'));
      expect(cleanText(name)).toBe(name);
    }),
  );
});
