import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { orderOf } from '../../src/act/spot.ts';
import { mergeTexts } from '../../src/merge/merge.ts';
import { SECTIONS } from '../../src/portfolio/sections/index.ts';
import { type Shape, shapeOf } from '../../src/portfolio/shape.ts';
import { type DocumentEdit, editText, readDocument } from '../../src/source/document.ts';
import { folderWith, kam } from '../scaffold/run.ts';

const CONFIG = `kam: 1
company: Meridian
currency: EUR
products:
  - id: bolts
  - id: coatings
  - id: kitting
`;

const folder = mkdtempSync(join(tmpdir(), 'kam-plain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text as git's own merge by lines makes it, and whether anything is in conflict. */
const byLines = (base: string, ours: string, theirs: string) => {
  const files = { ours, base, theirs };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { conflicts: status, text: stdout };
};

/** Every fact that a section has a place for, as a command writes it. */
const writes = (shape: Shape, at: readonly string[], who: string): readonly DocumentEdit[] => {
  if (shape.kind === 'value') return [{ kind: 'set', at, value: `${who} ${at.join(' ')}` }];
  if (shape.kind === 'list') {
    const [first = 'id'] = Object.keys(shape.item.keys);
    return [{ kind: 'add', at, item: { [first]: `${who}-${at.join('-')}` } }];
  }
  return Object.entries(shape.keys).flatMap(([key, inner]) => writes(inner, [...at, key], who));
};

const sectionOf = (file: string): (typeof SECTIONS)[number] => {
  const section = SECTIONS.find((each) => each.file === file);
  if (section === undefined) throw new Error(`no section has the file ${file}`);
  return section;
};

const dossier = async (...options: readonly string[]) => {
  const root = await folderWith({ 'kam.yaml': CONFIG });
  await kam(root, ['new', 'Gazmash', ...options]);
  const inside = join(root, 'clients/gazmash');
  return readdirSync(inside).map((file) => ({ file, text: readFileSync(join(inside, file), 'utf8') }));
};

/** The text after one of two people wrote every second fact, after the other wrote the rest, and what both say. */
const taking = (file: string, text: string) => {
  const { id, schema } = sectionOf(file);
  const order = orderOf(id);
  const facts = [0, 1].map((side) => writes(shapeOf(schema), [], 'ab'[side] ?? ''));
  const [ours = [], theirs = []] = facts.map((all, side) => all.filter((_edit, at) => at % 2 === side));
  return {
    ours: editText(file, text, ours, order),
    theirs: editText(file, text, theirs, order),
    all: readDocument(file, editText(file, text, [...ours, ...theirs], order)).data,
    pairs: ours.length + theirs.length - 1,
  };
};

describe('two people write different facts of a fresh dossier with commands', () => {
  test('neighbours merge in plain git, in a dossier that has all facts', async () => {
    let found = 0;
    for (const { file, text } of await dossier('--full')) {
      const { ours, theirs, all, pairs } = taking(file, text);
      const both = byLines(text, ours, theirs);
      expect(both.conflicts, both.text).toBe(0);
      expect(readDocument(file, both.text).data).toEqual(all);
      found += pairs;
    }
    expect(found).toBeGreaterThan(90);
  });

  test('with the driver also where the facts have no place in the file yet', async () => {
    for (const { file, text } of await dossier()) {
      const path = `clients/gazmash/${file}`;
      const { ours, theirs, all } = taking(file, text);
      const merge = mergeTexts(path, { base: text, ours, theirs });
      expect(merge?.conflicts, merge?.text).toBe(0);
      expect(mergeTexts(path, { base: text, ours: theirs, theirs: ours })).toEqual(merge);
      expect(readDocument(file, merge?.text ?? '').data).toEqual(all);
    }
  });
});
