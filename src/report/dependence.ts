import { phrases as named, type Words } from '../locale/words.ts';
import type { DependenceRow, Group } from '../measure/dependence.ts';
import type { Level } from '../measure/levels.ts';
import type { Block, Cell, Tone } from '../page/page.ts';
import type { Config } from '../portfolio/config.ts';
import { left, right, whole } from './cells.ts';

export const phrases = named('report.dependence', {
  title: 'Dependence on few clients',
  client: 'Client or group',
  margin: 'Margin',
  revenue: 'Revenue',
  share: 'Share',
  before: 'A year before',
  level: 'Level',
  key: 'key',
  critical: 'critical',
  mono: 'mono-client',
  group: 'group of {n}',
  others: '{n} {n|other|others}',
  total: 'Net total',
  critically:
    '{name} brings in {share} of the {income}: a critical dependence. Work ahead of it, raise defences, win its full loyalty; new clients are the insurance.',
  chart: 'Share of the {income}, largest clients',
  chartAlt: '{name} alone brings in {share}.',
});

const NOTHING: Cell = { kind: 'share', value: null };
/** The page shows so many by name. */
const NAMED = 8;
const TONES: Readonly<Record<Level, Tone>> = { key: 'plain', critical: 'warn', mono: 'bad' };

export type Spread = {
  readonly group: Group;
  readonly measure: 'margin' | 'revenue';
  /** The twelve months before those of the group; undefined where nothing was sold. */
  readonly before: Group | undefined;
  readonly thresholds: Pick<Config['thresholds'], Level>;
  readonly base: string;
};

/** Who makes the income of a year, what it was a year before, and what that asks for. */
export const dependenceSection = (spread: Spread, words: Words): Block => {
  const { group, measure, before, base } = spread;
  const income = words.say(phrases[measure]).toLowerCase();
  const shares = new Map(before?.rows.map(({ key, share }) => [key, share]));
  const row = ({ key, name, members, ...each }: DependenceRow): readonly Cell[] => [
    {
      kind: 'text',
      value: name,
      ...(members === undefined ? {} : { note: words.say(phrases.group, { n: members.length }) }),
    },
    whole(each.income),
    { kind: 'share', value: each.share },
    { kind: 'share', value: before === undefined ? null : (shares.get(key) ?? 0) },
    each.level === null
      ? { kind: 'text', value: '' }
      : { kind: 'text', value: words.say(phrases[each.level]), tone: TONES[each.level] },
  ];
  const rest = group.rows.slice(NAMED);
  const dependent = group.rows.filter(({ level }) => level === 'critical' || level === 'mono');
  return {
    kind: 'section',
    title: words.say(phrases.title),
    blocks: [
      ...dependent.map(
        ({ name, share, level }): Block => ({
          kind: 'note',
          tone: TONES[level ?? 'key'],
          text: words.say(phrases.critically, { name, share: words.percent(share ?? 0), income }),
        }),
      ),
      ...chart(spread, words, income),
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.client)),
          right(words.say(phrases[measure])),
          right(words.say(phrases.share)),
          right(words.say(phrases.before), 2),
          left(words.say(phrases.level), 1),
        ],
        rows: [
          ...group.rows.slice(0, NAMED).map(row),
          ...(rest.length === 0 ? [] : [restRow(rest, group, words)]),
        ],
        total: [
          { kind: 'text', value: words.say(phrases.total) },
          whole(group.total),
          NOTHING,
          NOTHING,
          { kind: 'text', value: '' },
        ],
        base,
      },
    ],
  };
};

const restRow = (
  rest: readonly DependenceRow[],
  { rows, total, unassigned }: Group,
  words: Words,
): readonly Cell[] => {
  const named = rows
    .slice(0, NAMED)
    .reduce((left, { income }) => left.minus(income), total.minus(unassigned));
  return [
    { kind: 'text', value: words.say(phrases.others, { n: rest.length }), tone: 'muted' },
    whole(named),
    NOTHING,
    NOTHING,
    { kind: 'text', value: '' },
  ];
};

const chart = ({ group, thresholds }: Spread, words: Words, income: string): readonly Block[] => {
  const bars = group.rows.slice(0, NAMED).filter(({ share }) => share !== null && share > 0);
  const [first] = bars;
  if (first === undefined) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        unit: 'share',
        title: words.say(phrases.chart, { income }),
        alt: words.say(phrases.chartAlt, { name: first.name, share: words.percent(first.share ?? 0) }),
        bars: bars.map(({ name, share, level }) => ({
          label: name,
          value: share ?? 0,
          ...(level === null ? {} : { tone: TONES[level] }),
        })),
        limits: (['key', 'critical', 'mono'] as const).map((level) => ({
          value: Number(thresholds[level].toString()),
          label: words.say(phrases[level]),
        })),
      },
    },
  ];
};
