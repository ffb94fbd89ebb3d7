import { join, relative, resolve } from 'node:path';
import { showFolder } from '../intake/show-folder.ts';
import { joinedStrangers } from '../intake/strangers-joined.ts';
import { phrases as named } from '../locale/words.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { exportsIn } from '../source/incoming.ts';
import { Overlay } from '../source/overlay.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { askYes, INTERRUPTED } from './ask.ts';
import type { Context, Opened } from './context.ts';
import { adoption } from './import-adopt.ts';
import { finish } from './import-end.ts';
import { type ImportFile, type Intended, intend, type Options, openFile } from './import-file.ts';
import { chosenSource, type Settled, settleSource } from './import-source.ts';

export const phrases = named('import.folder', {
  known: 'No rules fit {files}. Import the other {n} {n|file|files}?',
});

/** The folder that is meant when none is named: below the portfolio. */
const EXPORTS = 'exports';

/** Imports every export of a folder by its rules, in the order of names, in one transaction. */
export const importFolder = async (
  typed: string | undefined,
  options: Options,
  opened: Opened,
  context: Context,
): Promise<number> => {
  const folder = typed ?? (relative(context.cwd, join(opened.root, EXPORTS)) || '.');
  const { exports, others } = await exportsIn(resolve(context.cwd, folder));
  if (exports.length === 0)
    throw new Refusal(
      `there is no export in ${folder}`,
      'exports end in .csv, .tsv, .txt, .xlsx, .xlsm or .xls',
    );
  const overlay = new Overlay(opened.tree);
  const found = await intendAll(
    exports.map((name) => join(folder, name)),
    options,
    opened,
    overlay,
    context,
  );
  if (found === undefined) return INTERRUPTED;
  const { intended, unknown } = found;
  if (unknown.length > 0) {
    const goes = await goesOn(unknown, intended.length, options, opened, context);
    if (goes === undefined) return INTERRUPTED;
    if (!goes) throw unknownRefused(unknown, exports.length);
  }
  const plans = intended.map(({ plan }) => plan);
  const strangers = joinedStrangers(plans.map((plan) => plan.strangers));
  const now = { ...opened, tree: overlay.tree };
  const taken = await adoption(strangers, options, now, context);
  if (taken === undefined) return INTERRUPTED;
  await overlay.lay(taken.changes);
  const said = showFolder({ plans, strangers, adopting: taken.how, unknown, others }, opened.words);
  return finish(said, await overlay.changes(), options, opened, context);
};

type Found = { readonly intended: readonly Intended[]; readonly unknown: readonly string[] };

/** Plans one file after the other, each as if those before it were written. Undefined when the person gave up. */
const intendAll = async (
  paths: readonly string[],
  options: Options,
  opened: Opened,
  overlay: Overlay,
  context: Context,
): Promise<Found | undefined> => {
  const intended: Intended[] = [];
  const unknown: string[] = [];
  let now: Opened = { ...opened, tree: overlay.tree };
  for (const path of paths) {
    const file = await openFile(path, options, context);
    const settled = await rulesFor(file, intended.at(-1), now, context);
    if (settled === undefined && options['yes'] === true) return undefined;
    if (settled === undefined) {
      unknown.push(path);
      continue;
    }
    const one = await intend(file, settled, now, context);
    intended.push(one);
    await overlay.lay(one.changes);
    if (one.changes.some(({ path: changed }) => !changed.startsWith('sales/')))
      now = { ...now, portfolio: await loadPortfolio(overlay.tree) };
  }
  return { intended, unknown };
};

/** The rules of a file: those asked for once are those of all, with the aliases that files before have added; `--yes` has them proposed. */
const rulesFor = async (
  file: ImportFile,
  last: Intended | undefined,
  now: Opened,
  context: Context,
): Promise<Settled | undefined> => {
  const { options } = file;
  if (typeof options['rules'] === 'string' && last !== undefined) {
    const { source } = last.plan;
    return { source: { ...source, rules: now.portfolio.imports.get(source.source) ?? source.rules } };
  }
  return options['yes'] === true ? settleSource(file, now, context) : chosenSource(file, now, context);
};

/** Files without rules stop everything, unless somebody says that they may stay behind. */
const goesOn = async (
  unknown: readonly string[],
  n: number,
  options: Options,
  { words }: Opened,
  { interactive }: Context,
): Promise<boolean | undefined> => {
  if (n === 0) return false;
  if (options['known'] === true || options['dryRun'] === true) return true;
  return interactive ? askYes(words.say(phrases.known, { files: unknown.map(printable), n })) : false;
};

const MOST = 8;

const unknownRefused = (unknown: readonly string[], all: number): Refusal => {
  const listed = unknown.slice(0, MOST).map((path) => `\n  ${printable(path)}`);
  const more = unknown.length > MOST ? [`\n  and ${unknown.length - MOST} more`] : [];
  return new Refusal(
    `no rules fit ${unknown.length} of ${all} files, and nothing was written:${[...listed, ...more].join('')}`,
    'have rules proposed with --yes, or import the other files only: --known',
  );
};
