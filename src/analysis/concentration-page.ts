import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { DependenceRow } from '../measure/dependence.ts';
import type { Level } from '../measure/levels.ts';
import { NONE } from '../measure/names.ts';
import { money, number, share, text } from '../page/cells.ts';
import type { Block, Cell, Chart, Column, Page, Tone } from '../page/page.ts';
import { Decimal } from '../value/decimal.ts';
import { shareOf } from '../value/share.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import type { ConcentrationResult, Spread } from './concentration.ts';
import { explainConcentration } from './concentration-reasons.ts';

export const phrases = named('concentration', {
  client: 'Concentration: clients',
  channel: 'Concentration: channels',
  manager: 'Concentration: managers',
  department: 'Concentration: departments',
  product: 'Concentration: products',
  withinChannel: 'Shares within each channel',
  withinManager: 'Shares within each manager’s book',
  withinDepartment: 'Shares within each department',
  without: 'Without {clients}',
  noChannel: 'No channel',
  noManager: 'No manager',
  noDepartment: 'No department',
  clientColumn: 'Client',
  channelColumn: 'Channel',
  managerColumn: 'Manager',
  departmentColumn: 'Department',
  productColumn: 'Product',
  margin: 'Margin',
  revenue: 'Revenue',
  share: 'Share',
  running: 'Running share',
  level: 'Level',
  key: 'key',
  critical: 'critical',
  mono: 'mono-client',
  group: 'group of {n}',
  total: 'Net total',
  positive: 'Positive total (100%)',
  losses: 'Negative nets',
  credits: 'Credit notes, already netted',
  unassigned: 'Unassigned',
  largest: 'Largest',
  largest5: 'Five largest',
  largest10: 'Ten largest',
  hhi: 'HHI (0 to 10 000)',
  effective: 'As many equal ones',
  eighty: '{n} of {all} ({share}) make 80% of the income.',
  keys: 'Key accounts together ({n})',
  keysUsual: '30 to 55% is usual',
  nothing: 'Nothing was sold.',
  barsTitle: 'Largest shares',
  barsAlt: 'The largest is {name} with {share} of the income.',
  curveTitle: 'Share of income by share of clients',
  curveAlt: 'The largest tenth make {share} of the income.',
  curveX: 'Share of the rows, largest first',
  curveY: 'Share of the income',
  dependsCritical:
    '{name} brings in {share}: critical dependence. Work ahead of this client instead of waiting to be asked, win its full loyalty, raise defences that keep competitors out; new clients are the insurance.',
  dependsMono:
    '{name} brings in {share}: the company lives on one client. Every plan that this client could cancel needs a second leg: new clients first, defences and full loyalty at once.',
  dependsAll: 'All key accounts together make {share}, above {limit}: mono-dependence on them as a whole.',
  dependsOne: 'One client alone makes more than {limit}: mono-dependence on one client.',
  taken: 'Taken out: revenue',
  takenIncome: 'Taken out: margin',
  pipeline: 'Yearly budgets of potential clients ({known} of {n} known)',
});

const LEVELS: Readonly<Record<Level, Tone>> = { key: 'plain', critical: 'warn', mono: 'bad' };
const WITHIN = {
  channel: phrases.withinChannel,
  manager: phrases.withinManager,
  department: phrases.withinDepartment,
};
const NONE_OF = {
  channel: phrases.noChannel,
  manager: phrases.noManager,
  department: phrases.noDepartment,
};
/** A chart of bars is read at a glance up to so many; a curve is smooth enough with so many points. */
const BARS = 10;
const POINTS = 60;

export const showConcentration = (result: ConcentrationResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, period, explain } = request;
  const say = words.say;
  const subtitle = [
    ...(data.within === null ? [] : [say(WITHIN[data.within])]),
    ...(data.without === null
      ? []
      : [say(phrases.without, { clients: words.list(data.without.clients.map(({ name }) => name)) })]),
  ].join(' · ');
  return {
    title: say(phrases[data.by]),
    ...(subtitle === '' ? {} : { subtitle }),
    head: {
      command: 'concentration',
      today,
      period,
      currency: portfolio.config.currency,
      measure: base.measure,
      base,
    },
    data,
    blocks: [
      ...stressBlocks(result, words),
      ...(data.within === null
        ? companyBlocks(result, data, request, words)
        : data.groups.map(
            (group): Block => ({
              kind: 'section',
              title:
                group.key === NONE && data.within !== null ? say(NONE_OF[data.within]) : (group.name ?? ''),
              blocks: [figuresBlock(group, words), tableBlock(group, request, words)],
            }),
          )),
      ...(explain ? [explainConcentration(result, request, words)] : []),
    ],
  };
};

