import { join } from 'node:path';
import { Desk } from '../../act/desk.ts';
import { renameClient } from '../../act/rename.ts';
import { mayRefer } from '../../act/rename-references.ts';
import { phrases as named } from '../../locale/words.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { describeChanges } from '../../source/change.ts';
import { cleanText } from '../../source/scalar.ts';
import { readTexts } from '../../source/text.ts';
import type { Tree } from '../../source/tree.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import { clientCalled } from '../client-called.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { typedPath } from '../init-git.ts';
import { checkName } from '../new-client.ts';
import { carryOutMove, slugMeant } from '../rename-folder.ts';
import { memberIn, renameOurs } from '../rename-member.ts';
import { isThing, renameInside } from '../rename-thing.ts';

export const phrases = named('rename', {
  folder: '{name} ({id}): clients/{from} is clients/{to} now',
  name: '{name} ({id}): the name was {old}, which stays as an alias',
  references: 'What led there was changed as well: {files}',
  same: 'It is called so already; nothing was written.',
  undo: 'To undo this: {command}',
});

export const command: Command = {
  args: [
    { name: '<client>', summary: 'the client, by folder, id or name; or one of ours: team.<id>' },
    {
      name: '[slug]',
      summary:
        'the new folder below clients/, or a name to make it from; or a thing: people.<id>, tasks.<id>',
    },
    { name: '[id]', summary: 'the new short name of that thing' },
  ],
  options: [
    { flags: '--name <name>', summary: 'the new name; the old one stays as an alias' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam rename gazmash gazmash-plovdiv',
    'kam rename gazmash --name "ГАЗМАШ Пловдив АД" --dry-run',
    'kam rename gazmash people.georgi-iliev g-iliev --dry-run',
    'kam rename team.ivan ivan-dimitrov --dry-run',
  ],
  async run({ args: [typed = '', asked, id], options }, context) {
    const opened = await context.open(options, 'change');
    const ours = memberIn(typed);
    if (ours !== undefined) {
      await renameOurs(ours, asked, { dryRun: options['dryRun'] === true, opened, context });
      return 0;
    }
    const client = clientCalled(opened.portfolio, typed);
    if (asked !== undefined && (id !== undefined || isThing(asked))) {
      if (options['name'] !== undefined)
        throw new Refusal('--name is the name of a client', 'the name of a person: kam answer');
      await renameInside(client, asked, id, { dryRun: options['dryRun'] === true, opened, context });
      return 0;
    }
    const name = typeof options['name'] === 'string' ? cleanText(options['name']) : undefined;
    if (name !== undefined) checkName(name);
    const slug = await slugMeant(client, asked ?? name, opened);
    if (slug === client.slug && (name ?? client.name) === client.name) {
      context.out(`${opened.words.say(phrases.same)}\n`);
      return 0;
    }
    const desk = await referrers(opened.tree);
    const renaming = { slug, ...(name !== undefined && { name }) };
    const changes = renameClient(desk.desk, desk.paths, client, renaming);
    if (options['dryRun'] === true) context.out(describeChanges(changes));
    else {
      await carryOutMove(opened, changes);
      context.out(`${said(client, renaming, desk.desk, opened, context).join('\n')}\n`);
    }
    return 0;
  },
};

/** Every file that may say where a client's folder is; one that cannot be read says nothing. */
const referrers = async (tree: Tree): Promise<{ desk: Desk; paths: readonly string[] }> => {
  const entries = (await tree.list('')).filter(({ path }) => mayRefer(path));
  const texts = new Map<string, string>();
  for await (const { path, text } of readTexts(tree, entries)) if (text !== undefined) texts.set(path, text);
  return { desk: new Desk(texts), paths: [...texts.keys()] };
};

const said = (
  client: Client,
  { slug: to, name }: { readonly slug: string; readonly name?: string },
  desk: Desk,
  { root, words }: Opened,
  { cwd }: Context,
): readonly string[] => {
  const { id, slug: from = '', name: old, at } = client;
  const now = (path: string): string => path.replace(`clients/${from}/`, `clients/${to}/`);
  const files = desk
    .touched()
    .filter(({ path }) => path !== at.file)
    .map(({ path }) => typedPath(cwd, join(root, now(path))));
  const shown = printable(name ?? old);
  const back = `kam rename ${id} ${from}${name === undefined ? '' : ` --name ${quoted(old)}`}`;
  return [
    ...(from === to ? [] : [words.say(phrases.folder, { name: shown, id, from, to })]),
    ...(name === undefined || name === old
      ? []
      : [words.say(phrases.name, { name: shown, id, old: printable(old) })]),
    ...(files.length === 0 ? [] : [words.say(phrases.references, { files: files.join(' ') })]),
    words.say(phrases.undo, { command: printable(back) }),
  ];
};

/** A name as it can be typed: names of firms often have quotes of their own. */
const quoted = (name: string): string =>
  name.includes('"') ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`;
