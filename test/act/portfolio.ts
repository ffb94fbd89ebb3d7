import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../src/act/desk.ts';
import { check } from '../../src/check/check.ts';
import { openTree } from '../../src/check/open-example.ts';
import { loadWords } from '../../src/locale/index.ts';
import { partOf } from '../../src/portfolio/layout.ts';
import { memoryTree } from '../../src/source/memory.ts';

/** The texts of a portfolio by their paths. */
export type Files = Readonly<Record<string, string>>;

const EXAMPLES = join(import.meta.dirname, '../../examples');

/** The example portfolio without its sales: nothing of them is named by a short name of a dossier. */
export const examples: Files = Object.fromEntries(
  readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => partOf(path) !== undefined && /\.(?:md|yaml|csv)$/.test(path))
    .map((path) => [path, readFileSync(join(EXAMPLES, path), 'utf8')]),
);

/** All texts after what was done on a desk. */
export const afterwards = (files: Files, desk: Desk): Files => ({
  ...files,
  ...Object.fromEntries(desk.touched().map(({ path, after }) => [path, after])),
});

const words = await loadWords('en');

/** What the check finds, one line for each; guesses at what was meant depend on all names, and are left out. */
export const findingsOf = async (files: Files): Promise<readonly string[]> => {
  const { findings } = await check(await openTree(memoryTree(files)), words);
  return findings.map(({ finding: { rule, severity, at, also, args } }) => {
    const { near, allowed, list, ...said } = args;
    return JSON.stringify([rule, severity, at, also, said]);
  });
};