type Company = Extract<ConcentrationResult['data'], { readonly within: null }>;

const companyBlocks = (
  { base }: ConcentrationResult,
  data: Company,
  request: Request,
  words: Words,
): readonly Block[] => {
  const spread: Spread = { ...data, key: null, name: null, base };
  const keys = data.keyTogether;
  const together: Block[] =
    keys === null || keys.clients === 0
      ? []
      : [
          {
            kind: 'figures',
            items: [
              {
                label: words.say(phrases.keys, { n: keys.clients }),
                cell: share(keys.share, { note: words.say(phrases.keysUsual) }),
              },
            ],
          },
        ];
  return [
    figuresBlock(spread, words),
    ...together,
    ...warnings(data, request, words),
    tableBlock(spread, request, words),
    ...charts(spread, data.by === 'client', request, words),
  ];
};

const stressBlocks = ({ base, data }: ConcentrationResult, words: Words): readonly Block[] => {
  const stress = data.without;
  if (stress === null) return [];
  const { clients, known, low, high, basis } = stress.pipeline;
  const budgets: Cell =
    known === 0
      ? money(null, { basis: 'unknown' })
      : low.equals(high)
        ? money(low, { basis })
        : { kind: 'range', low, high, basis };
  return [
    {
      kind: 'figures',
      items: [
        { label: words.say(phrases.taken), cell: money(stress.revenue) },
        ...(base.measure === 'margin'
          ? [{ label: words.say(phrases.takenIncome), cell: incomeCell(stress.income) }]
          : []),
        { label: words.say(phrases.pipeline, { known, n: clients }), cell: budgets },
      ],
    },
  ];
};

const incomeCell = (income: Decimal | null): Cell =>
  money(income, income === null ? { basis: 'unknown' } : {});

const figuresBlock = (spread: Spread, words: Words): Block => {
  const figure = (phrase: Phrase, cell: Cell) => ({ label: words.say(phrase), cell });
  const some = (phrase: Phrase, value: Decimal) => (value.sign === 0 ? [] : [figure(phrase, money(value))]);
  return {
    kind: 'figures',
    items: [
      figure(phrases.total, money(spread.total)),
      figure(phrases.positive, money(spread.positive)),
      ...some(phrases.losses, spread.losses),
      ...some(phrases.credits, spread.credits),
      ...some(phrases.unassigned, spread.unassigned),
      figure(phrases.largest, share(spread.cr1)),
      figure(phrases.largest5, share(spread.cr5)),
      figure(phrases.largest10, share(spread.cr10)),
      figure(phrases.hhi, number(spread.hhi, 2)),
      figure(phrases.effective, number(spread.effectiveClients, 1)),
    ],
  };
};

const warnings = (data: Company, { portfolio }: Request, words: Words): readonly Block[] => {
  const note = (tone: Tone, phrase: Phrase, args: Record<string, string>): Block => ({
    kind: 'note',
    tone,
    text: words.say(phrase, args),
  });
  const dependent = data.rows.flatMap(({ name, share, level }) => {
    if (share === null || (level !== 'critical' && level !== 'mono')) return [];
    const phrase = level === 'mono' ? phrases.dependsMono : phrases.dependsCritical;
    return [note(level === 'mono' ? 'bad' : 'warn', phrase, { name, share: words.percent(share) })];
  });
  const keys = data.keyTogether;
  const limit = words.percent(Number(portfolio.config.thresholds.together.toString()), 0);
  return [
    ...dependent,
    ...(keys?.dependsOnAll === true && keys.share !== null
      ? [note('bad', phrases.dependsAll, { share: words.percent(keys.share), limit })]
      : []),
    ...(keys?.dependsOnOne === true ? [note('bad', phrases.dependsOne, { limit })] : []),
    ...eighty(data, words),
  ];
};

const eighty = ({ rowsFor80, rows }: Company, words: Words): readonly Block[] => {
  if (rowsFor80 === null || rows.length === 0) return [];
  const args = { n: rowsFor80, all: rows.length, share: words.percent(rowsFor80 / rows.length, 0) };
  return [{ kind: 'note', tone: 'plain', text: words.say(phrases.eighty, args) }];
};

