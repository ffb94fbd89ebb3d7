import type { Block, Cell, Page } from '../../src/page/page.ts';
import { Decimal } from '../../src/value/decimal.ts';
import type { Basis } from '../../src/value/fact.ts';
import type { Finding, Severity } from '../../src/value/finding.ts';

const text = (value: string, more: Partial<Cell> = {}): Cell => ({ kind: 'text', value, ...more }) as Cell;
const money = (
  value: string | null,
  more: Partial<Cell> & { currency?: string; places?: number; signed?: boolean } = {},
): Cell => ({ kind: 'money', value: value === null ? null : Decimal.of(value), ...more }) as Cell;
const share = (value: number | null, more: Partial<Cell> & { signed?: boolean } = {}): Cell =>
  ({ kind: 'share', value, ...more }) as Cell;
const number = (
  value: number | null,
  more: Partial<Cell> & { places?: number; signed?: boolean } = {},
): Cell => ({ kind: 'number', value, ...more }) as Cell;
const spark = (...values: number[]): Cell => ({ kind: 'spark', values });

const finding = (rule: string, severity: Severity, at: Finding['at']): Finding => ({
  rule,
  severity,
  at,
  args: {},
});

const figures: Block = {
  kind: 'figures',
  items: [
    {
      label: 'Margin',
      cell: money('1284310.4449', { currency: 'EUR' }),
      change: share(0.084, { signed: true, tone: 'good', note: 'on a year ago' }),
    },
    {
      label: 'Active clients',
      cell: number(41),
      change: number(-2, { signed: true, tone: 'warn' }),
    },
    {
      label: 'Revenue',
      cell: money('4105220.5', { currency: 'EUR', places: 0 }),
      change: money('-31870.25', { places: 0, signed: true, tone: 'bad' }),
    },
    {
      label: 'Largest client',
      cell: share(0.2437, { tone: 'bad' }),
      change: share(0.031, { signed: true, tone: 'bad' }),
    },
    { label: 'Share of wallet', cell: share(0.38, { basis: 'estimated' }) },
    {
      label: 'Budget of Газмаш',
      cell: {
        kind: 'range',
        low: Decimal.of(850000),
        high: Decimal.of(1100000),
        currency: 'EUR',
        basis: 'disputed',
      },
    },
    { label: 'Market share', cell: number(null, { basis: 'unknown' }) },
    { label: 'Next review', cell: { kind: 'date', value: '2026-12-15' } },
  ],
};

const clients: Block = {
  kind: 'table',
  title: 'Largest clients',
  columns: [
    { title: 'Client' },
    { title: 'Channel', weight: 2 },
    { title: 'Class' },
    { title: 'Margin, EUR', align: 'right' },
    { title: 'Share', align: 'right' },
    { title: 'Change', align: 'right', weight: 1 },
    { title: 'Last year', weight: 3 },
    { title: 'Last order', weight: 4 },
  ],
  rows: [
    [
      text('Gazmash AD'),
      text('Machine builders'),
      text('A'),
      money('312988.1205'),
      share(0.2437, { tone: 'bad' }),
      share(0.112, { signed: true }),
      spark(18, 21, 20, 24, 27, 25, 28, 31, 29, 33, 36, 35),
      { kind: 'date', value: '2026-11-12' },
    ],
    [
      text('ООО «Северные трубопроводные системы и оборудование»'),
      text('Distributors'),
      text('A–B', { basis: 'unknown' }),
      money('154020.9', { basis: 'estimated', note: 'cost of 88% of the lines is known' }),
      share(0.1199, { tone: 'warn', basis: 'estimated' }),
      share(-0.041, { signed: true, tone: 'bad' }),
      spark(16, 15, 15, 14, 15, 13, 12, 13, 12, 12, 11, 11),
      { kind: 'date', value: '2026-10-30' },
    ],
    [
      text('株式会社ハイドロ'),
      text('Machine builders'),
      text('B', { note: 'limited potential' }),
      money('98002.25'),
      share(0.0763),
      share(0, { signed: true }),
      spark(8, 8, 9, 8, 8, 8, 9, 8, 8, 8, 8, 8),
      { kind: 'date', value: null },
    ],
    [
      text('Ромашка', { basis: 'assumed' }),
      text('', { basis: 'unknown' }),
      text('C'),
      money('12400', { basis: 'assumed' }),
      share(0.0097),
      share(null),
      { kind: 'spark', values: [] },
      { kind: 'date', value: '2026-02-03' },
    ],
    [
      text('Loss & Sons <Ltd>'),
      text('Distributors'),
      text('E', { tone: 'bad' }),
      money('-8120.005', { tone: 'bad' }),
      share(null),
      share(-1.42, { signed: true, tone: 'bad' }),
      spark(3, 1, -2, -4, 2, -1),
      { kind: 'date', value: '2026-09-01' },
    ],
  ],
  total: [
    text('All clients'),
    text(''),
    text(''),
    money('1284310.4449'),
    share(1),
    share(0.084, { signed: true }),
    text(''),
    text(''),
  ],
  base: '41 of 43 clients; 2 left out (no margin known)',
};

