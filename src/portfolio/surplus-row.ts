import { type Fact, isSameAnswer } from '../value/fact.ts';
import { fold } from '../value/name.ts';
import type { RegisterRow } from './register.ts';
import type { General } from './sections/general.ts';

/** Does section 1 of a dossier say all that a row of the register says of the same client? Then the row is of no use. */
export const addsNothing = ({ id, name, aliases = [], ...row }: RegisterRow, general: General): boolean => {
  const names = new Set([general.name, ...(general.aliases ?? [])].map(fold));
  return (
    id === general.id &&
    [name, ...aliases].every((each) => names.has(fold(each))) &&
    Object.entries(row).every(([key, said]) => isSaid(said, (general as Record<string, unknown>)[key]))
  );
};

/** The same word, or an answer that has the same value and a source that is at least named there. */
const isSaid = (said: unknown, known: unknown): boolean => {
  if (said === undefined || said === known) return true;
  if (!isFact(said) || !isFact(known) || said.others !== undefined || known.others !== undefined)
    return false;
  const sourced =
    said.how === undefined || (said.how === known.how && said.who === known.who && said.date === known.date);
  return sourced && isSameAnswer(said, known);
};

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'state' in value;
