import type { Words } from '../locale/words.ts';
import { HOLDERS, type Holder, type Part } from '../measure/targets.ts';
import { money, share, text } from '../page/cells.ts';
import type { Block, Cell, Column } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import type { PlanResult } from './targets.ts';
import { phrases } from './targets-words.ts';

type Row = PlanResult['data']['rows'][number];

/** For each kind of holder: its plans of the period, a chart, and its quarters and months. */
export const planBlocks = (result: PlanResult, base: string, words: Words): readonly Block[] =>
  HOLDERS.flatMap((holder): readonly Block[] => {
    const rows = result.data.rows.filter(({ by }) => by === holder);
    if (rows.length === 0) return [];
    return [
      {
        kind: 'section',
        title: words.say(phrases[holder]),
        blocks: [
          wholeBlock(holder, rows, result, base, words),
          ...chart(rows, words),
          ...partsBlock(rows, base, words),
        ],
      },
    ];
  });

const columnsOf = (words: Words, first: readonly Column[]): readonly Column[] => [
  ...first,
  { title: words.say(phrases.plan), align: 'right' },
  { title: words.say(phrases.due), align: 'right', weight: 1 },
  { title: words.say(phrases.fact), align: 'right' },
  { title: words.say(phrases.attained), align: 'right' },
];

const cellsOf = ({ plan, source, due, dueBasis, fact, attained }: Part, words: Words): readonly Cell[] => [
  money(plan, {
    basis: source === 'share' ? 'estimated' : 'known',
    ...(source === 'parts' ? { note: words.say(phrases.fromParts) } : {}),
  }),
  due === null || (fact === null && due.sign === 0) ? money(null) : money(due, { basis: dueBasis }),
  money(fact),
  share(attained, attained === null ? {} : { basis: dueBasis, tone: attained < 1 ? 'warn' : 'good' }),
];

/** Rows in several measures say which; in one, the head of the page does. */
const nameCell = ({ name, measure }: Row, mixed: boolean, words: Words): Cell =>
  text(name, mixed ? { note: words.say(phrases[measure]) } : {});

const wholeBlock = (
  holder: Holder,
  rows: readonly Row[],
  result: PlanResult,
  base: string,
  words: Words,
): Block => {
  const mixed = new Set(result.data.rows.map(({ measure }) => measure)).size > 1;
  const { outside, ...total } = reconciled(holder, rows, result, words);
  return {
    kind: 'table',
    columns: columnsOf(words, [{ title: words.say(phrases.who) }]),
    rows: [
      ...rows.flatMap((row) => {
        const [whole] = row.parts;
        return whole === undefined ? [] : [[nameCell(row, mixed, words), ...cellsOf(whole, words)]];
      }),
      ...outside,
    ],
    ...total,
    base,
  };
};

/**
 * Plans of one kind and one measure that split the company are followed by what is sold without a target, so that the
 * facts add up to the ledger.
 */
const reconciled = (
  holder: Holder,
  rows: readonly Row[],
  { data }: PlanResult,
  words: Words,
): { readonly outside: readonly (readonly Cell[])[]; readonly total?: readonly Cell[] } => {
  const [first] = rows;
  const whole = data.totals.find(({ measure }) => measure === first?.measure)?.fact ?? null;
  const keys = new Set(rows.map(({ key }) => key));
  const splits = rows.every(({ of, measure }) => Object.keys(of).length === 1 && measure === first?.measure);
  if (holder === 'company' || holder === 'client' || whole === null || !splits || keys.size < rows.length)
    return { outside: [] };
  const parts = rows.flatMap(({ parts: [part] }) => part ?? []);
  const sum = (of: (part: Part) => Decimal | null) => Decimal.sum(parts.flatMap((part) => of(part) ?? []));
  const outside = whole.minus(sum(({ fact }) => fact));
  const basis = (estimated: boolean) => ({ basis: estimated ? ('estimated' as const) : ('known' as const) });
  const none = [money(null), money(null)];
  return {
    outside:
      outside.sign === 0
        ? []
        : [[text(words.say(phrases.noTarget), { tone: 'muted' }), ...none, money(outside), share(null)]],
    total: [
      text(words.say(phrases.total)),
      money(
        sum(({ plan }) => plan),
        basis(parts.some(({ source }) => source === 'share')),
      ),
      money(
        sum(({ due }) => due),
        basis(parts.some(({ dueBasis }) => dueBasis === 'estimated')),
      ),
      money(whole),
      share(null),
    ],
  };
};

/** A chart of bars is read at a glance up to so many. */
const BARS = 12;

const chart = (rows: readonly Row[], words: Words): readonly Block[] => {
  const shown = rows.flatMap(({ name, parts: [whole] }) =>
    whole?.attained == null || whole.attained < 0 ? [] : [{ label: name, value: whole.attained }],
  );
  const [first] = shown;
  if (first === undefined || shown.length < 2) return [];
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'bars',
        title: words.say(phrases.barsTitle),
        alt: words.say(phrases.barsAlt, { name: first.label, share: words.percent(first.value) }),
        unit: 'share',
        bars: shown
          .slice(0, BARS)
          .map((bar) => ({ ...bar, tone: bar.value < 1 ? ('warn' as const) : ('good' as const) })),
        limits: [{ value: 1, label: words.say(phrases.dueLimit) }],
      },
    },
  ];
};

/** So many rows may be followed by quarters that have no plan of their own. */
const FEW = 6;

/**
 * The quarters and months of each row that have a plan of their own; of few rows also the parts of the period with
 * their share of it.
 */
const partsBlock = (rows: readonly Row[], base: string, words: Words): readonly Block[] => {
  const shown = rows.flatMap((row) => {
    const [whole, ...parts] = row.parts;
    const isPart = ({ when }: Part): boolean => (whole?.when.length === 4 ? when.includes('Q') : true);
    return parts
      .filter(
        (part) => part.plan !== null && (part.source !== 'share' || (rows.length <= FEW && isPart(part))),
      )
      .map((part) => [text(row.name), text(part.when), ...cellsOf(part, words)]);
  });
  if (shown.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.parts),
      columns: columnsOf(words, [{ title: words.say(phrases.who) }, { title: words.say(phrases.span) }]),
      rows: shown,
      base,
    },
  ];
};
