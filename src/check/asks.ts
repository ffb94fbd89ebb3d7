import { CONFIG_FILE } from '../portfolio/layout.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Finding, Fix, Severity } from '../value/finding.ts';

type At = Finding['at'];

/** What asks for findings to be ignored: a comment in a file, or an entry of kam.yaml. */
export type IgnoreAsk = {
  readonly rule: string;
  readonly reason: string;
  readonly at: At;
  /** Where its rule is written. */
  readonly ruleAt: At;
  readonly removal: Fix;
  /** A comment speaks of a line of its file or of all of it, an entry of places. */
  readonly of: { readonly file: string; readonly line?: number } | { readonly places: readonly string[] };
};

/** What gives a rule another severity; an entry of kam.yaml. */
export type SeverityAsk = {
  readonly rule: string;
  readonly severity: Severity | 'off';
  readonly ruleAt: At;
  readonly places: readonly string[];
  readonly at: At;
};

/** Everything that is to be ignored, comments first. */
export const ignoresIn = ({ ignores, config }: Portfolio): readonly IgnoreAsk[] => [
  ...ignores.map(
    ({ rule, reason, at, line, removal }): IgnoreAsk => ({
      rule,
      reason,
      at,
      ruleAt: at,
      removal: { safe: true, edits: [removal] },
      of: { file: at.file, ...(line !== undefined && { line }) },
    }),
  ),
  ...config.check.ignores.map(({ rule, reason = '', in: places }, index): IgnoreAsk => {
    const at = { file: CONFIG_FILE, path: ['check', 'ignores', index] };
    return {
      rule,
      reason,
      at,
      ruleAt: { file: CONFIG_FILE, path: [...at.path, 'rule'] },
      removal: { safe: true, edits: [{ at, text: null }] },
      of: { places },
    };
  }),
];

export const severitiesIn = ({ config }: Portfolio): readonly SeverityAsk[] =>
  config.check.rules.map(({ rule, severity, in: places = [] }, index): SeverityAsk => {
    const path = ['check', 'rules', index];
    return {
      rule,
      severity,
      places,
      at: { file: CONFIG_FILE, path },
      ruleAt: { file: CONFIG_FILE, path: [...path, 'rule'] },
    };
  });