const charts: readonly Block[] = [
  {
    kind: 'chart',
    chart: {
      kind: 'bars',
      title: 'Share of each client',
      alt: 'Gazmash alone brings 24.4% of the margin, above the limit of 20%.',
      unit: 'share',
      bars: [
        { label: 'Gazmash AD', value: 0.2437, tone: 'bad' },
        { label: 'ООО «Северные трубопроводные системы и оборудование»', value: 0.1199, tone: 'warn' },
        { label: '株式会社ハイドロ', value: 0.0763 },
        { label: 'Ромашка', value: 0.0097 },
        { label: 'Loss & Sons <Ltd>', value: -0.0063, tone: 'bad' },
      ],
      limits: [
        { label: 'key', value: 0.1 },
        { label: 'critical', value: 0.2 },
        { label: 'mono-client', value: 0.7 },
      ],
    },
  },
  {
    kind: 'chart',
    chart: {
      kind: 'curve',
      title: 'How few make how much',
      alt: 'Nine of 41 clients bring 80% of the margin.',
      points: [
        [0, 0],
        [1 / 41, 0.2437],
        [2 / 41, 0.3636],
        [4 / 41, 0.52],
        [6 / 41, 0.66],
        [9 / 41, 0.802],
        [15 / 41, 0.9],
        [26 / 41, 0.97],
        [1, 1],
      ],
      xTitle: 'Clients',
      yTitle: 'Margin',
    },
  },
  {
    kind: 'chart',
    chart: {
      kind: 'line',
      title: 'Margin by month',
      alt: 'This year runs above the last in all months but July.',
      unit: 'money',
      labels: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
      series: [
        {
          label: '2026',
          values: [88e3, 94e3, 101e3, 99e3, 110e3, 108e3, 92e3, 97e3, 118e3, 126e3, null, null],
        },
        {
          label: '2025',
          values: [81e3, 84e3, 95e3, 97e3, 99e3, 101e3, 96e3, 90e3, 104e3, 111e3, 117e3, 109e3],
        },
      ],
    },
  },
  {
    kind: 'chart',
    chart: {
      kind: 'bridge',
      title: 'What moved the margin',
      alt: 'New clients and growth outweigh what was lost.',
      unit: 'money',
      steps: [
        { label: '2025', value: 1184800, total: true },
        { label: 'New clients', value: 92400 },
        { label: 'Grown', value: 61300 },
        { label: 'Shrunk', value: -38100 },
        { label: 'Lost', value: -16090 },
        { label: '2026', value: 1284310, total: true },
      ],
    },
  },
  {
    kind: 'chart',
    chart: {
      kind: 'bubbles',
      title: 'Position and potential',
      alt: 'Gazmash is large with room to grow; Hydro is won already.',
      xTitle: 'Share of wallet',
      yTitle: 'Budget, EUR',
      xUnit: 'share',
      yUnit: 'money',
      bubbles: [
        { label: 'Gazmash AD', x: 0.38, y: 980000, size: 312988 },
        { label: '株式会社ハイドロ', x: 0.71, y: 240000, size: 98002 },
        { label: 'Ромашка', x: 0.05, y: 600000, size: 12400 },
      ],
    },
  },
  {
    kind: 'chart',
    chart: {
      kind: 'heat',
      title: 'What they buy',
      alt: 'Coatings are bought by one client only.',
      rows: ['Gazmash AD', 'Ромашка'],
      columns: ['Bolts', 'Coatings', 'Kitting'],
      values: [
        [120, 64, 8],
        [31, null, 0],
      ],
    },
  },
];

