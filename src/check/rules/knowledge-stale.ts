import { phrases as named } from '../../locale/words.ts';
import { answersOf, basisOf, type Fact } from '../../value/fact.ts';
import { decidingFacts, nameOfFact } from '../deciding.ts';
import { type PlacedFact, placedFacts } from '../placed.ts';
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
    // What was known of a lost client is history until somebody means to win it back.
    if (client.status === 'lost') return;
    const deciding = new Set(
      decidingFacts(client, portfolio.config).flatMap(({ question, facts }) =>
        question.basis === 'stale' ? facts.map(({ fact }) => fact) : [],
      ),
    );
    for (const [first, ...others] of together(placedFacts(client), deciding)) {
      const { placed, ...last } = first;
      const n = others.length + 1;
      yield {
        ...(deciding.has(placed.fact) ? { severity: 'warning' as const } : {}),
        at: { file: placed.file, path: placed.path },
        args: {
          fact: nameOfFact(n === 1 ? placed : { ...placed, path: itemOf(placed.path) }),
          n,
          ...last,
          client: client.dossier?.slug ?? '',
        },
      };
    }
  },
};

type Old = { readonly placed: PlacedFact; readonly date: string; readonly limit: string };
type Some = readonly [Old, ...Old[]];

/** The path of the list item in which a fact stands; its own where it stands in none. */
const itemOf = (path: PlacedFact['path']): PlacedFact['path'] => {
  const at = path.findLastIndex((step) => typeof step === 'number');
  return at < 0 ? path : path.slice(0, at + 1);
};

/** Facts of one person or list item that were confirmed on one day are said once; what decides is said on its own. */
const together = (facts: Iterable<PlacedFact>, deciding: ReadonlySet<Fact<unknown>>): readonly Some[] => {
  const groups = new Map<string, [Old, ...Old[]]>();
  for (const placed of facts) {
    const last = lastConfirmed(placed.fact);
    if (last === undefined) continue;
    const own = deciding.has(placed.fact) ? placed.path : itemOf(placed.path);
    const key = JSON.stringify([placed.file, own, last.date]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ placed, ...last }]);
    else group.push({ placed, ...last });
  }
  return [...groups.values()];
};

/** When a stale fact was confirmed last, and its limit of age. */
const lastConfirmed = (fact: Fact<unknown>): Omit<Old, 'placed'> | undefined => {
  if (basisOf(fact) !== 'stale') return undefined;
  const [last] = answersOf(fact)
    .flatMap(({ date, stale }) => (date === undefined || stale === undefined ? [] : [{ date, stale }]))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  return last && { date: last.date, limit: `${last.stale.count}${last.stale.unit}` };
};
