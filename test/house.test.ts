import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

type Import = { file: string; room: string; target: string; typeOnly: boolean; dynamic: boolean };

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|(?:\bimport|\brequire)\(\s*['"]([^'"]+)['"]\s*\)/gm;

const roomOf = (path: string): string => path.split('/')[0] ?? '';

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((match) => ({
    file,
    room: roomOf(file),
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
    dynamic: match[3] !== undefined,
  })),
);

/** Rooms by floor; imports point only downwards, and rooms of one floor do not know each other. */
const FLOORS: Readonly<Record<string, number>> = {
  value: 1,
  source: 2,
  page: 2,
  locale: 2,
  portfolio: 3,
  ledger: 3,
  render: 3,
  measure: 4,
  analysis: 5,
  check: 5,
  diff: 5,
  scaffold: 5,
  merge: 5,
  act: 5,
  terms: 5,
  intake: 5,
  report: 6,
  lsp: 7,
  serve: 7,
  cli: 8,
};

/** A package comes in through one door, so that it can be replaced in one room. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli/'],
  '@clack/prompts': ['cli/'],
  chalk: ['render/text'],
  'cli-table3': ['render/text'],
  'markdown-it': ['render/html'],
  'd3-scale': ['render/svg'],
  'd3-shape': ['render/svg'],
  'simple-git': ['source/git'],
  'node:child_process': ['source/git', 'source/browser'],
  'gray-matter': ['source/document'],
  yaml: ['source/document'],
  'hucre/xlsx': ['source/xlsx', 'render/xlsx/'],
  fflate: ['source/xlsx', 'render/xlsx/'],
  '@e965/xlsx': ['source/xls'],
  '@e965/xlsx/dist/cpexcel.full.mjs': ['source/xls'],
  'csv-parse': ['source/csv'],
  'csv-parse/sync': ['source/csv'],
  '@duckdb/node-api': ['ledger/duckdb/'],
  'write-file-atomic': ['source/'],
  zod: ['portfolio/'],
  'fastest-levenshtein': ['value/', 'portfolio/'],
  'node:events': ['source/'],
  'node:fs': ['source/'],
  'node:fs/promises': ['source/'],
  'node:path': ['source/', 'cli/'],
  'node:module': ['ledger/duckdb/'],
  'node:os': ['source/', 'cli/'],
  'node:buffer': ['source/', 'portfolio/'],
  'node:crypto': ['source/', 'cli/context'],
  'node:stream': ['source/', 'cli/'],
  'node:url': ['source/', 'cli/'],
  'node:zlib': ['source/zip'],
};

/** These answer only when asked for, so that `kam --version` answers at once. */
const LAZY = [
  'commander',
  '@clack/prompts',
  'chalk',
  'cli-table3',
  'markdown-it',
  'simple-git',
  'hucre/xlsx',
  'fflate',
  '@e965/xlsx',
  '@duckdb/node-api',
];

const breaches: Readonly<Record<string, { reason: string; found: () => string[] }>> = {
  'imports point down; no two rooms of a floor know each other': {
    reason: 'one can read any room without reading the house',
    found: () =>
      imports
        .filter(({ target }) => target.startsWith('.'))
        .map((each) => ({
          ...each,
          to: relative(root, resolve(root, dirname(each.file), each.target)).replaceAll('\\', '/'),
        }))
        .filter(({ room, to }) => {
          const there = roomOf(to);
          if (there === room) return false;
          const [here, below] = [FLOORS[room], FLOORS[there]];
          return here === undefined || below === undefined || below >= here;
        })
        .map(({ file, to }) => `${file} → ${to}`),
  },
  'every package comes in through its one door': {
    reason: 'a package can be replaced in one room',
    found: () =>
      imports
        .filter(({ target }) => !target.startsWith('.'))
        .filter(({ file, target }) => !(DOORS[target] ?? []).some((door) => file.startsWith(door)))
        .map(({ file, target }) => `${file} → ${target}`),
  },
  'the clock and randomness come from cli/context': {
    reason: 'the same inputs and the same --today give the same bytes',
    found: () =>
      files
        .filter((file) => !file.startsWith('cli/context'))
        .filter((file) =>
          /\bnew Date\(\)|\bDate\.now\(|Math\.random\(|randomBytes\(|randomUUID\(|randomInt\(/.test(
            readFileSync(join(root, file), 'utf8'),
          ),
        ),
  },
  'no cellar: no utils, helpers, common, types.ts': {
    reason: 'a thing lives with its noun',
    found: () =>
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|types)(\/|\.ts$)/.test(file)),
  },
  'one class of refusal; bad data becomes findings': {
    reason: 'one broken file never hides another',
    found: () =>
      files.filter(
        (file) =>
          file !== 'value/refusal.ts' && /extends (\w*Error)\b/.test(readFileSync(join(root, file), 'utf8')),
      ),
  },
  'no file of the house is an island or a corridor back': {
    reason: 'a circle of imports cannot be read from any end',
    found: () => circles(),
  },
  'heavy packages load only when asked for': {
    reason: '`kam --version` answers at once',
    found: () => {
      const reached = new Set<string>();
      const walk = (file: string): void => {
        if (reached.has(file)) return;
        reached.add(file);
        for (const each of imports) {
          if (each.file !== file || each.dynamic || each.typeOnly) continue;
          if (each.target.startsWith('.'))
            walk(relative(root, resolve(root, dirname(file), each.target)).replaceAll('\\', '/'));
          else reached.add(each.target);
        }
      };
      walk('cli/main.ts');
      return [...LAZY, 'zod', 'yaml', 'csv-parse', 'gray-matter'].filter((name) => reached.has(name));
    },
  },
};

const circles = (): string[] => {
  const edges = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { file, target, typeOnly, dynamic } of imports) {
    if (!target.startsWith('.') || typeOnly || dynamic) continue;
    edges.get(file)?.push(relative(root, resolve(root, dirname(file), target)).replaceAll('\\', '/'));
  }
  const found: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  return found;
};

describe('the laws of the house', () => {
  test.each(Object.entries(breaches))('%s', (_law, { reason, found }) => {
    expect(found(), reason).toEqual([]);
  });

  test('the scanner sees the imports of a known file', () => {
    expect(imports.filter(({ file }) => file === 'check/rule.ts').length).toBeGreaterThan(3);
  });
});