/** One page with every block, every cell kind, every basis and every tone. */
export const samplePages: readonly Page[] = [
  {
    title: 'Quarterly review',
    subtitle: 'Meridian Fasteners',
    head: {
      command: 'report',
      today: '2026-11-21',
      period: { from: '2025-11-01', to: '2026-10-31' },
      currency: 'EUR',
      measure: 'margin',
      base: { clients: 43, used: 41 },
    },
    data: {
      total: Decimal.of('1284310.4449'),
      rows: [{ key: 'c-7k3m9q', name: 'Газмаш \u009b31m', share: 0.2437, level: 'critical' }],
    },
    blocks: [
      figures,
      { kind: 'note', tone: 'bad', text: 'One client brings 24.4% of the margin: critical dependence.' },
      { kind: 'note', tone: 'warn', text: 'Eleven tasks are overdue.' },
      { kind: 'note', tone: 'good', text: 'Three clients were won.' },
      { kind: 'note', tone: 'plain', text: 'The cost of 97% of the lines is known.' },
      { kind: 'note', tone: 'muted', text: 'Shares are of the sum of positive margins.' },
      { kind: 'section', title: 'Clients', blocks: [clients, ...charts.slice(0, 2)] },
      { kind: 'section', title: 'Figures', blocks: charts.slice(2) },
      {
        kind: 'section',
        title: 'Work',
        blocks: [
          {
            kind: 'section',
            title: 'Actions',
            blocks: [
              {
                kind: 'checklist',
                items: [
                  {
                    done: true,
                    text: 'Pilot in the Plovdiv plant',
                    cells: [text('Ivan Dimitrov'), { kind: 'date', value: '2026-11-02' }],
                  },
                  {
                    done: false,
                    text: 'Frame contract with Gazmash',
                    tone: 'bad',
                    cells: [
                      text('Ivan Dimitrov'),
                      { kind: 'date', value: '2026-11-10' },
                      money('180000', { basis: 'assumed' }),
                    ],
                  },
                  { done: false, text: 'Ask for the budget of coatings', tone: 'warn' },
                ],
              },
              { kind: 'checklist', items: [], empty: 'Nothing else is due.' },
              {
                kind: 'timeline',
                items: [
                  { date: '2026-11-10', text: 'Call with Georgi Iliev: wants a second source for coatings' },
                  { date: '2026-12-01', text: 'Tender of the municipal utilities', tone: 'warn' },
                ],
              },
            ],
          },
          {
            kind: 'grid',
            title: 'Position × potential',
            rows: ['High potential', 'Medium', 'Low'],
            columns: ['Weak', 'Medium', 'Strong'],
            cells: [
              [['Ромашка'], [], ['Gazmash AD', '株式会社ハイドロ']],
              [[], [text('Loss & Sons <Ltd>', { basis: 'assumed', tone: 'bad' })], []],
              [[], [], []],
            ],
            scale: { rows: 3, columns: 2 },
          },
          {
            kind: 'tree',
            drawn: true,
            nodes: [
              {
                cell: text('Elena Stoyanova, CEO', { note: 'wanted' }),
                children: [
                  {
                    cell: text('Georgi Iliev, purchasing', { basis: 'assumed', tone: 'bad' }),
                    cells: [text('decider'), number(5), text('opponent')],
                    children: [{ cell: text('Petar Ivanov, buyer') }],
                  },
                  { cell: text('', { basis: 'unknown' }) },
                ],
              },
            ],
          },
          {
            kind: 'findings',
            items: [
              {
                finding: finding('action-plan/unknown-owner', 'error', {
                  file: 'clients/gazmash/9-action-plan.md',
                  line: 14,
                  column: 12,
                }),
                text: '"ivn" is not in the team',
              },
              {
                finding: finding('concentration/critical', 'warning', { file: 'kam.yaml', path: [] }),
                text: 'Gazmash AD brings 24.4% of the margin',
              },
              {
                finding: finding('people/one-level', 'hint', {
                  file: 'clients/gazmash/3-stakeholders.md',
                  path: ['people'],
                }),
                text: 'The budget was asked at one level only',
              },
            ],
          },
          { kind: 'findings', items: [], empty: 'Nothing is wrong.' },
          {
            kind: 'table',
            columns: [{ title: 'Client' }],
            rows: [],
            base: '0 of 43 clients',
            empty: 'Nobody was lost.',
          },
          {
            kind: 'table',
            title: 'How this is computed',
            columns: [
              { title: 'Factor' },
              { title: 'Formula or value', wrap: true },
              { title: 'Source', weight: 1, wrap: true },
            ],
            rows: [
              [
                text('Denominator'),
                text('sum of the positive nets, and of what is unassigned if that is positive'),
                text('our own rule'),
              ],
              [
                text('Mono-client'),
                text('a share above 70%'),
                text('convention of key account management, no law'),
              ],
            ],
            base: '2 factors',
          },
          {
            kind: 'prose',
            markdown:
              '# What we learned\n\nGeorgi wants *one* supplier for **bolts and coatings**; see the\n[annual report](https://gazmash.example/report).\n\n- price is second\n- delivery is first\n\n> We pay for certainty.\n\n```\nmargin = revenue - cost\n```\n',
          },
        ],
      },
    ],
  },
  {
    title: 'Bases',
    head: {
      command: 'report',
      today: '2026-11-21',
      period: null,
      currency: 'EUR',
      measure: null,
      base: {},
    },
    data: null,
    blocks: [
      {
        kind: 'figures',
        items: (['known', 'assumed', 'estimated', 'disputed', 'unknown'] satisfies Basis[]).map((basis) => ({
          label: basis,
          cell: money('1234.5', { basis }),
        })),
      },
    ],
  },
];
