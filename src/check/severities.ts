import type { Portfolio } from '../portfolio/portfolio.ts';
import { type Finding, SEVERITIES, type Severity } from '../value/finding.ts';
import { isFirm } from './firm.ts';
import type { Rule } from './rule.ts';
import { whereIn } from './where.ts';

type Setting = Portfolio['config']['check']['rules'][number];

/** From the worst on; `off` is the mildest. */
const rank = (severity: Severity | 'off'): number =>
  severity === 'off' ? SEVERITIES.length : SEVERITIES.indexOf(severity);

export const isMilder = (severity: Severity | 'off', than: Severity): boolean => rank(severity) > rank(than);

/** Does the rule of a setting mean this one? `questions/*` means all of a subject. */
export const means = (asked: string, id: string): boolean =>
  asked.endsWith('/*') ? id.startsWith(asked.slice(0, -1)) : asked === id;

/**
 * Findings as bad as kam.yaml says, without those that are off. Whatever the order of the settings: one with a place
 * goes before one without, a rule's own name before its subject, and of two that are left the worse counts.
 */
export const weighed = (
  findings: readonly Finding[],
  portfolio: Portfolio,
  rules: readonly Rule[],
): readonly Finding[] => {
  const settings = [...portfolio.config.check.rules].sort((a, b) => order(a) - order(b));
  if (settings.length === 0) return findings;
  const { has } = whereIn(portfolio);
  const firm = new Set(rules.filter(isFirm).map(({ id }) => id));
  return findings.flatMap((finding) => {
    const found = settings.find(
      (each) => means(each.rule, finding.rule) && (each.in?.some((place) => has(place, finding.at)) ?? true),
    );
    if (found === undefined) return [finding];
    if (firm.has(finding.rule) && isMilder(found.severity, finding.severity)) return [finding];
    return found.severity === 'off' ? [] : [{ ...finding, severity: found.severity }];
  });
};

const order = (setting: Setting): number =>
  (setting.in === undefined ? 100 : 0) + (setting.rule.endsWith('/*') ? 10 : 0) + rank(setting.severity);
