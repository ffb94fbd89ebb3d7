import { terms as buying } from './buying.ts';
import { terms as clients } from './clients.ts';
import { terms as figures } from './figures.ts';
import { terms as knowledge } from './knowledge.ts';
import { terms as people } from './people.ts';
import { terms as plan } from './plan.ts';
import { terms as relationship } from './relationship.ts';
import type { Term } from './term.ts';

/** The terms of the field, by subject in the order in which one meets them. */
export const terms: readonly Term[] = [
  ...clients,
  ...figures,
  ...knowledge,
  ...people,
  ...buying,
  ...relationship,
  ...plan,
];
