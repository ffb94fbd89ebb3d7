import { CONFIG_FILE } from '../portfolio/layout.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { diskTree } from '../source/disk.ts';
import { commitAt, firstDayOf, isShallow, UNSHALLOW } from '../source/git-history.ts';
import { gitTree } from '../source/git-tree.ts';
import type { Tree } from '../source/tree.ts';
import { type PlainDate, spanOf } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';

/** The committed files that `--at` asks for, and what counts as now with them. */
export type Version = { readonly tree: Tree; readonly today: PlainDate };

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
  const day = await lastDayMeant(folder, at);
  const tree = await gitTree(folder, day === undefined ? at : await commitAt(folder, day));
  await refuseNoPortfolio(folder, tree, at);
  note(`kam: the files as committed on ${tree.date}\n`);
  return { tree, today: day ?? tree.date };
};

/** `2026` alone could be the beginning of a commit's id. */
const lastDayMeant = async (folder: string, at: string): Promise<PlainDate | undefined> =>
  /^\d{4}-/.test(at) ? spanOf(at, await fiscalYearStart(folder))?.to : undefined;

/** As kam.yaml has it today: who asks for a quarter now means the quarters of now. */
const fiscalYearStart = async (folder: string): Promise<number> => {
  const disk = diskTree(folder);
  const { config } = await loadPortfolio({ ...disk, list: () => disk.list(CONFIG_FILE) });
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
