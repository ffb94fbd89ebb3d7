import { type Stamp, stampOf } from '../measure/reviewed.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Fact } from '../value/fact.ts';
import type { PlacedEdit } from './rename-places.ts';

/**
 * Another name is no change of what was reviewed: stamps of facts that are as they were reviewed are put on the name that
 * they have now. `renamed` is the client as its files are going to say.
 */
export const restamped = (client: Client, renamed: Client): readonly PlacedEdit[] => {
  const [before, after]: readonly Stamp[] = [stampOf(client), stampOf(renamed)];
  return (client.dossier?.reviews ?? []).flatMap(({ file, reviewed }) =>
    Object.entries(reviewed?.facts ?? {}).flatMap(([name, digest]): PlacedEdit[] => {
      const put = after?.[name];
      if (digest !== before?.[name] || put === undefined || put === digest) return [];
      return [{ path: file, edit: { at: ['reviewed', 'facts', name], word: digest, put } }];
    }),
  );
};

/** A client whose deals stand at a step of the journey under its new name. */
export const withStage = (client: Client, from: string, to: string): Client => {
  const { dossier } = client;
  const buying = dossier?.sections.buying;
  if (dossier === undefined || buying?.data.deals === undefined) return client;
  const deals = buying.data.deals.map((deal) =>
    deal.stage === undefined ? deal : { ...deal, stage: withValue(deal.stage, from, to) },
  );
  const sections = { ...dossier.sections, buying: { ...buying, data: { ...buying.data, deals } } };
  return { ...client, dossier: { ...dossier, sections } };
};

const withValue = (fact: Fact<string>, from: string, to: string): Fact<string> => ({
  ...fact,
  ...(fact.state === 'given' && fact.value === from && { value: to }),
  ...(fact.others && { others: fact.others.map((each) => withValue(each, from, to)) }),
});
