import { dateOfLine, type Line } from '../ledger/line.ts';
import { ledgerNames, type Names, withAliases } from '../portfolio/names.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Change } from '../source/change.ts';
import type { Tree } from '../source/tree.ts';
import { fold } from '../value/name.ts';
import type { Period } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { type Binding, bind } from './binding.ts';
import type { Source } from './choose.ts';
import { existingLines, figuresOf, monthChange } from './existing.ts';
import { badRows } from './fault.ts';
import { findHeader, type Header, specsOf } from './header.ts';
import { type Manner, mannerOf, type Stated } from './manner.ts';
import { type Merged, merge } from './merge.ts';
import { type Strangers, strangersOf, tornNames } from './strangers.ts';
import type { Figures } from './sums.ts';
import type { Table, TableRow } from './table.ts';
import { Taking } from './taking.ts';

/** What an import would do, and everything there is to say about it. */
export type Plan = {
  readonly source: Source;
  readonly table: Table;
  readonly header: Header;
  readonly manner: Manner;
  /** The first and the last day of the file; undefined when it has no sale. */
  readonly period: Period | undefined;
  readonly taken: Figures;
  readonly skipped: Figures;
  readonly blankRows: number;
  readonly headerRows: number;
  readonly merged: Merged;
  /** Lines of the ledger in the same days that the file does not have. */
  readonly absent: Figures;
  /** What the ledger will have of this source in the days of the file: the two above. */
  readonly after: Figures;
  readonly strangers: Strangers;
  /** The month files; the register is the caller's. */
  readonly changes: readonly Change[];
};

export type Given = {
  readonly tree: Tree;
  readonly portfolio: Portfolio;
  readonly stated: Stated;
  readonly newId: () => string;
  /** Says how many lines a month will have. */
  readonly summary: (lines: number) => string;
};

/** Works out an import without writing anything. Throws a Refusal when a row cannot be taken. */
export const planImport = async (source: Source, unread: Table, given: Given): Promise<Plan> => {
  const { rules, path } = source;
  const { currency } = given.portfolio.config;
  const specs = specsOf(rules.columns);
  const seen = findHeader(await unread.head(), specs, path);
  const manner = await mannerOf(unread, seen, rules.columns, given.stated);
  const table = unread.form.kind === 'sheet' ? unread.form.spelled(manner) : unread;
  const head = await table.head();
  const header = findHeader(head, specs, path);
  const binding = bind(rules, header, manner, { rules: path, currency });
  const names = withAliases(ledgerNames(given.portfolio), rules.aliases);
  const taking = await take(table, binding, head, given.portfolio, names);
  if (taking.seen.client.size === 0 && taking.skipped.figures().lines === 0 && taking.badRows === 0)
    throw new Refusal(
      `${table.path} has a header in row ${header.row} and no sale below it`,
      'export it again',
    );
  if (taking.badRows > 0) throw badRows(table, taking, binding, manner, currency);
  const period = taking.months.size === 0 ? undefined : { from: taking.from, to: taking.to };
  const keyed = rules.columns.document !== undefined && rules.columns.line !== undefined;
  const merged = merge(
    await existingLines(given.tree, source.source, keyed ? undefined : period),
    taking.months,
    keyed,
  );
  const plan: Plan = {
    source,
    table,
    header,
    manner,
    period,
    taken: taking.taken.figures(),
    skipped: taking.skipped.figures(),
    blankRows: taking.blankRows,
    headerRows: taking.headerRows,
    merged,
    absent: figuresOf(merged.absent),
    after: period === undefined ? figuresOf([]) : figuresOf(linesBetween(merged, period)),
    strangers: strangersOf(taking, rules.aliases, given.portfolio, names, given.newId),
    changes: merged.changed.map((month) => {
      const lines = merged.months.get(month) ?? [];
      return monthChange(source.source, month, lines, given.summary(lines.length));
    }),
  };
  return reconciled(plan);
};

function* linesBetween({ months }: Merged, { from, to }: Period): Generator<Line, void, undefined> {
  for (const lines of months.values())
    for (const line of lines) if (dateOfLine(line) >= from && dateOfLine(line) <= to) yield line;
}

/** Totals in are totals out: what was taken and what the ledger keeps besides is all that it will have. Throws on a bug. */
const reconciled = (plan: Plan): Plan => {
  const { taken, absent, after } = plan;
  const whole = (['revenue', 'cost', 'margin'] as const).every((key) =>
    after[key].equals(taken[key].plus(absent[key])),
  );
  if (!whole || after.lines !== taken.lines + absent.lines)
    throw new Error(
      `of ${taken.lines} lines with ${taken.revenue} the ledger would have ${after.lines} with ${after.revenue}`,
    );
  return plan;
};

const take = async (
  table: Table,
  binding: Binding,
  head: readonly TableRow[],
  portfolio: Portfolio,
  names: Names,
): Promise<Taking> => {
  const torn = tornNames(portfolio);
  const { row: headerRow } = binding.header;
  const taking = new Taking(binding, {
    currency: portfolio.config.currency,
    isClient: (text) => names.clients.has(fold(text)) || torn.has(fold(text)),
    head: head.filter(({ row }) => row <= headerRow).map(({ cells }) => cells),
    oddity: table.form.kind === 'sheet' ? table.form.sheet.oddity : undefined,
  });
  await table.each((cells, line, row) => {
    if (row > headerRow) taking.take(cells, line, row);
  });
  return taking;
};
