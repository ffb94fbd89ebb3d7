import type { Phrase, Words } from '../../locale/words.ts';
import { money, number, share, text } from '../../page/cells.ts';
import type { Block, Cell, Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { baseText } from '../base.ts';
import type { KeyAccountsResult, KeyRow } from './data.ts';
import { deserveBlock, formerBlock, prospectsBlock } from './dossiers-blocks.ts';
import { limitsBlock } from './limits-block.ts';
import { explainKeyAccounts } from './reasons.ts';
import { CRITERION, phrases } from './words.ts';

/** Who is key by which criterion, for whom, on which evidence; who should have a dossier, and where practice is left. */
export const showKeyAccounts = (result: KeyAccountsResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, period, explain } = request;
  const { config } = portfolio;
  const names = namesIn(request, words);
  return {
    title: words.say(phrases.title),
    head: { command: 'key-accounts', today, period, currency: config.currency, measure: base.measure, base },
    data,
    blocks: [
      figuresBlock(result, words),
      ...dependsBlocks(result, request, words),
      companyBlock(result, request, names, words),
      ...evidenceBlocks(data.rows, names, words),
      ...belowBlocks(data.rows, request, words),
      deserveBlock(data, request, words),
      formerBlock(data, words),
      prospectsBlock(data, request, names, words),
      limitsBlock(data.limits, names, words),
      ...(explain ? [explainKeyAccounts(result, request, words)] : []),
    ],
  };
};

export type NameOf = (id: string | null) => string;

const namesIn = ({ portfolio }: Request, words: Words): NameOf => {
  const team = new Map(portfolio.config.team.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? words.say(phrases.nobody) : (team.get(id) ?? id));
};

const figuresBlock = ({ base, data }: KeyAccountsResult, words: Words): Block => {
  const { rows, together, active, promisingFrom } = data;
  const keys = rows.filter(({ ofCompany }) => ofCompany).length;
  return {
    kind: 'figures',
    items: [
      {
        label: words.say(phrases.count),
        cell: number(keys, 0, {
          note: words.say(phrases.ofActive, {
            share: active === 0 ? '–' : words.percent(keys / active),
            n: active,
          }),
        }),
      },
      {
        label: words.say(phrases.together, { income: words.say(phrases[base.measure]) }),
        cell: share(
          together.share,
          together.range === null ? {} : { note: words.say(phrases[together.range]) },
        ),
      },
      { label: words.say(phrases.promisingFrom), cell: money(promisingFrom, { places: 0 }) },
    ],
  };
};

const dependsBlocks = (
  { data: { together } }: KeyAccountsResult,
  { portfolio }: Request,
  words: Words,
): readonly Block[] => {
  const limit = words.percent(Number(portfolio.config.thresholds.together.toString()), 0);
  const note = (holds: boolean, phrase: Phrase): readonly Block[] =>
    holds ? [{ kind: 'note', tone: 'bad', text: words.say(phrase, { limit }) }] : [];
  return [
    ...note(together.dependsOnAll, phrases.dependsOnAll),
    ...note(together.dependsOnOne, phrases.dependsOnOne),
  ];
};

const companyBlock = (
  { base, data }: KeyAccountsResult,
  request: Request,
  nameOf: NameOf,
  words: Words,
): Block => {
  const rows = data.rows.filter(({ ofCompany }) => ofCompany);
  const floor = Number(request.portfolio.config.thresholds.cost_coverage.toString());
  return {
    kind: 'section',
    title: words.say(phrases.company),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: words.say(phrases.client) },
          { title: words.say(phrases.income), align: 'right' },
          { title: words.say(phrases.share), align: 'right' },
          { title: words.say(phrases.criteria), wrap: true },
          { title: words.say(phrases.owner), weight: 2 },
          { title: words.say(phrases.dossier), weight: 1 },
        ],
        rows: rows.map((row) => [
          text(row.name),
          money(row.income, { places: 0, ...(row.income === null ? { basis: 'unknown' } : {}) }),
          share(row.share),
          text(criteriaText(row, request, words)),
          text(nameOf(row.owner), row.owner === null ? { tone: 'warn' } : {}),
          dossierCell(row, words),
        ]),
        base: `${words.say(phrases.companyBase, { n: rows.length, all: base.used })}; ${baseText(base, floor, words)}`,
        empty: words.say(phrases.noKeys),
      },
    ],
  };
};