const COLUMN = {
  client: phrases.clientColumn,
  channel: phrases.channelColumn,
  manager: phrases.managerColumn,
  department: phrases.departmentColumn,
  product: phrases.productColumn,
};

const tableBlock = (spread: Spread, { portfolio }: Request, words: Words): Block => {
  const { base } = spread;
  const levels = base.rows === 'client';
  const columns: Column[] = [
    { title: words.say(COLUMN[base.rows]) },
    { title: words.say(phrases[base.measure]), align: 'right' },
    { title: words.say(phrases.share), align: 'right' },
    { title: words.say(phrases.running), align: 'right', weight: 2 },
    ...(levels ? [{ title: words.say(phrases.level), weight: 1 }] : []),
  ];
  const cells = (
    name: Cell,
    income: Decimal,
    part: number | null,
    sum: number | null,
    level: Level | null,
  ) => [name, money(income), share(part), share(sum), ...(levels ? [levelCell(level, words)] : [])];
  const sums = runningShares(spread);
  const rows = spread.rows.map((row, at) =>
    cells(nameCell(row, words), row.income, row.share, sums[at] ?? null, row.level),
  );
  const loose = base.unassignedLines > 0 || spread.unassigned.sign !== 0;
  const { unassigned, positive } = spread;
  const looseShare = unassigned.sign > 0 ? shareOf(unassigned, positive) : null;
  return {
    kind: 'table',
    columns,
    rows: loose
      ? [
          ...rows,
          cells(text(words.say(phrases.unassigned), { tone: 'muted' }), unassigned, looseShare, null, null),
        ]
      : rows,
    total: cells(text(words.say(phrases.total)), spread.total, null, null, null),
    base: baseText(base, Number(portfolio.config.thresholds.cost_coverage.toString()), words),
    empty: words.say(phrases.nothing),
  };
};

const nameCell = ({ name, members }: DependenceRow, words: Words): Cell =>
  text(
    name,
    members === undefined || members.length < 2
      ? {}
      : { note: words.say(phrases.group, { n: members.length }) },
  );

const levelCell = (level: Level | null, words: Words): Cell =>
  level === null ? text('') : text(words.say(phrases[level]), { tone: LEVELS[level] });

/** The share of each row and all larger ones; null below zero, where it would fall again. */
const runningShares = ({ rows, positive }: Spread): readonly (number | null)[] => {
  let sum = Decimal.zero;
  return rows.map(({ income }) => {
    if (income.sign < 0) return null;
    sum = sum.plus(income);
    return shareOf(sum, positive);
  });
};

const charts = (spread: Spread, levels: boolean, { portfolio }: Request, words: Words): readonly Block[] => {
  const shown = spread.rows.filter(({ income }) => income.sign > 0);
  const [first] = shown;
  if (first?.share == null) return [];
  const { key, critical, mono } = portfolio.config.thresholds;
  const limits = [
    { value: key, label: words.say(phrases.key) },
    { value: critical, label: words.say(phrases.critical) },
    { value: mono, label: words.say(phrases.mono) },
  ].map(({ value, label }) => ({ value: Number(value.toString()), label }));
  const bars: Chart = {
    kind: 'bars',
    title: words.say(phrases.barsTitle),
    alt: words.say(phrases.barsAlt, { name: first.name, share: words.percent(first.share) }),
    unit: 'share',
    bars: shown.slice(0, BARS).map(({ name, share, level }) => ({
      label: name,
      value: share ?? 0,
      ...(level === null ? {} : { tone: LEVELS[level] }),
    })),
    ...(levels ? { limits } : {}),
  };
  return [{ kind: 'chart', chart: bars }, ...curve(spread, shown.length, words)];
};

/** The Pareto curve over the rows that bring something in; a handful of rows needs none. */
const curve = (spread: Spread, count: number, words: Words): readonly Block[] => {
  if (count < 3) return [];
  const sums = runningShares(spread);
  const step = Math.ceil(count / POINTS);
  const at = [...Array(count).keys()].filter((row) => (row + 1) % step === 0 || row === count - 1);
  const points = at.map((row) => [(row + 1) / count, sums[row] ?? 0] as const);
  const tenth = sums[Math.max(1, Math.floor(count / 10)) - 1] ?? 0;
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'curve',
        title: words.say(phrases.curveTitle),
        alt: words.say(phrases.curveAlt, { share: words.percent(tenth) }),
        points: [[0, 0], ...points],
        xTitle: words.say(phrases.curveX),
        yTitle: words.say(phrases.curveY),
      },
    },
  ];
};
