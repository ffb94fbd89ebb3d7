import { type CsvRow, parseCsv } from '../source/csv.ts';
import { oursIn } from '../source/csv-conflict.ts';
import { unguard } from '../source/csv-line.ts';
import { addDuration } from '../value/duration.ts';
import type { Finding, Path } from '../value/finding.ts';
import { isLev, type Rate } from '../value/rate.ts';
import type { Config } from './config.ts';
import { findingOf } from './issues.ts';
import { currency, date, type Kind, rate } from './kind.ts';
import { RATES_FILE } from './layout.ts';
import { columnFix, conflictAt } from './register.ts';

/** The columns of rates.csv; in a file they may stand in any order. The source may be left out. */
const COLUMNS = ['currency', 'date', 'rate', 'source'] as const;
type Column = (typeof COLUMNS)[number];

const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name);

/** Which currency is ours, and how long a rate stands in for the next. */
type Setting = Pick<Config, 'currency'> & {
  readonly thresholds: Pick<Config['thresholds'], 'rate_holds'>;
};

type Read = { readonly rates: readonly Rate[]; readonly findings: readonly Finding[] };

const finding = (
  rule: string,
  path: Path,
  args: Finding['args'],
  severity: Finding['severity'] = 'error',
) => ({
  rule,
  severity,
  at: { file: RATES_FILE, path },
  args,
});

/**
 * Reads rates.csv, also as Excel saves it. A rate may stand in for the days after it as long as
 * `thresholds.rate_holds` says. A row with anything wrong in it is no rate: a finding says so at its cell.
 */
export const readRates = (csv: string, config: Setting): Read => {
  const ours = oursIn(csv);
  const { rows, problems } = parseCsv(ours.text);
  const findings: Finding[] = [
    ...ours.lines.map((line) => conflictAt(RATES_FILE, line)),
    ...problems.map(({ line }) => finding('rates/bad-row', [line], { line })),
  ];
  const [header, ...lines] = rows;
  if (header === undefined) return { rates: [], findings };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  findings.push(...headerFindings(names, header.line));
  if (!['currency', 'date', 'rate'].every((name) => names.includes(name))) return { rates: [], findings };
  const rates: Rate[] = [];
  const seen = new Map<string, number>();
  for (const row of lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
    const read = new Row(row, names, findings).rate(config);
    const first = read && seen.get(`${read.currency} ${read.from}`);
    if (read === undefined) continue;
    if (first !== undefined) {
      const args = { currency: read.currency, date: read.from };
      findings.push({ ...finding('rates/twice', [row.line, 'date'], args), also: [placeOf(first)] });
    } else rates.push(read);
    seen.set(`${read.currency} ${read.from}`, first ?? row.line);
  }
  return { rates, findings };
};

const placeOf = (line: number) => ({ file: RATES_FILE, path: [line, 'date'] });

const headerFindings = (names: readonly string[], line: number): readonly Finding[] => [
  ...['currency', 'date', 'rate']
    .filter((name) => !names.includes(name))
    .map((key) => finding('rates/no-column', [line], { key })),
  ...names
    .filter((name, place) => name !== '' && (!isColumn(name) || names.indexOf(name) !== place))
    .map((key) => ({
      ...finding('rates/unknown-column', [line, key], { key, allowed: COLUMNS }, 'hint'),
      ...columnFix(RATES_FILE, line, key, names, COLUMNS),
    })),
];

/** One row of the file; what is wrong with it is added to the findings. */
class Row {
  private readonly row: CsvRow;
  private readonly names: readonly string[];
  private readonly findings: Finding[];

  constructor(row: CsvRow, names: readonly string[], findings: Finding[]) {
    this.row = row;
    this.names = names;
    this.findings = findings;
  }

  rate({ currency: ours, thresholds }: Setting): Rate | undefined {
    const { line, cells } = this.row;
    if (cells.length > this.names.length) {
      this.findings.push(finding('rates/bad-row', [line], { line }));
      return undefined;
    }
    const foreign = this.cell('currency', currency);
    const from = this.cell('date', date);
    const worth = this.cell('rate', rate);
    if (foreign === undefined || from === undefined || worth === undefined) return undefined;
    if (foreign === ours || isLev(foreign, ours)) {
      this.findings.push({
        ...finding('rates/fixed', [line, 'currency'], { currency: foreign, ours }, 'warning'),
        // What is not read can go.
        fix: { safe: true, edits: [{ at: { file: RATES_FILE, path: [line] }, text: null }] },
      });
      return undefined;
    }
    const where = this.text('source');
    const until = addDuration(from, thresholds.rate_holds);
    return { currency: foreign, from, rate: worth, until, ...(where === '' ? {} : { where }) };
  }

  private text(column: Column): string {
    return unguard(this.row.cells[this.names.indexOf(column)]?.trim() ?? '');
  }

  private cell<T>(column: Column, kind: Kind<T>): T | undefined {
    const typed = this.text(column);
    const reading = typed === '' ? { problem: { rule: 'missing' } } : kind.read(typed);
    if ('value' in reading) return reading.value;
    const { args, ...problem } = reading.problem;
    const path = [this.row.line, column];
    this.findings.push(
      findingOf({ path, args: { key: column, typed, ...args }, ...problem }, RATES_FILE, path),
    );
    return undefined;
  }
}
