import { dateOfLine, type Line, monthOfLine } from '../ledger/line.ts';
import { ledgerNames, type Names, withAliases } from '../portfolio/names.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { FileChange } from '../source/overlay.ts';
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
import { type SilentMonth, silentMonths } from './silent.ts';
import { type Strangers, strangersOf, tornNames } from './strangers.ts';
import { type ByCurrency, linesIn } from './sums.ts';
import type { Table, TableRow } from './table.ts';
import { Taking } from './taking.ts';
import { reconcile, told } from './totals.ts';
import { documentKeyOf, type Twins } from './twice.ts';
import { twinsElsewhere } from './twins-elsewhere.ts';
import { type Unrated, unratedDays } from './unrated.ts';

/** What an import would do, and everything there is to say about it. */
export type Plan = {
  readonly source: Source;
  readonly table: Table;
  readonly header: Header;
  readonly manner: Manner;
  /** The currency of the portfolio. */
  readonly ours: string;
  /** The first and the last day of the file; undefined when it has no sale. */
  readonly period: Period | undefined;
  readonly taken: ByCurrency;
  readonly skipped: ByCurrency;
  /** Lines of the file that count in another source, and the documents in question. */
  readonly elsewhere: ByCurrency;
  readonly twins: Twins;
  readonly blankRows: number;
  readonly headerRows: number;
  readonly merged: Merged;
  /** Lines of the ledger in the same days that the file does not have. */
  readonly absent: ByCurrency;
  /** The months of these, when the file restates its months. */
  readonly silent: readonly SilentMonth[];
  /** Lines of the ledger that go. */
  readonly removed: ByCurrency;
  /** What the ledger will have of this source in the days of the file: what was taken, and what is absent. */
  readonly after: ByCurrency;
  readonly unrated: readonly Unrated[];
  readonly strangers: Strangers;
  /** The month files; the register is the caller's. */
  readonly changes: readonly FileChange[];
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
  const rows = { table, binding, head, portfolio: given.portfolio, names };
  const all = await take(rows, NONE);
  if (all.seen.client.size === 0 && linesIn(all.skipped.figures()) === 0 && all.badRows === 0)
    throw new Refusal(
      `${table.path} has a header in row ${header.row} and no sale below it`,
      'export it again',
    );
  if (all.badRows > 0) throw badRows(table, all, binding, manner);
  const file = { lines: [...all.months.values()].flat(), period: periodOf(all) };
  const twins = await twinsElsewhere(source, file, given.tree, given.portfolio);
  const elsewhere = new Set(twins.same.map(({ key }) => key));
  const taking = elsewhere.size === 0 ? all : await take(rows, elsewhere);
  const period = periodOf(taking);
  const keyed = rules.columns.document !== undefined && rules.columns.line !== undefined;
  const merged = merge(
    await existingLines(given.tree, source.source, keyed ? undefined : file.period),
    taking.months,
    {
      keyed,
      goes: (line) =>
        (rules.restates === 'month' && all.months.has(monthOfLine(line))) ||
        elsewhere.has(documentKeyOf(line)),
    },
  );
  const plan: Plan = {
    source,
    table,
    header,
    manner,
    ours: currency,
    period,
    taken: taking.taken.figures(),
    skipped: told(taking.skipped.figures(), taking.taken.figures()),
    elsewhere: taking.elsewhere.figures(),
    twins,
    blankRows: taking.blankRows,
    headerRows: taking.headerRows,
    merged,
    absent: figuresOf(merged.absent, currency),
    silent: rules.restates === 'month' ? silentMonths(merged.absent, all.months, currency) : [],
    removed: figuresOf(merged.removed, currency),
    after: figuresOf(period === undefined ? [] : linesBetween(merged, period), currency),
    unrated: unratedDays(taking.days, given.portfolio.config),
    strangers: strangersOf(taking, rules.aliases, given.portfolio, names, given.newId),
    changes: merged.changed.map((month) => {
      const lines = merged.months.get(month) ?? [];
      return monthChange(source.source, month, lines, given.summary(lines.length));
    }),
  };
  reconcile(plan.taken, plan.absent, plan.after);
  return plan;
};

function* linesBetween({ months }: Merged, { from, to }: Period): Generator<Line, void, undefined> {
  for (const lines of months.values())
    for (const line of lines) if (dateOfLine(line) >= from && dateOfLine(line) <= to) yield line;
}

const NONE: ReadonlySet<string> = new Set();

const periodOf = ({ months, from, to }: Taking): Period | undefined =>
  months.size === 0 ? undefined : { from, to };

type Rows = {
  readonly table: Table;
  readonly binding: Binding;
  readonly head: readonly TableRow[];
  readonly portfolio: Portfolio;
  readonly names: Names;
};

const take = async (
  { table, binding, head, portfolio, names }: Rows,
  elsewhere: ReadonlySet<string>,
): Promise<Taking> => {
  const torn = tornNames(portfolio);
  const { row: headerRow } = binding.header;
  const taking = new Taking(binding, {
    isClient: (text) => names.clients.has(fold(text)) || torn.has(fold(text)),
    head: head.filter(({ row }) => row <= headerRow).map(({ cells }) => cells),
    oddity: table.form.kind === 'sheet' ? table.form.sheet.oddity : undefined,
    elsewhere,
  });
  await table.each((cells, line, row) => {
    if (row > headerRow) taking.take(cells, line, row);
  });
  return taking;
};
