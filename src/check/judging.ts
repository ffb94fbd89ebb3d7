import type { Cards } from '../portfolio/card.ts';
import type { Seen } from '../portfolio/dossiers.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import type { Rule } from './rule.ts';
import { alone, type Judged, judgesBy } from './run.ts';

/** Judges dossiers as they are read, so that none need be held until all are there. */
export type Judging = {
  see(seen: Seen): void;
  /** How a client of the portfolio was judged; undefined for one that was not seen. */
  of(client: Client): Judged | undefined;
};

/** What was found in clients, and their hints one by one, which hardly anybody asks for. */
export type Kept = { readonly judged: Cards; readonly hints: Cards };

/** By these rules; what they find on a day is kept by what is in the folder and in the settings. */
export const judgingBy = (rules: readonly Rule[], kept: Kept | undefined): Judging => {
  const all = new WeakMap<Client, Judged>();
  const judgeBy = judgesBy(rules);
  return {
    see: ({ client, stays, frame, today, id: name }) => {
      const judge = (each: Client): Judged => judgeBy({ client: each, portfolio: alone(frame), today });
      const ofText = (text: string): Judged | undefined => {
        const { day, ...judged } = JSON.parse(text) as Omit<Judged, 'hints'> & { readonly day: PlainDate };
        const hints = (): readonly Finding[] => {
          const [on, each]: [PlainDate?, Finding[]?] = JSON.parse(kept?.hints.read(name ?? '') ?? '[]');
          // Whoever judges anew must not hold what is let go now.
          return on === today && each !== undefined ? each : judge(stays).hints();
        };
        return day === today ? { ...judged, hints } : undefined;
      };
      const known = name === undefined ? undefined : kept?.judged.read(name);
      let judged = known === undefined ? undefined : ofText(known);
      if (judged === undefined) {
        judged = judge(client);
        if (name !== undefined && kept !== undefined) {
          const text = JSON.stringify({ day: today, ...judged });
          kept.judged.write(name, text);
          kept.hints.write(name, JSON.stringify([today, judged.hints()]));
          // As text the hints take a small part of the room.
          judged = ofText(text) ?? judged;
        }
      }
      all.set(stays, judged);
    },
    of: (client) => all.get(client),
  };
};
