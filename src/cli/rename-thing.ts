import { join } from 'node:path';
import type { Desk } from '../act/desk.ts';
import { type RenamedThing, renameThing } from '../act/rename-thing.ts';
import { phrases as named } from '../locale/words.ts';
import { fullPath } from '../portfolio/fact-path.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import { carryOut } from './carry-out.ts';
import { dossierDesk } from './client-desk.ts';
import type { Context, Opened } from './context.ts';
import { typedPath } from './init-git.ts';

export const phrases = named('rename.thing', {
  now: '{client}: {from} is {to} now',
  references: 'What called it so was changed as well: {files}',
  same: 'It is called so already; nothing was written.',
  undo: 'To undo this: {command}',
});

/** Does a word name something inside of a dossier: `people.georgi-iliev`, `promised.samples`? */
export const isThing = (typed: string): boolean =>
  typed.includes('.') && (/^(?:promised|decisions)\./.test(typed) || fullPath(typed) !== undefined);

/** Renames something inside of a client's dossier, and says what was changed with it. */
export const renameInside = async (
  client: Client,
  typed: string,
  to: string | undefined,
  {
    dryRun,
    opened,
    context,
  }: { readonly dryRun: boolean; readonly opened: Opened; readonly context: Context },
): Promise<void> => {
  const folder = client.slug;
  if (folder === undefined)
    throw new Refusal(
      `${client.name} has no dossier, so nothing of it has a short name`,
      `kam new ${client.id} starts a dossier`,
    );
  if (to === undefined)
    throw new Refusal('what is it to be called?', `such as kam rename ${folder} ${typed} new-id`);
  const { desk, paths } = await dossierDesk(`clients/${folder}`, opened);
  const { portfolio } = opened;
  const renamed = renameThing(desk, { client, portfolio, folder: `clients/${folder}`, paths }, typed, to);
  if (!(await carryOut(desk, opened, dryRun, context))) return;
  const command = `kam rename ${folder} ${renamed.to} ${idOf(renamed.from)}`;
  context.out(sayRenamed(renamed, printable(client.name), command, { desk, opened, context }));
};

const idOf = (said: string): string => said.slice(said.lastIndexOf('.') + 1);

/** What is called otherwise now, what was changed with it, and how to go back. */
export const sayRenamed = (
  { file, from, to }: RenamedThing,
  client: string,
  command: string,
  { desk, opened, context }: { readonly desk: Desk; readonly opened: Opened; readonly context: Context },
): string => {
  const { words, root } = opened;
  if (from === to) return `${words.say(phrases.same)}\n`;
  const files = desk
    .touched()
    .filter(({ path }) => path !== file)
    .map(({ path }) => typedPath(context.cwd, join(root, path)));
  return [
    words.say(phrases.now, { client, from, to }),
    ...(files.length === 0 ? [] : [words.say(phrases.references, { files: files.join(' ') })]),
    words.say(phrases.undo, { command }),
    '',
  ].join('\n');
};
