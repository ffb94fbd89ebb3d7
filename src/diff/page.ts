import type { Words } from '../locale/words.ts';
import { left, number, sentence, text } from '../page/cells.ts';
import type { Block, Cell, Page, Tone } from '../page/page.ts';
import type { PlainDate } from '../value/period.ts';
import type { Touch } from './change.ts';
import type { ClientChanges, Dated, Diff } from './diff.ts';
import { changeJson } from './json.ts';
import { changeText, type Names, placeText } from './say.ts';
import { phrases } from './words.ts';

/** One end of what is compared; the working files have no commit. */
export type End = { readonly version: string; readonly day: PlainDate; readonly commit: string | null };

/** What is compared, and why: it was asked for, or the first of these that there was. */
export type Range = {
  readonly from: End;
  readonly to: End;
  readonly why: 'asked' | 'uncommitted' | 'review' | 'quarter' | 'first';
};

type Given = {
  readonly range: Range;
  readonly today: PlainDate;
  readonly currency: string;
  /** The one client that was asked for. */
  readonly client: { readonly id: string; readonly name: string } | null;
  readonly names: Names;
};

/** What changed, by client; of several clients first how much. */
export const showDiff = (
  diff: Diff,
  { range, today, currency, client, names }: Given,
  words: Words,
): Page => {
  const changes = diff.clients.reduce((sum, each) => sum + countOf(each), 0);
  const base = { clients: diff.clients.length, changes };
  return {
    title: client === null ? words.say(phrases.title) : words.say(phrases.titleOf, { client: client.name }),
    subtitle: rangeText(range, words),
    head: { command: 'diff', today, period: null, currency, measure: null, base },
    data: {
      from: range.from,
      to: range.to,
      why: range.why,
      client: client?.id ?? null,
      clients: diff.clients.map((each) => ({
        ...each,
        changes: each.changes.map((one) => changeJson(one, words, names)),
      })),
      portfolio: diff.portfolio.map((one) => changeJson(one, words, names)),
    },
    blocks: [
      ...(client === null ? [countsBlock(diff, base, words)] : nothing(diff, words)),
      ...diff.clients.flatMap((each) => clientBlocks(each, names, words)),
      ...(diff.portfolio.length === 0 ? [] : [portfolioBlock(diff.portfolio, names, words)]),
    ],
  };
};

const nothing = ({ clients }: Diff, words: Words): readonly Block[] =>
  clients.length > 0 ? [] : [{ kind: 'note', tone: 'muted', text: words.say(phrases.none) }];

const countOf = ({ changes, fate, movedFrom }: ClientChanges): number =>
  changes.length + (fate !== 'kept' || movedFrom !== null ? 1 : 0);

const rangeText = ({ from, to, why }: Range, words: Words): string => {
  const said = words.say(phrases.range, { from: endText(from, words), to: endText(to, words) });
  return why === 'asked' ? said : `${words.say(phrases[why])}: ${said}`;
};

const endText = ({ version, day, commit }: End, words: Words): string => {
  if (commit === null) return words.say(phrases.working);
  const args = { name: version, day: words.date(day), version: commit.slice(0, 7) };
  return words.say(version === '' || commit.startsWith(version) ? phrases.version : phrases.named, args);
};

const FATES: Readonly<Record<ClientChanges['fate'], Tone>> = {
  new: 'good',
  opened: 'good',
  gone: 'warn',
  closed: 'warn',
  kept: 'plain',
};

const countsBlock = ({ clients }: Diff, base: Readonly<Record<string, number>>, words: Words): Block => ({
  kind: 'table',
  columns: [
    left(words.say(phrases.client)),
    { title: words.say(phrases.changes), align: 'right' },
    left(words.say(phrases.fate), 1),
    left(words.say(phrases.last)),
    left(words.say(phrases.by), 2),
  ],
  rows: clients.map((each) => [
    text(each.name),
    number(countOf(each)),
    text(fateText(each, words), { tone: FATES[each.fate] }),
    ...touchCells(each.touch, each.committed, words),
  ]),
  base: words.say(phrases.clientsBase, base),
  empty: words.say(phrases.nobody),
});

const fateText = ({ fate, movedFrom, namedBefore, slug, name }: ClientChanges, words: Words): string =>
  [
    ...(fate === 'kept' ? [] : [words.say(phrases[fate])]),
    ...(movedFrom !== null && slug !== null ? [words.say(phrases.moved, { from: movedFrom, to: slug })] : []),
    ...(namedBefore !== null ? [words.say(phrases.renamed, { from: namedBefore, to: name })] : []),
  ].join('; ');

/** When and by whom. */
export const touchCells = (touch: Touch | null, committed: boolean, words: Words): readonly Cell[] =>
  touch === null || !committed
    ? [text(committed ? '–' : words.say(phrases.fresh)), text('–')]
    : [{ kind: 'date', value: touch.day }, text(touch.by)];

const clientBlocks = (each: ClientChanges, names: Names, words: Words): readonly Block[] => {
  const fate = fateText(each, words);
  const blocks: readonly Block[] = [
    ...(fate === '' ? [] : [{ kind: 'note', tone: FATES[each.fate], text: fate } as const]),
    ...(each.changes.length === 0 ? [] : [changesTable(each.changes, names, words)]),
  ];
  return [{ kind: 'section', title: each.name, blocks }];
};

const portfolioBlock = (changes: readonly Dated[], names: Names, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.portfolio),
  blocks: [changesTable(changes, names, words)],
});

/** What it is good or bad for is for people to say; a few kinds speak for themselves. */
const TONES: Readonly<Partial<Record<Dated['kind'], Tone>>> = {
  done: 'good',
  raised: 'good',
  fell: 'warn',
  disputed: 'warn',
  postponed: 'warn',
  unreadable: 'bad',
};

const changesTable = (changes: readonly Dated[], names: Names, words: Words): Block => ({
  kind: 'table',
  columns: [
    left(words.say(phrases.section), 1),
    sentence(words.say(phrases.change)),
    left(words.say(phrases.last)),
    left(words.say(phrases.by), 2),
  ],
  rows: changes.map((change) => [
    text(placeText(change.place, words)),
    text(changeText(change, words, names), { tone: TONES[change.kind] ?? 'plain' }),
    ...touchCells(change.touch, change.committed, words),
  ]),
  base: words.say(phrases.changesBase, { n: changes.length }),
});
