import type { Portfolio } from '../portfolio/portfolio.ts';
import { type Finding, isPlace, type KeyPath, type Place } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import type { Figures } from './figures.ts';
import type { Found, Rule } from './rule.ts';

/**
 * Everything there is to say about the files: what was found while reading them and what the rules find.
 * Sorted by file, by the path of keys (never by lines, which move), by rule. Only exact duplicates are dropped.
 */
export const runCheck = (given: {
  readonly portfolio: Portfolio;
  readonly figures: Figures;
  readonly today: PlainDate;
  readonly rules: readonly Rule[];
}): readonly Finding[] => {
  const { portfolio, rules, today } = given;
  const found: Finding[] = [...portfolio.findings];
  const note = (rule: Rule, all: Iterable<Found>): void => {
    for (const each of all)
      found.push(inFiles({ severity: rule.severity, ...each, rule: rule.id }, portfolio));
  };
  const [ofClients, ofBase] = [rules.filter(isOfClient), rules.filter(isOfBase)];
  // Client by client, so that what several rules ask of one is worked out once.
  for (const client of portfolio.clients) {
    const view = { client, portfolio, today };
    for (const rule of ofClients) note(rule, rule.check(view));
  }
  for (const rule of ofBase) note(rule, rule.check(given));
  const unique = new Map(found.map((finding) => [orderKey(finding), finding]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, finding]) => finding);
};

const isOfClient = (rule: Rule): rule is Extract<Rule, { scope: 'client' }> => rule.scope === 'client';
const isOfBase = (rule: Rule): rule is Extract<Rule, { scope: 'base' }> => rule.scope === 'base';

/** Rules see data from which unreadable list items were left out; files still hold them. */
export const inFiles = (finding: Finding, { moved }: Portfolio): Finding => {
  const move = (at: KeyPath | Place): KeyPath | Place => {
    const inFile = moved.get(at.file);
    return isPlace(at) || inFile === undefined ? at : { ...at, path: inFile(at.path) };
  };
  const { at, also, fix } = finding;
  return {
    ...finding,
    at: move(at),
    ...(also !== undefined && { also: also.map(move) }),
    ...(fix !== undefined && {
      fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, at: move(edit.at) })) },
    }),
  };
};

/** Two findings are the same only when everything they say is. */
export const orderKey = ({ at, rule, also, args, severity }: Finding): string =>
  JSON.stringify([at.file, placeKey(at), rule, severity, sorted(args), (also ?? []).map(placeKey)]);

const sorted = (args: Finding['args']): unknown =>
  Object.entries(args).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Numbers are padded, so that line 9 comes before line 10. */
const placeKey = (at: KeyPath | Place): readonly string[] =>
  (isPlace(at) ? [at.line, at.column] : [...at.path, at.part ?? 'value']).map((key) =>
    typeof key === 'number' ? String(key).padStart(9, '0') : key,
  );
