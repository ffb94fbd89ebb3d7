import { typedPath } from '../portfolio/fact-typed.ts';
import { childOf } from '../portfolio/filled.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { type Data, readDocument } from '../source/document.ts';
import { Refusal } from '../value/refusal.ts';
import { parseSource } from '../value/source.ts';
import { type Written, writeAnswer } from './answer.ts';
import { textsIn } from './answers.ts';
import type { Desk } from './desk.ts';
import { isOpenCell, writeInRegister } from './register-answer.ts';
import { fileOf, spotOf } from './spot.ts';
import { type AskedFact, type Talk, writeTalk } from './talk.ts';
import type { Learned } from './talk-typed.ts';

/** What became of a talk. */
export type Logged = {
  /** The path of its file. */
  readonly file: string;
  /** The facts that were learned, where they belong. */
  readonly facts: readonly Written[];
};

/** The folder of a client: of its dossier, and of its log; and the portfolio's currency, for amounts that name none. */
export type Home = { readonly dossier: string; readonly log: string; readonly currency: string };

/**
 * Writes a talk down: what was learned goes to its place with the source, what was asked in vain is marked as asked,
 * and the talk itself becomes a file. The files of the sections must lie on the desk.
 */
export const logTalk = (
  desk: Desk,
  { dossier, log, currency }: Home,
  talk: Omit<Talk, 'learned'>,
  learned: readonly Learned[],
): Logged => {
  const facts = learned.map((fact) =>
    writeAnswer(desk, dossier, {
      ...fact,
      currency,
      value: dated(fact.value, talk),
      source: () => sourceOf(fact, talk),
    }),
  );
  for (const asked of talk.asked) markAsked(desk, dossier, asked, talk);
  const file = writeTalk(desk, log, { ...talk, learned: facts.map(({ fact }) => fact) });
  return { file, facts };
};

/**
 * The same for a client without a dossier: what was learned, or asked in vain, goes into its line of the register where
 * that has a column for it. Throws a Refusal for what was learned and has no place there. The register must lie on the desk.
 */
export const logRegisterTalk = (
  desk: Desk,
  client: Client,
  { log, currency }: Pick<Home, 'log' | 'currency'>,
  talk: Omit<Talk, 'learned'>,
  learned: readonly { readonly fact: string; readonly value: string }[],
): Logged => {
  const source = (): string => `asked ${talk.date}`;
  const facts = learned.map(({ fact, value }) =>
    writeInRegister(desk, client, fact, { value: dated(value, talk), currency, source }),
  );
  for (const { fact, answer } of talk.asked)
    if (answer !== undefined && answer !== 'answered' && isOpenCell(desk, client, fact))
      writeInRegister(desk, client, fact, { value: 'unknown', source });
  const file = writeTalk(desk, log, { ...talk, learned: facts.map(({ fact }) => fact) });
  return { file, facts };
};

/** Who was there said it, on that day. Throws a Refusal where several were there. */
const sourceOf = ({ value, path }: Learned, { with: present, date }: Omit<Talk, 'learned'>): string => {
  const [person, ...others] = present;
  if (person !== undefined && others.length === 0) return `asked ${person} ${date}`;
  throw new Refusal(
    `who said it? ${path.join('.')}: ${value}`,
    `write it behind the value: "${path.join('.')}=${value} (asked ${person ?? 'georgi-iliev'})"`,
  );
};

/** A source without a day has that of the talk. */
const dated = (value: string, { date }: Omit<Talk, 'learned'>): string => {
  const own = parseSource(value);
  if ('problem' in own || own.source.how === undefined || own.source.date !== undefined) return value;
  const { how, who } = own.source;
  return `${own.text} (${[how, ...(who === undefined ? [] : [who]), date].join(' ')})`;
};

/** A fact that nobody knew and that was asked in vain is open, no longer unasked. */
const markAsked = (
  desk: Desk,
  dossier: string,
  { fact, answer }: AskedFact,
  talk: Omit<Talk, 'learned'>,
): void => {
  const [person] = talk.with;
  if (answer === undefined || answer === 'answered' || person === undefined) return;
  const path = typedPath(fact);
  const file = `${dossier}/${fileOf(path.section)}`;
  const { data } = readDocument(file, desk.text(file) ?? '');
  const spot = valueSpot(path, data);
  if (spot === undefined || !spot.shape.sourced || spot.made.length > 0) return;
  const there = spot.at.reduce<Data | undefined>(childOf, data);
  if (textsIn(there).length === 0)
    writeAnswer(desk, dossier, { ...path, value: 'unknown', source: `asked ${person} ${talk.date}` });
};

/** Undefined for what names more than one fact: `people.roles` may be asked for, and stands in no single place. */
const valueSpot = (...asked: Parameters<typeof spotOf>): ReturnType<typeof spotOf> | undefined => {
  try {
    return spotOf(...asked);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};
