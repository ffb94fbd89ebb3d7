import type { IgnoreComment } from '../source/document-ignore.ts';
import { Decimal } from '../value/decimal.ts';
import type { Fact } from '../value/fact.ts';
import type { Finding } from '../value/finding.ts';
import type { Money } from '../value/money.ts';
import type { PlainDate } from '../value/period.ts';
import type { Dossier } from './dossier.ts';
import type { FolderRead } from './folder.ts';
import type { Client } from './portfolio.ts';
import type { SectionId } from './sections/index.ts';
import { isWithin, type Steady, type SteadyOf } from './steady.ts';

/** Keeps cards by name. Whatever happens to them, what comes back is what was written under the name, or nothing. */
export type Cards = {
  read(name: string): string | undefined;
  write(name: string, text: string): void;
};

/** Which files of a dossier can be read. */
export type Contents = {
  readonly slug: string;
  readonly sections: Readonly<Partial<Record<SectionId, string>>>;
  readonly interactions: readonly string[];
  readonly reviews: readonly string[];
};

/**
 * What is kept of a folder of `clients/`, so that nobody need read its files to know whose they are and what is wrong
 * with them. `steady`: on which days the client's facts are as old as they are said to be here.
 */
export type Card = Pick<FolderRead, 'files'> & {
  readonly findings?: readonly Finding[];
  readonly ignores?: readonly IgnoreComment[];
  /** Files of which list items had to be left out. */
  readonly moved?: readonly string[];
  readonly client?: Omit<Client, 'dossier'>;
  readonly contents?: Contents;
  readonly steady?: Steady;
};

/** What the client's facts are taken from. */
const OWN = ['general', 'products', 'growth'] as const;

/** The card of a folder; its client is as it is today. */
export const cardOf = (
  { findings, ignores, moved, files, client: typed }: FolderRead,
  aged: Client | undefined,
  steadyOf: SteadyOf,
): string => {
  const { dossier, ...client } = aged ?? {};
  const own = Object.fromEntries(
    OWN.flatMap((id) => [[id, typed?.dossier?.sections[id]]]).filter(([, chapter]) => chapter !== undefined),
  ) as Dossier['sections'];
  const card: Card = {
    files,
    ...(findings.length > 0 && { findings }),
    ...(ignores.length > 0 && { ignores }),
    ...(moved.size > 0 && { moved: [...moved.keys()] }),
    ...(dossier !== undefined && {
      client: client as Omit<Client, 'dossier'>,
      contents: contentsOf(dossier),
      steady: steadyOf(own),
    }),
  };
  return JSON.stringify(card);
};

const contentsOf = ({ slug, sections, interactions, reviews }: Dossier): Contents => ({
  slug,
  sections: Object.fromEntries(Object.entries(sections).map(([id, { file }]) => [id, file])),
  interactions: interactions.map(({ file }) => file),
  reviews: reviews.map(({ file }) => file),
});

/** A card as it was written; undefined where it does not hold on the day. */
export const readCard = (text: string, today: PlainDate): Card | undefined => {
  const card = JSON.parse(text) as Card;
  if (card.client === undefined) return card;
  if (!isWithin(card.steady ?? {}, today)) return undefined;
  const { budget } = card.client;
  return budget === undefined ? card : { ...card, client: { ...card.client, budget: withAmounts(budget) } };
};

/** Exact amounts are kept as text. */
const withAmounts = (fact: Fact<Money>): Fact<Money> => {
  const { others } = fact;
  const all = others === undefined ? {} : { others: others.map(withAmounts) };
  if (fact.state !== 'given') return { ...fact, ...all };
  const { amount, upTo, currency } = fact.value;
  const value = {
    amount: Decimal.of(String(amount)),
    ...(upTo !== undefined && { upTo: Decimal.of(String(upTo)) }),
    ...(currency !== undefined && { currency }),
  };
  return { ...fact, ...all, value };
};
