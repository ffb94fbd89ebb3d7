import { type ActionPlan, actionPlan } from './action-plan.ts';
import { type Buying, buying } from './buying.ts';
import { type Competitors, competitors } from './competitors.ts';
import { type General, general } from './general.ts';
import { type Growth, growth } from './growth.ts';
import { type Priorities, priorities } from './priorities.ts';
import { type Products, products } from './products.ts';
import { type Relationship, relationship } from './relationship.ts';
import { type Stakeholders, stakeholders } from './stakeholders.ts';

/** The nine sections in the dossier's order. */
export const SECTIONS = [
  general,
  priorities,
  stakeholders,
  products,
  competitors,
  buying,
  relationship,
  growth,
  actionPlan,
] as const;

/** What each section's file holds, by the id of the section. */
export type SectionData = {
  readonly general: General;
  readonly priorities: Priorities;
  readonly stakeholders: Stakeholders;
  readonly products: Products;
  readonly competitors: Competitors;
  readonly buying: Buying;
  readonly relationship: Relationship;
  readonly growth: Growth;
  readonly 'action-plan': ActionPlan;
};

export type SectionId = keyof SectionData;
