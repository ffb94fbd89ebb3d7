import type { Language } from '../locale/words.ts';
import { REGISTER_FILE } from '../portfolio/layout.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { LARGEST_REGISTER } from '../portfolio/texts.ts';
import type { SectionFact } from '../scaffold/facts.ts';
import { namesakeOf } from '../scaffold/namesake.ts';
import { carriedFacts, registerLine } from '../scaffold/register-line.ts';
import type { Change } from '../source/change.ts';
import { readTexts } from '../source/text.ts';
import type { Tree } from '../source/tree.ts';
import { fileNameFlaw } from '../value/file-name.ts';
import { Refusal } from '../value/refusal.ts';
import { slugOf } from '../value/slug.ts';

/** A name that is longer is no name. */
const LONGEST_NAME = 200;

/** Refuses what cannot be the name of a client. */
export const checkName = (name: string): void => {
  if (name === '') throw new Refusal('the name of the client is empty');
  if (name.length > LONGEST_NAME)
    throw new Refusal(`the name of the client is longer than ${LONGEST_NAME} characters`);
};

/** The client of the register that is meant, clients that may be meant, or nobody. Throws a Refusal for one that has a dossier. */
export const findNamesake = (
  name: string,
  { clients }: Portfolio,
  separate: boolean,
): { readonly client?: Client; readonly near: readonly Client[] } => {
  const found = namesakeOf(name, clients, separate);
  if (found.kind === 'nobody') return { near: [] };
  if (found.kind === 'near') return { near: found.clients };
  if (found.kind === 'several') {
    const listed = found.clients.map(described).join(', ');
    throw new Refusal(`several clients are called "${name}": ${listed}`, 'name one of them by its id');
  }
  const { client } = found;
  if (client.slug === undefined) return { client, near: [] };
  throw new Refusal(
    `${client.name} has a dossier already: clients/${client.slug}`,
    'nothing was changed; a client of the same name needs a name of its own, such as one with its town',
  );
};

export const described = ({ name, slug, id }: Client): string => `${name} (${slug ?? id})`;

/** What the register says of a client, and the change that takes its line out. */
export type Carried = {
  readonly facts: readonly SectionFact[];
  readonly note: string;
  readonly change: Change;
  /** The line as it stood, for putting it back. */
  readonly line: string;
};

/** Reads the line of a client of the register. Throws a Refusal for a file that is not UTF-8, whose other lines could not stay as they are. */
export const carriedOf = async ({ at }: Client, tree: Tree): Promise<Carried> => {
  const entries = (await tree.list(REGISTER_FILE)).filter(({ path }) => path === REGISTER_FILE);
  for await (const { text } of readTexts(tree, entries, LARGEST_REGISTER)) {
    const found = text === undefined ? undefined : registerLine(text, at.line ?? 0);
    if (text === undefined || found === undefined) break;
    const { start, end } = found;
    return {
      ...carriedFacts(found),
      change: { kind: 'splice', path: REGISTER_FILE, before: text, edits: [{ start, end, text: '' }] },
      line: text.slice(start, end).trimEnd(),
    };
  }
  throw new Refusal(
    `the client's line cannot be taken out of ${REGISTER_FILE}: it is not saved as UTF-8`,
    'save it as "CSV UTF-8" and run the command again',
  );
};

/** A folder that is free: the one that was asked for, else one after the name. */
export const freeSlug = async (
  asked: unknown,
  name: string,
  language: Language,
  tree: Tree,
): Promise<string> => {
  const isTaken = async (slug: string): Promise<boolean> => (await tree.list(`clients/${slug}/`)).length > 0;
  if (typeof asked === 'string') {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(asked) || asked.length > 60 || fileNameFlaw(asked) !== undefined) {
      throw new Refusal(
        `"${asked}" cannot be the name of a client's folder`,
        'small letters a-z, digits and single hyphens, at most 60 of them',
      );
    }
    if (await isTaken(asked)) throw new Refusal(`clients/${asked} exists already`);
    return asked;
  }
  const slug = slugOf(name, language);
  for (let n = 1; ; n++) {
    const each = n === 1 ? slug : `${slug}-${n}`;
    if (!(await isTaken(each))) return each;
  }
};

/** The interactions of a client without a dossier lie under its id; they move into the dossier. */
export const logMoves = async (id: string, slug: string, tree: Tree): Promise<readonly Change[]> => {
  const prefix = `log/${id}/`;
  return (await tree.list(prefix)).map(({ path }) => ({
    kind: 'move',
    path,
    to: `clients/${slug}/log/${path.slice(prefix.length)}`,
  }));
};
