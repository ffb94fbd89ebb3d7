import { Desk } from '../../act/desk.ts';
import { isUpgraded, upgradeFiles } from '../../act/upgrade.ts';
import { phrases as named } from '../../locale/words.ts';
import { FORMAT } from '../../portfolio/formats.ts';
import { formatIn } from '../../portfolio/migrations.ts';
import { LARGEST_REGISTER } from '../../portfolio/texts.ts';
import { trackedFiles } from '../../source/git.ts';
import { changedSince } from '../../source/git-changes.ts';
import { readTexts } from '../../source/text.ts';
import type { Tree } from '../../source/tree.ts';
import { Refusal } from '../../value/refusal.ts';
import { carryOut, phrases as written } from '../carry-out.ts';
import type { Command } from '../command.ts';
import type { Opened } from '../context.ts';

export const phrases = named('upgrade', {
  none: 'Format {format}: nothing to upgrade.',
  done: 'Format {from} is format {to} now: {n} {n|file|files} changed.',
  undo: 'To undo this: git restore {places}',
  others: 'Commit it by itself. Whoever reads it needs this kam or a newer one.',
});

export const command: Command = {
  args: [],
  options: [{ flags: '--dry-run', summary: 'show what would be written, and write nothing' }],
  examples: ['kam upgrade', 'kam upgrade --dry-run'],
  async run({ options }, context) {
    const opened = await context.open(options, 'upgrade');
    const format = formatIn(opened.portfolio.config);
    if (format === FORMAT) {
      context.out(`${opened.words.say(phrases.none, { format })}\n`);
      return 0;
    }
    const desk = await upgradedDesk(opened.tree, format);
    const dryRun = options['dryRun'] === true;
    if (!dryRun) await refuseUncommitted(desk, opened);
    if (await carryOut(desk, opened, dryRun, context)) context.out(await told(desk, format, opened));
    return 0;
  },
};

/** All files that have to change, as they are to be. Throws a Refusal where one of them cannot. */
const upgradedDesk = async (tree: Tree, format: number): Promise<Desk> => {
  const entries = (await tree.list('')).filter(({ path }) => isUpgraded(path, format));
  const texts = new Map<string, string>();
  const unread: string[] = [];
  for await (const { path, text } of readTexts(tree, entries, LARGEST_REGISTER)) {
    if (text === undefined) unread.push(`${path}: the file cannot be read`);
    else texts.set(path, text);
  }
  const desk = new Desk(texts);
  const failed = [...unread, ...upgradeFiles(desk, [...texts.keys()], format)].sort();
  if (failed.length === 0) return desk;
  throw new Refusal(
    `all files get a new format together, and ${failed.length} of them cannot; nothing was written\n  ${shortened(failed, '\n  ')}`,
    'kam check says what is wrong with them: mend that first',
  );
};

const MOST = 8;

const shortened = (lines: readonly string[], between: string): string =>
  [...lines.slice(0, MOST), ...(lines.length > MOST ? [`… (+${lines.length - MOST})`] : [])].join(between);

const topOf = (path: string): string => path.split('/', 1)[0] ?? path;
const topsOf = (paths: readonly string[]): readonly string[] => [...new Set(paths.map(topOf))];

/** The way back is the last commit, so what is not in it yet would be lost on that way. */
const refuseUncommitted = async (desk: Desk, { root }: Opened): Promise<void> => {
  const places = topsOf(desk.touched().map(({ path }) => path));
  const changed = [...(await changedSince(root, 'HEAD'))]
    .filter((path) => places.includes(topOf(path)))
    .sort();
  const [first] = changed;
  if (first === undefined) return;
  const more = changed.length === 1 ? '' : ` and ${changed.length - 1} more`;
  throw new Refusal(
    `${first}${more} not committed yet: the upgrade could not be taken back without losing that`,
    'git commit or kam sync first; --dry-run shows what would change',
  );
};

const told = async (desk: Desk, from: number, { root, words }: Opened): Promise<string> => {
  const paths = desk.touched().map(({ path }) => path);
  const tracked = new Set(await trackedFiles(root).catch(() => []));
  const places = topsOf(paths.filter((path) => tracked.has(path)));
  const others = paths.filter((path) => !tracked.has(path));
  const lines = [
    words.say(phrases.done, { from, to: FORMAT, n: paths.length }),
    ...(places.length === 0 ? [] : [words.say(phrases.undo, { places: places.join(' ') })]),
    ...(others.length === 0 ? [] : [words.say(written.undoByHand, { files: shortened(others, ' ') })]),
    words.say(phrases.others),
  ];
  return `${lines.join('\n')}\n`;
};
