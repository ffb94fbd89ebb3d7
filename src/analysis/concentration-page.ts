import type { Phrase, Words } from '../locale/words.ts';
import type { DependenceRow } from '../measure/dependence.ts';
import type { Level } from '../measure/levels.ts';
import { NONE } from '../measure/names.ts';
import { money, number, share, text } from '../page/cells.ts';
import type { Block, Cell, Column, Page, Tone } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import { shareOf } from '../value/share.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import type { ConcentrationResult, Spread } from './concentration.ts';
import { answersBlocks } from './concentration-answers.ts';
import { charts, runningShares } from './concentration-charts.ts';
import { explainConcentration } from './concentration-reasons.ts';
import { stressBlocks } from './concentration-stress.ts';
import { LEVELS, phrases } from './concentration-words.ts';

const WITHIN = {
  channel: phrases.withinChannel,
  manager: phrases.withinManager,
  department: phrases.withinDepartment,
  territory: phrases.withinTerritory,
};
const NONE_OF = {
  channel: phrases.noChannel,
  manager: phrases.noManager,
  department: phrases.noDepartment,
  territory: phrases.noTerritory,
};

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
    ...answersBlocks(data.answers, teamNames(request), words),
    ...charts(spread, data.by === 'client', request, words),
  ];
};

const teamNames = ({ portfolio }: Request): ((id: string) => string) => {
  const names = new Map(portfolio.config.team.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

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
  territory: phrases.territoryColumn,
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
