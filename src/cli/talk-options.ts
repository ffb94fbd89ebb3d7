import { closablesOf } from '../act/closable.ts';
import { memberCalled, personCalled } from '../act/person.ts';
import type { Talk } from '../act/talk.ts';
import { askedTyped, dayTyped, promisedTyped } from '../act/talk-typed.ts';
import { KINDS, WAYS } from '../portfolio/interactions.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { cleanText } from '../source/scalar.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';
import { dayAsked } from './day-asked.ts';

type Options = Readonly<Record<string, unknown>>;

/** The texts of an option that may be given several times. */
export const listOf = (option: unknown): readonly string[] =>
  Array.isArray(option) ? option.map((each) => cleanText(String(each))).filter((each) => each !== '') : [];

const textOf = (option: unknown): string | undefined => {
  const text = typeof option === 'string' ? cleanText(option) : '';
  return text === '' ? undefined : text;
};

/** The talk that the options of `kam log` describe. Throws a Refusal for people and days that cannot be. */
export const talkOf = (
  client: Client,
  options: Options,
  { portfolio, today }: Opened,
): Omit<Talk, 'learned'> => {
  const { team } = portfolio.config;
  const date = dayAsked(options['date'], today);
  const taken = new Set(closablesOf(client, portfolio, today).map(({ id }) => id));
  const promised = listOf(options['promised']).map((typed) => {
    const made = promisedTyped(typed, date, (who) => memberCalled(who, team), taken);
    taken.add(made.id);
    return made;
  });
  const next = textOf(options['next']);
  const [way, kind] = [
    WAYS.find((each) => each === options['way']),
    KINDS.find((each) => each === options['kind']),
  ];
  return {
    date,
    ...known({ way, kind, what: textOf(options['what']), unreached: textOf(options['unreached']) }),
    ...known({ outcome: textOf(options['outcome']), reason: textOf(options['reason']) }),
    ...known({ next: next === undefined ? undefined : dayTyped(next, date) }),
    ourSide: ours(client, options, team),
    with: listOf(options['with']).map((typed) => personCalled(typed, client, team)),
    others: listOf(options['others']),
    cold: options['cold'] === true,
    about: listOf(options['about']),
    asked: listOf(options['asked']).map(askedTyped),
    promised,
    note:
      typeof options['note'] === 'string' ? options['note'].split('\n').map(cleanText).join('\n').trim() : '',
  };
};

/** An object without its undefined values. */
const known = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const ours = (
  client: Client,
  options: Options,
  team: Opened['portfolio']['config']['team'],
): readonly string[] => {
  const named = listOf(options['by']).map((typed) => memberCalled(typed, team));
  if (named.length > 0) return named;
  if (client.owner !== undefined) return [client.owner];
  throw new Refusal(`who of us? ${client.name} has no owner`, 'add --by with one of the team');
};
