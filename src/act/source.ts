import type { Client } from '../portfolio/portfolio.ts';
import { HOWS } from '../value/fact.ts';
import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { parseSourceWords } from '../value/source.ts';
import { personCalled } from './person.ts';

/** Where an answer comes from, as it was typed. */
export type From = {
  /** A person of section 3, or public, observed, assumed, estimated. */
  readonly from: string;
  /** Where it was published; who of us saw or thinks so. */
  readonly where: string | undefined;
  readonly date: PlainDate;
};

type Member = { readonly id: string; readonly name: string };

/** What stands in the brackets behind a fact: `asked georgi-iliev 2026-09-12`. Throws a Refusal for a source that cannot be. */
export const sourceText = ({ from, where, date }: From, client: Client, team: readonly Member[]): string => {
  if (from === 'asked') throw new Refusal('asked whom?', 'name the person: --from georgi-iliev');
  const words = HOWS.some((each) => each === from)
    ? [from, ...(where === undefined ? [] : [where]), date]
    : [...asked(from, where, client, team), date];
  const text = words.join(' ');
  const read = parseSourceWords(text);
  const isWhole = read !== undefined && !('problem' in read) && read.date === date && !/[()]/.test(text);
  if (!isWhole) throw new Refusal(`"${text}" is no source`, 'brackets cannot stand in it');
  return text;
};

const asked = (
  from: string,
  where: string | undefined,
  client: Client,
  team: readonly Member[],
): readonly string[] => {
  if (where !== undefined)
    throw new Refusal(
      '--where goes with public, observed, assumed and estimated',
      'who was asked says it all',
    );
  return ['asked', personCalled(from, client, team)];
};
