import { type Finding, inFiles, isPlace } from '../value/finding.ts';
import { ignoresIn } from './asks.ts';
import type { CheckInput } from './check.ts';
import { computeFigures, type Figures } from './figures.ts';
import { isUnread } from './firm.ts';
import { heeded } from './ignore.ts';
import { placeOf, textsOf } from './place.ts';
import { rules } from './rules/index.ts';
import { runCheck } from './run.ts';
import { weighed } from './severities.ts';

/** All that there is to say about a portfolio, after its own ignores and severities. */
export type Judgement = {
  readonly findings: readonly Finding[];
  readonly ignored: number;
  /** Could a rule not look at everything? Then what it does not find may be there all the same. */
  readonly isBlind: (rule: string) => boolean;
};

/**
 * Finds everything, leaves out what is ignored, and weighs the rest as kam.yaml says. `folds`: hints that become one
 * line may be one finding, where nothing asks for some of them.
 */
export const judge = async (input: CheckInput, folds = false): Promise<Judgement> => {
  const { portfolio, ledger, tree, today, judged } = input;
  const figures = await computeFigures(portfolio, ledger, today);
  const isPlain = ignoresIn(portfolio).length === 0 && portfolio.config.check.rules.length === 0;
  const given = { portfolio, figures, today, rules, folds: folds && isPlain };
  const all = runCheck({ ...given, ...(judged !== undefined && { judged }) });
  const isBlind = blindness(all, figures);
  const byComments = new Set(
    portfolio.ignores.flatMap(({ at, line }) => (line === undefined ? [] : at.file)),
  );
  const texts = await textsOf(
    all.filter(({ at }) => byComments.has(at.file) && !isPlace(at)),
    tree,
  );
  const { left, ignored, unused } = heeded(all, {
    portfolio,
    rules,
    isBlind,
    lineOf: ({ at }) => placeOf(at, texts).line,
  });
  const findings = [...left, ...unused.map((finding) => inFiles(finding, portfolio.moved))];
  return { findings: weighed(findings, portfolio, rules), ignored, isBlind };
};

const blindness = (all: readonly Finding[], { sold }: Figures): Judgement['isBlind'] => {
  const unread = new Set(rules.filter(isUnread).map(({ id }) => id));
  const needFigures = new Set(rules.filter(({ scope }) => scope === 'base').map(({ id }) => id));
  const isTorn = all.some(({ rule }) => unread.has(rule));
  return (rule) => isTorn || (sold === undefined && needFigures.has(rule));
};
