import type { Words } from '../../locale/words.ts';
import type { HolidayId } from '../../measure/holidays/index.ts';
import { text } from '../../page/cells.ts';
import type { Cell } from '../../page/page.ts';
import type { Config } from '../../portfolio/config.ts';
import { HOLIDAYS } from './holiday-words.ts';
import type { Line } from './index.ts';
import { OCCASIONS } from './occasions.ts';
import { phrases } from './words.ts';

/** What people call one of us; nobody where there is none. */
export type NameOf = (owner: string | null) => string;

export const memberNames = ({ team }: Pick<Config, 'team'>, words: Words): NameOf => {
  const names = new Map(team.map(({ id, name }) => [id, name]));
  return (owner) => (owner === null ? words.say(phrases.nobody) : (names.get(owner) ?? owner));
};

/** The text of a line: what was typed, or the occasion where nothing was. */
export const whatOf = ({ occasion, id, what, client }: Line, words: Words): string => {
  if (occasion === 'holiday' && id !== null && Object.hasOwn(HOLIDAYS, id))
    return words.say(HOLIDAYS[id as HolidayId]);
  if (occasion === 'review')
    return words.say(client === null ? phrases.reviewOfAll : phrases.reviewOf, { period: what ?? '' });
  return what ?? words.say(OCCASIONS[occasion]);
};

/** Of whom, and what. */
export const lineText = (line: Line, words: Words): string => {
  const what = whatOf(line, words);
  return line.client === null ? what : words.say(phrases.about, { client: line.client.name, what });
};

/** A line to tick off. */
export const itemOf = (line: Line, nameOf: NameOf, words: Words) => {
  const occasion = words.say(OCCASIONS[line.occasion]);
  const said = whatOf(line, words) === occasion || line.occasion === 'review' ? [] : [text(occasion)];
  const lateness = words.say(line.occasion === 'complaint' ? phrases.since : phrases.late, {
    n: line.late,
    date: words.date(line.date),
  });
  return {
    done: false,
    text: lineText(line, words),
    cells: [
      ...said,
      ...(line.joint ? [text(words.say(phrases.joint))] : []),
      ...(line.occasion === 'holiday' ? [] : [text(nameOf(line.owner))]),
      ...(line.late > 0
        ? [text(words.date(line.date)), text(lateness)].slice(line.occasion === 'complaint' ? 1 : 0)
        : []),
    ] satisfies readonly Cell[],
    tone: line.late > 0 ? ('bad' as const) : ('plain' as const),
  };
};
