import { ATTRIBUTES, type Attribute } from '../measure/attributes.ts';
import { dependenceOf, type Group, rowsThatMake, wholeGroups } from '../measure/dependence.ts';
import type { Income } from '../measure/income.ts';
import { type KeyTogether, keyTogether } from '../measure/key-accounts.ts';
import type { Axis } from '../measure/names.ts';
import { type Stress, stressOf } from '../measure/stress.ts';
import { Decimal } from '../value/decimal.ts';
import { Refusal } from '../value/refusal.ts';
import type { Analysis, Request } from './analysis.ts';
import type { Base } from './base.ts';
import { type Answer, answersTo } from './concentration-answers.ts';
import { showConcentration } from './concentration-page.ts';
import { namedClients } from './named.ts';
import { salesOf } from './sales.ts';

/** What the rows can be. */
const AXES = ['client', 'channel', 'territory', 'department', 'manager', 'product'] as const;
/** Of "n clients make 80 % of the income". */
const MOST = Decimal.of('0.8');

/** How one denominator is spread over its rows. */
export type Spread = Omit<Group, 'leftOut' | 'lines' | 'unassignedLines'> & {
  /** How many of the largest rows make 80 % of the positive total; null where even all do not. */
  readonly rowsFor80: number | null;
  readonly base: Base;
};

/** One spread for the company, or one for each channel, manager, department or territory. */
export type ConcentrationData = {
  readonly by: Axis;
  readonly single: boolean;
  readonly without: Stress | null;
} & (
  | (Omit<Spread, 'key' | 'name'> & {
      readonly within: null;
      readonly keyTogether: KeyTogether | null;
      /** What stands against each dependence; empty where there is none, and for rows that are no clients. */
      readonly answers: readonly Answer[];
    })
  | { readonly within: Attribute; readonly total: Decimal; readonly groups: readonly Spread[] }
);

export type ConcentrationResult = { readonly base: Base; readonly data: ConcentrationData };

const run = async (request: Request): Promise<ConcentrationResult> => {
  const { options, portfolio } = request;
  const by = oneOf('by', AXES, options['by']) ?? 'client';
  const within = oneOf('within', ATTRIBUTES, options['within']);
  const single = options['single'] === true;
  const book = await salesOf(request, by === 'product');
  const named = namedClients(book, listOf(options['without']));
  const gone = wholeGroups(book, named, single);
  const wanted = request.measure ?? portfolio.config.income;
  const { income, total, groups } = dependenceOf(book, {
    by,
    within,
    single,
    without: gone,
    measure: wanted,
  });
  const without = named.length === 0 ? null : stressOf(book, gone, income.measure, request.today);
  const asked = { by, single, without };
  const base = baseOf(groups, income, by);
  if (within !== undefined) {
    const spreads = groups.map((group) => spreadOf(group, income, by));
    return { base, data: { ...asked, within, total, groups: spreads } };
  }
  const [company] = groups;
  if (company === undefined) throw new Error('a company is one group');
  const { key, name, ...spread } = spreadOf(company, income, by);
  const together = by === 'client' ? keyTogether(book, company, single) : null;
  const answers = by === 'client' ? answersTo(company, book, single, request.today) : [];
  return { base, data: { ...asked, within: null, ...spread, keyTogether: together, answers } };
};

const spreadOf = (group: Group, income: Income, by: Axis): Spread => {
  const { leftOut, lines, unassignedLines, ...spread } = group;
  return { ...spread, rowsFor80: rowsThatMake(MOST, group), base: baseOf([group], income, by) };
};

const baseOf = (groups: readonly Group[], income: Income, by: Axis): Base => {
  const sum = (count: (group: Group) => number) => groups.reduce((all, group) => all + count(group), 0);
  return {
    ...income,
    rows: by,
    used: sum(({ rows }) => rows.length),
    leftOut: [{ reason: 'no-cost', count: sum(({ leftOut }) => leftOut.length) }],
    lines: sum(({ lines }) => lines),
    unassignedLines: sum(({ unassignedLines }) => unassignedLines),
  };
};

const oneOf = <T extends string>(name: string, allowed: readonly T[], given: unknown): T | undefined => {
  const found = allowed.find((each) => each === given);
  if (given !== undefined && found === undefined)
    throw new Refusal(`--${name} takes one of: ${allowed.join(', ')}`);
  return found;
};

const listOf = (given: unknown): readonly string[] =>
  [given].flat().filter((each): each is string => typeof each === 'string');

export const concentration: Analysis<ConcentrationResult> = {
  id: 'concentration',
  options: [
    { flags: '--by <what>', summary: 'what the rows are (default: client)', choices: AXES },
    { flags: '--within <what>', summary: 'shares of each of these, not of the company', choices: ATTRIBUTES },
    { flags: '--without <client>', summary: 'stress test: without this client and its group', many: true },
    { flags: '--single', summary: 'every client by itself, not rolled up to its parent' },
  ],
  examples: [
    'kam concentration',
    'kam concentration --within channel',
    'kam concentration --by territory --measure revenue',
    'kam concentration --without gazmash --explain',
  ],
  run,
  show: showConcentration,
};
