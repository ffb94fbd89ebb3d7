import type { Cards } from '../portfolio/card.ts';
import type { Seen } from '../portfolio/dossiers.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import type { Rule } from './rule.ts';
import { alone, type Judged, judgedBy } from './run.ts';

/** Judges dossiers as they are read, so that none need be held until all are there. */
export type Judging = {
  see(seen: Seen): void;
  /** How a client of the portfolio was judged; undefined for one that was not seen. */
  of(client: Client): Judged | undefined;
};

/** What was found in clients, and their hints one by one, which hardly anybody asks for. */
export type Kept = { readonly judged: Cards; readonly hints: Cards };

/** By these rules; what they find is kept by what is in the folder, the settings and the day. */
export const judgingBy = (rules: readonly Rule[], kept: Kept | undefined): Judging => {
  const all = new WeakMap<Client, Judged>();
  const knownAs = (name: string, anew: () => Judged): Judged | undefined => {
    const text = kept?.judged.read(name);
    if (text === undefined) return undefined;
    const hints = (): readonly Finding[] => {
      const each = kept?.hints.read(name);
      return each === undefined ? anew().hints() : JSON.parse(each);
    };
    return { ...JSON.parse(text), hints };
  };
  return {
    see: ({ client, stays, frame, today, id }) => {
      const name = id && `${id} ${today}`;
      const judge = (each: Client): Judged => judgedBy({ client: each, portfolio: alone(frame), today }, rules);
      // Whoever judges it anew later must not hold what is let go now.
      const later = (): Judged => judge(stays);
      let judged = name === undefined ? undefined : knownAs(name, later);
      if (judged === undefined) {
        judged = judge(client);
        if (name !== undefined) {
          kept?.judged.write(name, JSON.stringify(judged));
          kept?.hints.write(name, JSON.stringify(judged.hints()));
          // As text they take a small part of the room.
          judged = knownAs(name, later) ?? judged;
        }
      }
      all.set(stays, judged);
    },
    of: (client) => all.get(client),
  };
};
