import { CONFIG_FILE } from '../portfolio/layout.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { diskTree } from '../source/disk.ts';
import { commitAt, firstDayOf, isShallow, UNSHALLOW } from '../source/git-history.ts';
import { openIndex } from '../source/git-index.ts';
import { gitTree } from '../source/git-tree.ts';
import type { Tree } from '../source/tree.ts';
import { type PlainDate, spanOf } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';

/** The files that `--at` or `--staged` asks for, and what counts as now with committed ones. */
export type Version = {
  readonly tree: Tree;
  readonly today?: PlainDate;
  /** The files that are staged. */
  readonly staged?: ReadonlySet<string>;
};

/**
 * A day, month or fiscal quarter means what had been committed by the end of its last day, and that day; anything else
 * is a revision of git and the day of its commit. `note` hears which commit it is. Throws a Refusal for what is no
 * version, and for days before the first.
 */
export const openVersion = async (
  folder: string,
  at: string,
  note: (text: string) => void,
): Promise<Version> => {
  if (await isShallow(folder)) note(`kam: this copy of the repository lacks older versions; ${UNSHALLOW}\n`);
  const { day, revision } = await versionMeant(folder, at);
  const tree = await gitTree(folder, revision);
  await refuseNoPortfolio(folder, tree, at);
  note(`kam: the files as committed on ${tree.date}\n`);
  return { tree, today: day ?? tree.date };
};

/** The last day of a day, month or fiscal quarter, and the revision that was there by its end; any other text is a revision. */
export const versionMeant = async (
  folder: string,
  at: string,
): Promise<{ readonly day?: PlainDate; readonly revision: string }> => {
  const day = await lastDayMeant(folder, at);
  return day === undefined ? { revision: at } : { day, revision: await commitAt(folder, day) };
};

/** What is going to be committed, once kam.yaml is. */
export const openStaged = async (folder: string): Promise<Version> => {
  const { tree, files } = await openIndex(folder);
  if ((await tree.list(CONFIG_FILE)).some(({ path }) => path === CONFIG_FILE)) return { tree, staged: files };
  throw new Refusal(`${CONFIG_FILE} is not staged and was never committed`, `git add ${CONFIG_FILE}`);
};

/** `2026` alone could be the beginning of a commit's id. */
const lastDayMeant = async (folder: string, at: string): Promise<PlainDate | undefined> =>
  /^\d{4}-/.test(at) ? spanOf(at, await fiscalYearStart(folder))?.to : undefined;

/** As kam.yaml has it today: who asks for a quarter now means the quarters of now. */
const fiscalYearStart = async (folder: string): Promise<number> => {
  const disk = diskTree(folder);
  const { config } = await loadPortfolio({ list: () => disk.list(CONFIG_FILE), read: disk.read });
  return config.fiscal_year_start;
};

const refuseNoPortfolio = async (folder: string, tree: Tree, at: string): Promise<void> => {
  if ((await tree.list(CONFIG_FILE)).some(({ path }) => path === CONFIG_FILE)) return;
  const first = await firstDayOf(folder, CONFIG_FILE);
  throw first === undefined
    ? new Refusal(
        `${CONFIG_FILE} has never been committed in this folder`,
        `git add . and git commit keep versions`,
      )
    : new Refusal(
        `there was no ${CONFIG_FILE} in this folder at ${at}`,
        `the first version with one: --at ${first}`,
      );
};
