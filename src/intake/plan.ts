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
import { type Strangers, strangersOf, tornNames } from './strangers.ts';
import type { Figures } from './sums.ts';
import type { Table, TableRow } from './table.ts';
import { Taking } from './taking.ts';
import { documentKeyOf, type Twins, twinsOf } from './twice.ts';

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
  /** Lines of the file that count in another source, and the documents in question. */
  readonly elsewhere: Figures;
  readonly twins: Twins;
  readonly blankRows: number;
  readonly headerRows: number;
  readonly merged: Merged;
  /** Lines of the ledger in the same days that the file does not have. */
  readonly absent: Figures;
  /** Lines of the ledger that go. */
  readonly removed: Figures;
  /** What the ledger will have of this source in the days of the file: the two above. */
  readonly after: Figures;
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
  if (all.seen.client.size === 0 && all.skipped.figures().lines === 0 && all.badRows === 0)
    throw new Refusal(
      `${table.path} has a header in row ${header.row} and no sale below it`,
      'export it again',
    );
  if (all.badRows > 0) throw badRows(table, all, binding, manner, currency);
  const twins = await twinsElsewhere(source, all, given);
  const elsewhere = new Set(twins.same.map(({ key }) => key));
  const taking = elsewhere.size === 0 ? all : await take(rows, elsewhere);
  const period = periodOf(taking);
  const keyed = rules.columns.document !== undefined && rules.columns.line !== undefined;
  const merged = merge(
    await existingLines(given.tree, source.source, keyed ? undefined : periodOf(all)),
    taking.months,
    {
      keyed,
      goes: (line) =>
        (rules.restates === 'month' && taking.months.has(monthOfLine(line))) ||
        elsewhere.has(documentKeyOf(line)),
    },
  );
  const plan: Plan = {
    source,
    table,
    header,
    manner,
    period,
    taken: taking.taken.figures(),
    skipped: taking.skipped.figures(),
    elsewhere: taking.elsewhere.figures(),
    twins,
    blankRows: taking.blankRows,
    headerRows: taking.headerRows,
    merged,
    absent: figuresOf(merged.absent),
    removed: figuresOf(merged.removed),
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

const NONE: ReadonlySet<string> = new Set();

const periodOf = ({ months, from, to }: Taking): Period | undefined =>
  months.size === 0 ? undefined : { from, to };

/** Documents of the file that stand in a source which its rules name, or whose rules name it. */
const twinsElsewhere = async (
  { source, path, rules }: Source,
  taking: Taking,
  { tree, portfolio }: Given,
): Promise<Twins> => {
  const named = rules.same_documents_as ?? [];
  const unknown = named.find((other) => other !== source && !portfolio.imports.has(other));
  if (unknown !== undefined)
    throw new Refusal(`${path}, same_documents_as: there are no rules imports/${unknown}.yaml`);
  const naming = [...portfolio.imports].filter(([, other]) => other.same_documents_as?.includes(source));
  const sources = [...new Set([...named, ...naming.map(([other]) => other)])]
    .filter((other) => other !== source)
    .sort();
  const period = periodOf(taking);
  if (period === undefined || sources.length === 0) return { same: [], doubtful: [] };
  const others = new Map<string, Line[]>();
  for (const other of sources) others.set(other, await existingLines(tree, other, period));
  return twinsOf([...taking.months.values()].flat(), others);
};

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
    currency: portfolio.config.currency,
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