const dossierCell = ({ dossiers }: KeyRow, words: Words): Cell =>
  dossiers.length === 0 ? text(words.say(phrases.none), { tone: 'warn' }) : text(dossiers.join(', '));

/** `above 10%, above 250,000, critical; reference, demanding`. */
const criteriaText = (row: KeyRow, { portfolio }: Request, words: Words): string => {
  const { key, key_amount: amount } = portfolio.config.thresholds;
  const company = row.byIncome.find(({ level }) => level === 'company');
  const fired = (company?.by ?? []).map((by) =>
    by === 'share'
      ? words.say(phrases.byShare, { limit: words.percent(Number(key.toString()), 0) })
      : words.say(phrases.byAmount, {
          amount: amount === undefined ? '' : words.money(amount.amount, amount.currency, 0),
        }),
  );
  const depends = company?.depends;
  return [
    ...fired,
    ...(depends === 'critical' || depends === 'mono' ? [words.say(phrases[depends])] : []),
    ...row.byArgument
      .filter(({ levels }) => levels.includes('company'))
      .map(({ criterion }) => words.say(CRITERION[criterion] ?? phrases.argued)),
  ].join(', ');
};

const evidenceBlocks = (rows: readonly KeyRow[], nameOf: NameOf, words: Words): readonly Block[] => {
  const found = rows.flatMap((row) => row.byArgument.map((argument) => ({ row, argument })));
  if (found.length === 0) return [];
  return [
    {
      kind: 'section',
      title: words.say(phrases.evidence),
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: words.say(phrases.client) },
            { title: words.say(phrases.criterion) },
            { title: words.say(phrases.basis), wrap: true },
            { title: words.say(phrases.source), wrap: true, weight: 1 },
          ],
          rows: found.map(({ row, argument: { criterion, evidence, basis, who, date } }) => [
            text(row.name),
            text(words.say(CRITERION[criterion] ?? phrases.argued)),
            text(evidence, { basis }),
            text(
              [who === undefined ? '' : nameOf(who), date === undefined ? '' : words.date(date)]
                .filter((part) => part !== '')
                .join(', '),
            ),
          ]),
          base: words.say(phrases.evidenceBase, {
            n: found.length,
            dossiers: new Set(found.map(({ argument }) => argument.client)).size,
          }),
        },
      ],
    },
  ];
};

/** Key below the company: by a part of the department's or the manager's income, or argued for them. */
const belowBlocks = (rows: readonly KeyRow[], { portfolio }: Request, words: Words): readonly Block[] => {
  const found = rows.flatMap((row) =>
    row.byIncome.filter(({ level }) => level !== 'company').map((by) => ({ row, by })),
  );
  const sorted = found.sort(
    (a, b) =>
      words.compare(`${a.by.level} ${a.by.ofName ?? ''}`, `${b.by.level} ${b.by.ofName ?? ''}`) ||
      b.by.income.compare(a.by.income),
  );
  if (sorted.length === 0) return [];
  const limit = words.percent(Number(portfolio.config.thresholds.key.toString()), 0);
  return [
    {
      kind: 'section',
      title: words.say(phrases.below),
      blocks: [
        {
          kind: 'table',
          columns: [
            { title: words.say(phrases.for) },
            { title: words.say(phrases.client) },
            { title: words.say(phrases.income), align: 'right' },
            { title: words.say(phrases.share), align: 'right' },
          ],
          rows: sorted.map(({ row, by }) => [
            text(
              words.say(by.level === 'department' ? phrases.department : phrases.manager, {
                name: by.ofName ?? '',
              }),
            ),
            text(row.name),
            money(by.income, { places: 0 }),
            share(by.share),
          ]),
          base: words.say(phrases.belowBase, { n: sorted.length, limit }),
        },
      ],
    },
  ];
};
