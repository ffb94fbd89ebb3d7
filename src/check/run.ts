import type { Client, Frame, Portfolio } from '../portfolio/portfolio.ts';
import { type Finding, inFiles } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import type { Figures } from './figures.ts';
import { foldedBy, parted, summed } from './hints.ts';
import { orderKey } from './order.ts';
import type { BaseView, ClientView, Found, Rule } from './rule.ts';

/**
 * Everything there is to say about the files: what was found while reading them and what the rules find.
 * Sorted by file, by the path of keys (never by lines, which move), by rule. Only exact duplicates are dropped.
 */
export const runCheck = (given: {
  readonly portfolio: Portfolio;
  readonly figures: Figures;
  readonly today: PlainDate;
  readonly rules: readonly Rule[];
  /** What is known already of a client. */
  readonly judged?: (client: Client) => Judged | undefined;
  /** Hints that become one line may be one finding. */
  readonly folds?: boolean;
}): readonly Finding[] => {
  const { portfolio, rules, today, judged, folds } = given;
  const found: Finding[] = [...portfolio.findings];
  const hints: Finding[] = [];
  const frame = alone(portfolio);
  const judgeBy = judgesBy(rules);
  const judgeNow = (client: Client): Judged => judgeBy({ client, portfolio: frame, today });
  const all = new Map(portfolio.clients.map((client) => [client, judged?.(client) ?? judgeNow(client)]));
  for (const { rest, folded, hints: each } of all.values()) {
    for (const finding of rest) found.push(finding);
    for (const hint of folds ? folded : each()) hints.push(hint);
  }
  for (const hint of folds ? summed(hints) : hints) found.push(hint);
  for (const rule of rules.filter(isOfBase)) {
    const gathered: BaseView['gathered'] = (client) => all.get(client)?.gathered[rule.id];
    for (const finding of signed(rule, rule.check({ ...given, gathered }), portfolio)) found.push(finding);
  }
  const unique = new Map(found.map((finding) => [orderKey(finding), finding]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
};

/** What is said of one client without looking at others, and what rules over all clients gathered from it, by rule. */
export type Judged = {
  readonly rest: readonly Finding[];
  /** Hints that become one line, one for each rule; `hints`: each by itself. */
  readonly folded: readonly Finding[];
  hints(): readonly Finding[];
  readonly gathered: Readonly<Record<string, unknown>>;
};

/** Judges clients by the rules of clients, and gathers what the others need of each. */
export const judgesBy = (rules: readonly Rule[]): ((view: ClientView) => Judged) => {
  const ofClients = rules.filter(isOfClient);
  const ofBase = rules.filter(isOfBase);
  const folding = foldedBy(rules);
  return (view) => {
    const { hints, rest } = parted(judge(view, ofClients), folding);
    const gathered = ofBase.flatMap((rule) => (rule.gather ? [[rule.id, rule.gather(view)]] : []));
    return { rest, folded: summed(hints), hints: () => hints, gathered: Object.fromEntries(gathered) };
  };
};

type OfClient = Extract<Rule, { scope: 'client' }>;
const isOfClient = (rule: Rule): rule is OfClient => rule.scope === 'client';
const isOfBase = (rule: Rule): rule is Extract<Rule, { scope: 'base' }> => rule.scope === 'base';

/** All that rules of clients find in one client, at its places in the files. */
const judge = (view: ClientView, rules: readonly OfClient[]): readonly Finding[] => {
  const found: Finding[] = [];
  for (const rule of rules)
    for (const finding of signed(rule, rule.check(view), view.portfolio)) found.push(finding);
  return found;
};

/** Rules see data from which unreadable list items were left out; files still hold them. */
function* signed(rule: Rule, all: Iterable<Found>, { moved }: Pick<Portfolio, 'moved'>): Iterable<Finding> {
  for (const each of all) yield inFiles({ severity: rule.severity, ...each, rule: rule.id }, moved);
}

/** What rules of clients see of a portfolio: nothing by which a client could be judged otherwise because of another. */
export const alone = ({ config, moved, findings, interactions }: Frame): Portfolio => ({
  config,
  moved,
  findings,
  interactions,
  get clients() {
    return beyond();
  },
  get reviews() {
    return beyond();
  },
  get imports() {
    return beyond();
  },
  get ignores() {
    return beyond();
  },
  get files() {
    return beyond();
  },
});

const beyond = (): never => {
  throw new Error('a rule of clients looks beyond its client');
};
