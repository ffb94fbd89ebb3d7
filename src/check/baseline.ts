import type { Portfolio } from '../portfolio/portfolio.ts';
import { decodeText } from '../source/text.ts';
import type { Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { isFirm } from './firm.ts';
import type { Judgement } from './judge.ts';
import type { Rule } from './rule.ts';
import { ownersOf } from './where.ts';

/** Committed beside kam.yaml: what was wrong when the check was adopted, one line per client and rule, so that git merges it. */
export const BASELINE_FILE = '.kam-baseline.csv';

const HEADER = 'client,rule,findings';

/** One line: how many findings of a rule are let pass at a client; '' for what belongs to no client. */
type Row = { readonly client: string; readonly rule: string; readonly findings: number };

/** A baseline as it lies in a tree, by `keyOf`, with the line of each row. */
export type Baseline = {
  readonly text: string;
  readonly rows: ReadonlyMap<string, Row & { readonly line: number }>;
};

const keyOf = ({ client, rule }: Pick<Row, 'client' | 'rule'>): string => `${client},${rule}`;

/** The baseline of a tree; undefined where there is none. Throws a Refusal for one that cannot be read. */
export const readBaseline = async (tree: Tree): Promise<Baseline | undefined> => {
  const entries = (await tree.list(BASELINE_FILE)).filter(({ path }) => path === BASELINE_FILE);
  for await (const { bytes } of tree.read(entries)) {
    const decoded = decodeText(BASELINE_FILE, bytes);
    return 'text' in decoded ? { text: decoded.text, rows: rowsOf(decoded.text) } : unreadable(1);
  }
  return undefined;
};

const rowsOf = (text: string): Baseline['rows'] => {
  const rows = new Map<string, Row & { readonly line: number }>();
  const [header = '', ...lines] = text.split(/\r?\n/);
  if (header.replace(/^\ufeff/, '') !== HEADER) return unreadable(1);
  for (const [index, typed] of lines.entries()) {
    if (typed === '') continue;
    const [, client = '', rule = '', findings] = ROW.exec(typed) ?? [];
    const row = { client, rule, findings: Number(findings), line: index + 2 };
    if (findings === undefined || rows.has(keyOf(row))) return unreadable(row.line);
    rows.set(keyOf(row), row);
  }
  return rows;
};

const ROW = /^([a-z0-9-]*),([a-z-]+\/[a-z0-9-]+),([1-9]\d{0,8})$/;

const unreadable = (line: number): never => {
  throw new Refusal(
    `${BASELINE_FILE} cannot be read: line ${line} is not "${line === 1 ? HEADER : 'client,rule,number'}", or stands there twice`,
    'after a merge keep one line of each, with the smaller number; kam check --no-baseline shows everything',
  );
};

type Counted = Row & { readonly found: readonly Finding[] };

/** Findings by client and rule. What was not read cannot be put aside. */
const counted = (
  findings: readonly Finding[],
  portfolio: Portfolio,
  rules: readonly Rule[],
): ReadonlyMap<string, Counted> => {
  const ownerOf = ownersOf(portfolio);
  const firm = new Set(rules.filter(isFirm).map(({ id }) => id));
  const groups = new Map<string, Finding[]>();
  const rows = new Map<string, Counted>();
  for (const finding of findings) {
    if (firm.has(finding.rule)) continue;
    const row = { client: ownerOf(finding.at) ?? '', rule: finding.rule };
    const found = groups.get(keyOf(row)) ?? [];
    found.push(finding);
    groups.set(keyOf(row), found);
    rows.set(keyOf(row), { ...row, findings: found.length, found });
  }
  return rows;
};

/**
 * Findings without those that the baseline lets pass. Where there are more of a rule at a client than it counts, all of
 * them are shown, for nobody can tell which is new; where there are fewer, that is a finding of its own.
 */
export const aboveBaseline = (
  { findings, isBlind }: Judgement,
  baseline: Baseline,
  portfolio: Portfolio,
  rules: readonly Rule[],
): { readonly findings: readonly Finding[]; readonly known: number } => {
  const now = counted(findings, portfolio, rules);
  const known = new Set(
    [...now].flatMap(([key, { found }]) =>
      found.length <= (baseline.rows.get(key)?.findings ?? 0) ? found : [],
    ),
  );
  const mended = [...baseline.rows].flatMap(([key, row]): Finding[] => {
    const n = row.findings - (now.get(key)?.findings ?? 0);
    if (n <= 0 || isBlind(row.rule)) return [];
    const at = {
      file: BASELINE_FILE,
      line: row.line,
      column: 1,
      endLine: row.line,
      endColumn: rowText(row).length + 1,
    };
    return [
      { rule: 'baseline/mended', severity: 'hint', at, args: { n, rule: row.rule, client: row.client } },
    ];
  });
  return { findings: [...findings.filter((each) => !known.has(each)), ...mended], known: known.size };
};

const rowText = ({ client, rule, findings }: Row): string => `${client},${rule},${findings}`;

/** A baseline anew: its text, undefined when nothing is left in it, and what there is more of than it counted. */
export type Renewed = {
  readonly text: string | undefined;
  readonly grown: readonly string[];
  readonly findings: number;
};

/**
 * The first baseline counts what fails a check; a later one only shrinks. What it lets pass of each rule is the
 * smaller of the two counts, and `grown` names what it would have to let pass in addition.
 */
export const renewed = (
  { findings }: Judgement,
  baseline: Baseline | undefined,
  given: {
    readonly portfolio: Portfolio;
    readonly rules: readonly Rule[];
    readonly fails: (finding: Finding) => boolean;
  },
): Renewed => {
  const failing = counted(findings.filter(given.fails), given.portfolio, given.rules);
  const all = counted(findings, given.portfolio, given.rules);
  const rows: Row[] =
    baseline === undefined
      ? [...failing.values()]
      : [...baseline.rows.values()].flatMap((row): Row[] => {
          const findings = Math.min(row.findings, all.get(keyOf(row))?.findings ?? 0);
          return findings === 0 ? [] : [{ ...row, findings }];
        });
  const grown =
    baseline === undefined
      ? []
      : [...failing.values()].filter(
          (row) => (all.get(keyOf(row))?.findings ?? 0) > (baseline.rows.get(keyOf(row))?.findings ?? 0),
        );
  const lines = rows.map(rowText).sort();
  return {
    text: lines.length === 0 ? undefined : [HEADER, ...lines, ''].join('\n'),
    grown: grown.map(({ client, rule }) => `${rule}${client === '' ? '' : ` (${client})`}`).sort(),
    findings: rows.reduce((sum, row) => sum + row.findings, 0),
  };
};
