import { phrases as named } from '../../locale/words.ts';
import { answersOf, basisOf, type Fact } from '../../value/fact.ts';
import { decidingFacts, nameOfFact } from '../deciding.ts';
import { placedFacts } from '../placed.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.knowledge-stale', {
  says: '{fact} was last confirmed {date}, longer ago than its limit of {limit}: ask again',
  why: 'Clients change: people move on, budgets are cut, suppliers are replaced. A fact that nobody confirmed for longer than its limit under `freshness:` in kam.yaml is shown as such wherever a figure rests on it. Ask again; where a decision hangs on it, before deciding. `never` frees a kind of facts from growing old.',
  folded: '{n} {n|fact|facts} not confirmed for longer than the limit of age: kam questions {client}',
  source:
    'That facts must be fresh is of the method; 90 days for key people and 365 for the rest are ours, see `freshness:` of kam.yaml.',
});

const budget = (day: string) => ({
  'clients/acme/3-stakeholders.md': '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n---\n',
  'clients/acme/4-products.md': `---\nbudget:\n  bolts: 900k EUR (asked georgi-iliev ${day})\n---\n`,
});

export const rule: Rule = {
  id: 'knowledge/stale',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  kinds: { date: 'date' },
  bad: budget('2025-03-02'),
  good: budget('2026-03-02'),
  *check({ client, portfolio }) {
    const deciding = new Set(
      decidingFacts(client, portfolio.config).flatMap(({ question, facts }) =>
        question.basis === 'stale' ? facts.map(({ fact }) => fact) : [],
      ),
    );
    for (const placed of placedFacts(client)) {
      const last = lastConfirmed(placed.fact);
      if (last === undefined) continue;
      yield {
        ...(deciding.has(placed.fact) ? { severity: 'warning' as const } : {}),
        at: { file: placed.file, path: placed.path },
        args: { fact: nameOfFact(placed), ...last, client: client.dossier?.slug ?? '' },
      };
    }
  },
};

/** When a stale fact was confirmed last, and its limit of age. */
const lastConfirmed = (
  fact: Fact<unknown>,
): { readonly date: string; readonly limit: string } | undefined => {
  if (basisOf(fact) !== 'stale') return undefined;
  const [last] = answersOf(fact)
    .flatMap(({ date, stale }) => (date === undefined || stale === undefined ? [] : [{ date, stale }]))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return last && { date: last.date, limit: `${last.stale.count}${last.stale.unit}` };
};
