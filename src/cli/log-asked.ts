import { peopleIn } from '../act/person.ts';
import { askedTyped, learnedTyped, saidTyped } from '../act/talk-typed.ts';
import { phrases as named } from '../locale/words.ts';
import { KINDS, WAYS } from '../portfolio/interactions.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { isDate } from '../value/period.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { askChoice, askSeveral, askText } from './ask.ts';
import type { Opened } from './context.ts';

export const phrases = named('log-questions', {
  date: 'When was it?',
  noDate: 'A day, written as 2026-11-29',
  way: 'How did you meet?',
  kind: 'What was it?',
  with: 'With whom of them?',
  others: 'Who else of them was there? Names, separated by commas',
  what: 'What was it about, in a sentence?',
  learned: 'What did you learn? fact=value, such as budget.bolts=900k EUR; empty: nothing more',
  asked: 'What was asked in vain? fact; evaded; options offered; reaction; empty: nothing more',
  promised: 'What did we promise? what; who of us; by when; empty: nothing more',
  next: 'When do you speak again? A day, or 14d; empty: not agreed',
});

type Options = Readonly<Record<string, unknown>>;

/** Asks for everything that no option says; undefined when the person gives up. */
export const askTalk = async (
  client: Client,
  { words, today }: Opened,
  options: Options,
): Promise<Options | undefined> => {
  const found: Record<string, unknown> = { ...options };
  const people = peopleIn(client).map(({ id, name }) => ({ value: id, label: printable(name) }));
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'date',
      () =>
        askText(words.say(phrases.date), today, (typed) =>
          isDate(typed) ? undefined : words.say(phrases.noDate),
        ),
    ],
    ['way', () => askChoice(words.say(phrases.way), WAYS.map(choice), 'call')],
    ['kind', () => askChoice(words.say(phrases.kind), KINDS.map(choice), 'contact')],
    ['with', async () => (people.length === 0 ? [] : askSeveral(words.say(phrases.with), people))],
    ['others', async () => split(await askText(words.say(phrases.others), '', () => undefined))],
    ['what', () => askText(words.say(phrases.what), '', () => undefined)],
    [
      'learned',
      () => untilEmpty(words.say(phrases.learned), client.slug === undefined ? saidTyped : learnedTyped),
    ],
    ['asked', () => untilEmpty(words.say(phrases.asked), askedTyped)],
    ['promised', () => untilEmpty(words.say(phrases.promised), () => undefined)],
    ['next', () => askText(words.say(phrases.next), '', () => undefined)],
  ];
  for (const [option, ask] of steps) {
    if (found[option] !== undefined) continue;
    const answer = await ask();
    if (answer === undefined) return undefined;
    if (answer !== '') found[option] = answer;
  }
  return found;
};

const choice = <T extends string>(value: T): { readonly value: T; readonly label: string } => ({
  value,
  label: value,
});

const split = (typed: string | undefined): readonly string[] | undefined =>
  typed
    ?.split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** One after another until nothing is typed; what cannot be taken apart is said at once. */
const untilEmpty = async (
  message: string,
  read: (typed: string) => unknown,
): Promise<readonly string[] | undefined> => {
  const all: string[] = [];
  for (;;) {
    const typed = await askText(message, '', (text) =>
      text === '' ? undefined : refusalOf(() => read(text)),
    );
    if (typed === undefined) return undefined;
    if (typed.trim() === '') return all;
    all.push(typed);
  }
};

const refusalOf = (read: () => unknown): string | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal)
      return error.hint === undefined ? error.message : `${error.message}: ${error.hint}`;
    throw error;
  }
};
