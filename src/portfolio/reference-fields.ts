import type { SectionId } from './sections/index.ts';

/** What a short name in a file stands for. */
export type Kind =
  | 'member'
  | 'owner'
  | 'person'
  | 'anyone'
  | 'product'
  | 'rival'
  | 'factor'
  | 'unit'
  | 'deal'
  | 'tender'
  | 'criterion'
  | 'resource'
  | 'measured'
  | 'aim'
  | 'topic'
  | 'point'
  | 'stage'
  | 'outcome';

/** `*` is each item or value, `#` each key itself. */
export type Field = readonly [path: string, kind: Kind];

const TASK: readonly Field[] = [
  ['for.*', 'aim'],
  ['owner', 'owner'],
  ['needs.*', 'resource'],
  ['with.#', 'anyone'],
];
const under = (path: string, fields: readonly Field[]): readonly Field[] =>
  fields.map(([field, kind]) => [`${path}.${field}`, kind]);

/** Every field of a dossier that names something defined elsewhere. */
export const FIELDS: Readonly<Record<SectionId, readonly Field[]>> = {
  general: [
    ['rival', 'rival'],
    ['lost.went_to', 'rival'],
  ],
  priorities: [
    ['projects.*.owner', 'person'],
    ['projects.*.unit', 'unit'],
  ],
  stakeholders: [
    ['people.*.unit', 'unit'],
    ['people.*.reports_to', 'person'],
    ['people.*.faced_by.*', 'member'],
    ['our_side.*.who', 'member'],
    ['our_side.*.faces.*', 'person'],
  ],
  products: [
    ['budget.#', 'product'],
    ['budget_of.*.#', 'product'],
    ['suppliers.*.product', 'product'],
    ['suppliers.*.unit', 'unit'],
    ['gaps.*.product', 'product'],
    ['gaps.*.unit', 'unit'],
    ['blocked.*.product', 'product'],
    ['blocked.*.unit', 'unit'],
    ['blocked.*.rival', 'rival'],
    ['sales.*.product', 'product'],
    ['sales.*.unit', 'unit'],
    ['factors.*.product', 'product'],
    ['development.depth.#', 'product'],
  ],
  competitors: [['crossed.*.of.*', 'point']],
  buying: [
    ['journey.*.who.*', 'anyone'],
    ['reads.*.who.*', 'person'],
    ['criteria.*.rivals.#', 'rival'],
    ['deals.*.unit', 'unit'],
    ['deals.*.products.*', 'product'],
    ['deals.*.rivals.*', 'rival'],
    ['deals.*.tender', 'tender'],
    ['deals.*.stage', 'stage'],
    ['tenders.*.unit', 'unit'],
    ['tenders.*.participants.*', 'person'],
    ['tenders.*.rivals.*', 'rival'],
    ['tenders.*.owner', 'member'],
    ['tenders.*.winner', 'rival'],
    ['proposals.*.deal', 'deal'],
    ['proposals.*.for.*', 'person'],
    ['proposals.*.arguments.*.for.*', 'person'],
    ['proposals.*.criteria.*', 'criterion'],
    ['proposals.*.prepared_by.*', 'member'],
    ['contracts.*.unit', 'unit'],
    ['contracts.*.products.*', 'product'],
  ],
  relationship: [
    ['factors.#', 'factor'],
    ['factor_targets.#', 'factor'],
    ['csi.*.rivals.#', 'rival'],
    ['service_level.*.rivals.#', 'rival'],
    ['defences.*.against.*', 'rival'],
  ],
  growth: [
    ['offers.*.product', 'product'],
    ['offers.*.unit', 'unit'],
    ['opportunities.*.product', 'product'],
    ['opportunities.*.unit', 'unit'],
    ['risks.*.owner', 'member'],
  ],
  'action-plan': [...under('tasks.*', TASK), ['resources.*.owner', 'owner'], ['objectives.*.of', 'measured']],
};

/** Of an interaction of the log. */
export const INTERACTION: readonly Field[] = [
  ['our_side.*', 'member'],
  ['with.*', 'person'],
  ['about.*', 'topic'],
  ['asked.*.who.*', 'person'],
  ...under('promised.*', TASK),
];

/** Of a review. */
export const REVIEW: readonly Field[] = [
  ['by.*', 'member'],
  ['with.*', 'person'],
  ['outcomes.*.id', 'outcome'],
  ['decisions.*.owner', 'member'],
  ...under('new_tasks.*', TASK),
];
