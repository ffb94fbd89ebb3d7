import type { Desk } from '../act/desk.ts';
import { peopleIn } from '../act/person.ts';
import { fileOf, spotOf } from '../act/spot.ts';
import { phrases as named } from '../locale/words.ts';
import type { TypedPath } from '../portfolio/fact-typed.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { readDocument } from '../source/document.ts';
import { HOWS } from '../value/fact.ts';
import { printable } from '../value/printable.ts';
import { parseSource } from '../value/source.ts';
import { askChoice } from './ask.ts';
import { folderOf } from './client-desk.ts';
import type { Opened } from './context.ts';

export const phrases = named('answer-from', {
  who: 'Who says so?',
  public: 'it is published',
  observed: 'we saw it ourselves',
  assumed: 'we assume it',
  estimated: 'we worked it out',
});

/**
 * Asks who says so, where a fact about the client was given without it. Undefined where no source is needed; null when
 * the person gives up.
 */
export const askSource = async (
  desk: Desk,
  client: Client,
  fact: TypedPath,
  value: string,
  { words }: Opened,
): Promise<string | undefined | null> => {
  const own = parseSource(value);
  const file = `${folderOf(client)}/${fileOf(fact.section)}`;
  const { shape } = spotOf(fact, readDocument(file, desk.text(file) ?? '').data, true);
  if (!shape.sourced || 'problem' in own || own.source.how !== undefined) return undefined;
  const people = peopleIn(client).map(({ id, name }) => ({ value: id, label: printable(name) }));
  const ways = HOWS.flatMap((how) =>
    how === 'asked' ? [] : [{ value: how, label: words.say(phrases[how]) }],
  );
  const choices: readonly { readonly value: string; readonly label: string }[] = [...people, ...ways];
  return (await askChoice(words.say(phrases.who), choices, choices[0]?.value ?? 'public')) ?? null;
};
