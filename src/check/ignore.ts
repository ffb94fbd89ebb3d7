import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import { type IgnoreAsk, ignoresIn } from './asks.ts';
import { isFirm } from './firm.ts';
import type { Rule } from './rule.ts';
import { whereIn } from './where.ts';

/** Findings without those that are ignored, how many these were, and a finding for each ignore of nothing. */
export type Heard = {
  readonly left: readonly Finding[];
  readonly ignored: number;
  readonly unused: readonly Finding[];
};

type Given = {
  readonly portfolio: Portfolio;
  readonly rules: readonly Rule[];
  /** The line on which a finding is shown. */
  readonly lineOf: (finding: Finding) => number;
  /** Could the rule not look at everything? Then nothing is said of ignores that found nothing. */
  readonly isBlind: (rule: string) => boolean;
};

/** Leaves out what comments and kam.yaml ask to be ignored. What was not read is never ignored. */
export const heeded = (findings: readonly Finding[], given: Given): Heard => {
  const { portfolio, rules, isBlind } = given;
  const asks = ignoresIn(portfolio);
  if (asks.length === 0) return { left: findings, ignored: 0, unused: [] };
  const names = new Set(rules.filter((rule) => !isFirm(rule)).map(({ id }) => id));
  const used = new Set<IgnoreAsk>();
  const speaksOf = speaking(given);
  const byRule = new Map([...names].map((id) => [id, asks.filter(({ rule }) => rule === id)]));
  const left = findings.filter((finding) => {
    const heard = (byRule.get(finding.rule) ?? []).filter((ask) => speaksOf(ask, finding));
    for (const ask of heard) used.add(ask);
    return heard.length === 0;
  });
  const { strange } = whereIn(portfolio);
  const unused = asks.filter(
    (ask) =>
      !used.has(ask) &&
      ask.reason !== '' &&
      names.has(ask.rule) &&
      !isBlind(ask.rule) &&
      !('places' in ask.of && ask.of.places.some((place) => strange(place) !== undefined)),
  );
  return { left, ignored: findings.length - left.length, unused: unused.map(unusedFinding) };
};

/** Does an ignore of its rule speak of a finding? */
const speaking = ({ portfolio, lineOf }: Given): ((ask: IgnoreAsk, finding: Finding) => boolean) => {
  const { has } = whereIn(portfolio);
  return ({ of }, finding) => {
    if ('places' in of) return of.places.some((place) => has(place, finding.at));
    return finding.at.file === of.file && (of.line === undefined || lineOf(finding) === of.line);
  };
};

const unusedFinding = ({ rule, at, removal }: IgnoreAsk): Finding => ({
  rule: 'ignore/unused',
  severity: 'hint',
  at,
  args: { rule },
  fix: removal,
});
