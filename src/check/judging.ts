import type { Cards } from '../portfolio/card.ts';
import type { Seen } from '../portfolio/dossiers.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Rule } from './rule.ts';
import { alone, type Judged, judgedBy } from './run.ts';

/** Judges dossiers as they are read, so that none need be held until all are there. */
export type Judging = {
  see(seen: Seen): void;
  /** How a client of the portfolio was judged; undefined for one that was not seen. */
  of(client: Client): Judged | undefined;
};

/** By these rules; `cards` keeps what they found, by what is in the folder, the settings and the day. */
export const judgingBy = (rules: readonly Rule[], cards: Cards | undefined): Judging => {
  const all = new WeakMap<Client, Judged>();
  return {
    see: ({ client, stays, frame, today, id }) => {
      const name = id && `${id} ${today}`;
      const kept = name === undefined ? undefined : cards?.read(name);
      const judged =
        kept === undefined
          ? judgedBy({ client, portfolio: alone(frame), today }, rules)
          : (JSON.parse(kept) as Judged);
      if (name !== undefined && kept === undefined) cards?.write(name, JSON.stringify(judged));
      all.set(stays, judged);
    },
    of: (client) => all.get(client),
  };
};
