import { type Diff, diffOf, type Touches } from '../../diff/diff.ts';
import { showDiff } from '../../diff/page.ts';
import { differing, type Memo, readSnapshot, type Snapshot } from '../../diff/snapshot.ts';
import { findClient } from '../../portfolio/find.ts';
import { entriesIn } from '../../portfolio/format-id.ts';
import { isShallow, UNSHALLOW } from '../../source/git-history.ts';
import { logOf } from '../../source/git-log.ts';
import { Refusal } from '../../value/refusal.ts';
import { clientCalled, clientNames } from '../client-called.ts';
import type { Command } from '../command.ts';
import type { Opened } from '../context.ts';
import { emit, OUTPUT_OPTIONS } from '../output.ts';
import { type Compared, comparedOf } from '../range.ts';

export const command: Command = {
  args: [
    { name: '[client]', summary: 'one client: its folder, id or name' },
    {
      name: '[range]',
      summary:
        'two versions, as --at takes them: 2026-Q2..2026-Q3, HEAD~5.. (to the working files), .. (not committed yet)',
    },
  ],
  options: [{ flags: '--today <date>', summary: 'what counts as now (YYYY-MM-DD)' }, ...OUTPUT_OPTIONS],
  examples: ['kam diff', 'kam diff gazmash HEAD~1..', 'kam diff HEAD~1..HEAD --format md'],
  async run({ args, options }, context) {
    const opened = await context.open(options);
    if (await isShallow(opened.root))
      context.err(`kam: this copy of the repository lacks older versions; ${UNSHALLOW}\n`);
    const { typed, range } = parted(args);
    const known = typed === undefined ? undefined : findClient(opened.portfolio, typed);
    const client = known !== undefined && 'client' in known ? known.client : undefined;
    const compared = await comparedOf(range, client, opened);
    const { diff, before } = await difference(compared, opened);
    const one = typed === undefined ? null : (client ?? formerly(before, typed, opened));
    const shown =
      one === null ? diff : { clients: diff.clients.filter(({ id }) => id === one.id), portfolio: [] };
    const { today, words, portfolio } = opened;
    const given = {
      range: compared.range,
      today,
      currency: portfolio.config.currency,
      client: one,
      names: clientNames(portfolio),
    };
    await emit([showDiff(shown, given, words)], options, context, opened);
    return 0;
  },
};

/** Either may be left out. */
const parted = ([first, second]: readonly (string | undefined)[]) => {
  if (first?.includes('..') === true) {
    if (second !== undefined)
      throw new Refusal('the client comes before the range', `kam diff ${second} ${first}`);
    return { typed: undefined, range: first };
  }
  if (second !== undefined && !second.includes('..'))
    throw new Refusal(`"${second}" is no range`, `write two versions: ${second}.. is from then until now`);
  return { typed: first, range: second };
};

const difference = async (
  { range, trees, uncommitted }: Compared,
  { root }: Opened,
): Promise<{ readonly diff: Diff; readonly before: Snapshot }> => {
  const [was, is] = await Promise.all(trees.map((tree) => entriesIn(tree, [''])));
  const [old, now] = differing(was ?? [], is ?? []);
  const memo: Memo = new Map();
  const before = await readSnapshot(trees[0], old, memo);
  const after = await readSnapshot(trees[1], now, memo);
  const touches = await touchesIn(
    root,
    `${range.from.commit ?? 'HEAD'}..${range.to.commit ?? 'HEAD'}`,
    uncommitted,
  );
  return { diff: diffOf(before, after, touches), before };
};

/** The last commit of a range that touched each file. */
const touchesIn = async (root: string, range: string, uncommitted: ReadonlySet<string>): Promise<Touches> => {
  const touches = new Map([...uncommitted].map((path): [string, null] => [path, null]));
  const found: Map<string, { by: string; day: string; commit: string } | null> = touches;
  for (const { id, by, day, files } of await logOf(root, range))
    for (const { path } of files) if (!found.has(path)) found.set(path, { by, day, commit: id });
  return found;
};

/** A client that is gone is still found by what it was. */
const formerly = ({ clients }: Snapshot, typed: string, { portfolio }: Opened) =>
  [...clients.values()].find(({ id, slug, name }) => [id, slug, name].includes(typed)) ??
  clientCalled(portfolio, typed);
