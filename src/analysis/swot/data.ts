import { idleCrossings, openHarms, type Swot } from '../../measure/swot.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { givenOf } from '../../value/fact.ts';

export type SwotResult = { readonly client: Client; readonly swot: Swot };

/** The JSON contract. */
export const dataOf = ({ client, swot }: SwotResult) => ({
  client: { id: client.id, name: client.name, slug: client.slug ?? null },
  points: swot.factors.map(({ what, ...factor }) => ({ ...factor, what: givenOf(what) ?? null })),
  crossings: swot.crossings.map(({ typed, kinds, unknown, actions, noTask }) => ({
    id: typed.id,
    what: typed.what,
    of: typed.of,
    unknown,
    kinds,
    tasks: actions.map(({ duty, state }) => ({
      kind: duty.kind,
      id: duty.task.id,
      what: duty.task.what,
      owner: duty.owner ?? null,
      due: duty.task.due ?? null,
      state,
    })),
    noTask,
  })),
  notNeutralised: openHarms(swot).map(({ id, side }) => ({ id, side })),
  withoutTask: idleCrossings(swot).map(({ typed }) => typed.id),
});
