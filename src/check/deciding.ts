import { type Knowledge, knowledgeOf } from '../measure/knowledge.ts';
import type { Config } from '../portfolio/config.ts';
import { factPath } from '../portfolio/fact-path.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { latest } from '../value/latest.ts';
import { type PlacedFact, placedFacts } from './placed.ts';

/** What the client said of a question on which a decision hangs, fact by fact. */
export type Deciding = { readonly question: Knowledge; readonly facts: readonly PlacedFact[] };

/** The questions of weight 3 that only the client can answer, with the facts that answer them. */
export const decidingFacts = latest((client: Client, config: Config): readonly Deciding[] => {
  const placed = new Map(placedFacts(client).map((each) => [each.fact, each]));
  return knowledgeOf(client, config)
    .filter(({ weight, ours }) => weight === 3 && !ours)
    .map((question) => ({ question, facts: question.facts.flatMap((fact) => placed.get(fact) ?? []) }))
    .filter(({ facts }) => facts.length > 0);
});

/** A fact as people name it: `products.budget.bolts`. */
export const nameOfFact = ({ section, path, data }: PlacedFact): string => factPath(section, path, data);
