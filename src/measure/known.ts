import { CONFIG_FILE } from '../portfolio/layout.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Kind } from '../portfolio/reference-fields.ts';
import { NEEDS_NOTHING, SHARE_OF } from '../portfolio/sections/action-plan.ts';
import { SECTIONS, type SectionId } from '../portfolio/sections/index.ts';
import { latest } from '../value/latest.ts';
import { STAGE_AIMS } from './relationship.ts';
import { DEPENDENCE_AIM } from './safeguards.ts';

/** A list that defines names: its file, its key there, and the names. */
export type Definitions = { readonly file: string; readonly key: string; readonly ids: readonly string[] };

type Named = { readonly id: string };
const ids = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ id }) => id);

/** Lists of kam.yaml that files of clients refer to. */
export const configured = (
  { config }: Portfolio,
  key: 'team' | 'channels' | 'rivals' | 'factors',
): Definitions => ({
  file: CONFIG_FILE,
  key,
  ids: ids(config[key]),
});

/** Products may be named one by one or by category. */
const productsOf = latest(({ config }: Portfolio): Definitions => {
  const categories = config.products.flatMap(({ category }) => category ?? []);
  return { file: CONFIG_FILE, key: 'products', ids: [...new Set([...ids(config.products), ...categories])] };
});

/** The lists of one client's sections, by the file in which they stand or would stand. */
const listsOf =
  ({ dossier }: Client) =>
  (section: SectionId, lists: Readonly<Record<string, readonly Named[] | undefined>>): Definitions[] => {
    const name = SECTIONS.find(({ id }) => id === section)?.file ?? '';
    const file = `clients/${dossier?.slug ?? ''}/${name}`;
    return Object.entries(lists).map(([key, list]) => ({ file, key, ids: ids(list) }));
  };

type Swot = Readonly<Record<string, readonly Named[] | undefined>>;
const pointsOf = (swot: Swot = {}): Named[] => Object.values(swot).flatMap((list) => list ?? []);

/** Where the names that the files of one client may use are defined. */
export const knownTo = latest(
  (client: Client, portfolio: Portfolio): Readonly<Record<Kind, readonly Definitions[]>> => {
    const inSection = listsOf(client);
    const sections = client.dossier?.sections;
    const buying = sections?.buying?.data;
    const plan = sections?.['action-plan']?.data;
    const swots = sections?.competitors?.data;
    const team = configured(portfolio, 'team');
    const people = inSection('stakeholders', { people: sections?.stakeholders?.data.people });
    const { deals, tenders, proposals, contracts, criteria, journey } = buying ?? {};
    const topics = inSection('buying', { deals, tenders, proposals, contracts });
    const tasks = inSection('action-plan', { tasks: plan?.tasks });
    const promises = (client.dossier?.interactions ?? []).map(
      ({ file, promised }): Definitions => ({ file, key: 'promised', ids: ids(promised) }),
    );
    return {
      member: [team],
      owner: [team],
      person: people,
      anyone: [...people, team],
      product: [productsOf(portfolio)],
      rival: [configured(portfolio, 'rivals')],
      factor: [configured(portfolio, 'factors')],
      unit: inSection('general', { units: sections?.general?.data.units }),
      deal: inSection('buying', { deals }),
      tender: inSection('buying', { tenders }),
      criterion: inSection('buying', { criteria }),
      resource: inSection('action-plan', { resources: [...(plan?.resources ?? []), { id: NEEDS_NOTHING }] }),
      measured: [productsOf(portfolio), { file: CONFIG_FILE, key: 'products', ids: [...SHARE_OF] }],
      aim: [...aimsOf(client, portfolio), ...topics, ...people],
      topic: [...topics, ...tasks, ...promises],
      point: [
        ...inSection('competitors', {
          customer_swot: pointsOf(swots?.customer_swot),
          supplier_swot: pointsOf(swots?.supplier_swot),
        }),
        { file: CONFIG_FILE, key: 'swot', ids: ids(pointsOf(portfolio.config.swot)) },
      ],
      stage: inSection('buying', { journey }),
      outcome: [
        ...tasks,
        ...promises,
        ...inSection('action-plan', { objectives: plan?.objectives }),
        ...inSection('relationship', { priority_factors: sections?.relationship?.data.priority_factors }),
        ...(client.dossier?.reviews ?? []).map(
          ({ file, decisions }): Definitions => ({ file, key: 'decisions', ids: ids(decisions) }),
        ),
      ],
    };
  },
);

/** What a task can aim at beside deals and people: objectives first, since most tasks do. */
const aimsOf = (client: Client, portfolio: Portfolio): Definitions[] => {
  const inSection = listsOf(client);
  const sections = client.dossier?.sections;
  const { short_term, medium_term, long_term, projects, kpis } = sections?.priorities?.data ?? {};
  const { priority_factors, defences, factors = {} } = sections?.relationship?.data ?? {};
  const { risks, opportunities, perspective } = sections?.growth?.data ?? {};
  const named = (names: readonly string[]): Named[] => names.map((id) => ({ id }));
  return [
    ...inSection('action-plan', { objectives: sections?.['action-plan']?.data.objectives }),
    ...inSection('priorities', { short_term, medium_term, long_term, projects, kpis }),
    configured(portfolio, 'factors'),
    ...inSection('relationship', { priority_factors, defences, factors: named(Object.keys(factors)) }),
    ...inSection('relationship', { target: named([...STAGE_AIMS, DEPENDENCE_AIM]) }),
    ...inSection('growth', { risks, opportunities, milestones: perspective?.milestones }),
    ...inSection('products', {
      gaps: named((sections?.products?.data.gaps ?? []).map(({ product }) => product)),
    }),
    ...inSection('competitors', { crossed: sections?.competitors?.data.crossed }),
  ];
};
