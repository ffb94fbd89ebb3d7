import type { Cards } from '../portfolio/card.ts';
import type { Seen } from '../portfolio/dossiers.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import type { Rule } from './rule.ts';
import { alone, isOfClient, judge } from './run.ts';

/** Judges dossiers as they are read, so that none need be held until all are there. */
export type Judging = {
  see(seen: Seen): void;
  /** What was found in a client of the portfolio; undefined for one that was not seen. */
  of(client: Client): readonly Finding[] | undefined;
};

/** By these rules; `cards` keeps what they found, by what is in the folder, the settings and the day. */
export const judgingBy = (rules: readonly Rule[], cards: Cards | undefined): Judging => {
  const ofClients = rules.filter(isOfClient);
  const found = new WeakMap<Client, readonly Finding[]>();
  return {
    see: ({ client, stays, frame, today, id }) => {
      const name = id && `${id} ${today}`;
      const kept = name === undefined ? undefined : cards?.read(name);
      const known = kept === undefined ? undefined : (JSON.parse(kept) as readonly Finding[]);
      const findings = known ?? judge({ client, portfolio: alone(frame), today }, ofClients);
      if (name !== undefined && known === undefined) cards?.write(name, JSON.stringify(findings));
      found.set(stays, findings);
    },
    of: (client) => found.get(client),
  };
};
