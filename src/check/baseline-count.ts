import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import { BASELINE_FILE, type Baseline, baselineText, keyOf, type Row, rowText } from './baseline.ts';
import { isFirm } from './firm.ts';
import type { Judgement } from './judge.ts';
import type { Rule } from './rule.ts';
import { ownersOf } from './where.ts';

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
  return {
    text: baselineText(rows),
    grown: grown.map(({ client, rule }) => `${rule}${client === '' ? '' : ` (${client})`}`).sort(),
    findings: rows.reduce((sum, row) => sum + row.findings, 0),
  };
};
