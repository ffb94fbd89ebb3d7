import type { Finding } from '../value/finding.ts';
import { placeKey } from './order.ts';
import type { Rule } from './rule.ts';

/** The rules whose hints are one line, however many there are. */
export const foldedBy = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ id, folded }) => (folded === undefined ? [] : [id])));

/** Hints that are one line with others of their rule, and all other findings. */
export const parted = (
  findings: readonly Finding[],
  folded: ReadonlySet<string>,
): { readonly hints: readonly Finding[]; readonly rest: readonly Finding[] } => {
  const isHint = ({ rule, severity, fix }: Finding): boolean =>
    severity === 'hint' && fix === undefined && folded.has(rule);
  return {
    hints: findings.filter(isHint),
    rest: findings.filter((finding) => !isHint(finding)),
  };
};

/**
 * One hint in place of all of its rule, whatever their order: at the first place, `n` and `places` summed; of the
 * client's name only what is the same in all.
 */
export const summed = (hints: readonly Finding[]): readonly Finding[] => {
  const sums = new Map<string, { first: Finding; n: number; places: number; client: string }>();
  for (const hint of hints) {
    const [n, places, client] = [nOf(hint), placesOf(hint), String(hint.args['client'] ?? '')];
    const sum = sums.get(hint.rule);
    if (sum === undefined) sums.set(hint.rule, { first: hint, n, places, client });
    else {
      if (isBefore(hint, sum.first)) sum.first = hint;
      sum.n += n;
      sum.places += places;
      if (sum.client !== client) sum.client = '';
    }
  }
  return [...sums.values()].map(({ first: { rule, severity, at }, ...args }) => ({
    rule,
    severity,
    at,
    args,
  }));
};

const isBefore = ({ at: a }: Finding, { at: b }: Finding): boolean =>
  a.file === b.file ? String(placeKey(a)) < String(placeKey(b)) : a.file < b.file;

/** How many a hint speaks of: those of one place, or of all that it stands for. */
export const nOf = ({ args }: Finding): number => Number(args['n'] ?? 1);

/** For how many findings one stands. */
export const placesOf = ({ severity, args }: Finding): number =>
  severity === 'hint' ? Number(args['places'] ?? 1) : 1;
