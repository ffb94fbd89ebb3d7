import { phrases as named, type Words } from '../../locale/words.ts';
import { questionsOf } from '../../measure/questions.ts';
import { loadPortfolio } from '../../portfolio/load.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { SECTIONS } from '../../portfolio/sections/index.ts';
import { applyChanges, describeChanges } from '../../source/change.ts';
import { diskTree } from '../../source/disk.ts';
import { cleanText } from '../../source/scalar.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import { askChoice, INTERRUPTED } from '../ask.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { checkName, described, findNamesake } from '../new-client.ts';
import { type Plan, planDossier } from '../new-dossier.ts';
import { refuseUnreadable } from '../readable.ts';

export const phrases = named('new', {
  which: '{name} may be a client that you have. Who is it?',
  another: 'another client',
  made: 'Dossier of {name} ({id}): {n} {n|file|files} in {folder}/',
  taken: 'Its line of clients.csv has moved into it.',
  first: 'Fill in first, with the source of each answer:',
  next: 'Then look at it with: kam check {folder}',
  undoLog: 'To undo this, move {folder}/log back to log/{id} first.',
  undo: 'To undo this, delete the folder {folder}.',
  undoTaken: 'To undo this, delete the folder {folder} and put this line back into clients.csv:',
});

export const command: Command = {
  args: [{ name: '<client>', summary: 'its name; of a client in clients.csv also the id or how it begins' }],
  options: [
    {
      flags: '--set <fact=value>',
      summary: 'write a fact at once: --set "budget.bolts=900k EUR (asked ivan-petrov 2026-09-12)"',
      many: true,
    },
    { flags: '--full', summary: 'all nine sections with all facts' },
    { flags: '--slug <slug>', summary: 'the name of its folder (default: after its name)' },
    { flags: '--separate', summary: 'a client of its own, though another has a name like it' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam new "Vidin Pumps OOD"',
    'kam new "Balkan Elevators" --set owner=ivan --set status=potential',
    'kam new "Balkan Elevators" --full --dry-run',
  ],
  async run({ args, options }, context) {
    const opened = await context.open(options, 'change');
    refuseUnreadable(opened, 'a new dossier');
    const name = cleanText(args[0] ?? '');
    checkName(name);
    const namesake = findNamesake(name, opened.portfolio, options['separate'] === true);
    const client = namesake.client ?? (await chosen(name, namesake.near, opened.words, context));
    if (client === 'nobody') return INTERRUPTED;
    const plan = await planDossier(name, client, opened, options, context);
    if (options['dryRun'] === true) context.out(describeChanges(plan.changes));
    else {
      await applyChanges(opened.root, plan.changes);
      await report(plan, opened, context);
    }
    return 0;
  },
};

/** Asks who is meant when names are alike; without a terminal it is refused: a second dossier of one client parts what belongs together. */
const chosen = async (
  name: string,
  near: readonly Client[],
  words: Words,
  { interactive }: Context,
): Promise<Client | undefined | 'nobody'> => {
  if (near.length === 0) return undefined;
  const registered = near.filter(({ slug }) => slug === undefined);
  const [first] = registered;
  if (!interactive) {
    throw new Refusal(
      `"${name}" may be a client that you have: ${near.map(described).join(', ')}`,
      `${first === undefined ? '' : `if it is: kam new ${first.id}; `}if it is another client, add --separate`,
    );
  }
  const another = { value: 'another', label: words.say(phrases.another) };
  const choices = [
    ...registered.map((client) => ({ value: client.id, label: described(client) })),
    ...near.flatMap(({ slug, name }) =>
      slug === undefined ? [] : [{ value: `dossier:${slug}`, label: `${name} (clients/${slug})` }],
    ),
    another,
  ];
  const answer = await askChoice(words.say(phrases.which, { name }), choices, another.value);
  if (answer === undefined) return 'nobody';
  if (answer.startsWith('dossier:'))
    throw new Refusal(`clients/${answer.slice('dossier:'.length)} is there already`, 'nothing was changed');
  return registered.find(({ id }) => id === answer);
};

/** How many questions are few enough to begin with. */
const FIRST = 5;

const report = async (plan: Plan, { root, words }: Opened, { out }: Context): Promise<void> => {
  const { id, name, folder, files, carried } = plan;
  const lines = [
    words.say(phrases.made, { name, id, n: files.length, folder }),
    ...(carried === undefined ? [] : [words.say(phrases.taken)]),
    '',
    words.say(phrases.first),
    ...(await firstQuestions(plan, root, words)),
    words.say(phrases.next, { folder }),
    '',
    ...(plan.log ? [words.say(phrases.undoLog, { folder, id })] : []),
    words.say(carried === undefined ? phrases.undo : phrases.undoTaken, { folder }),
    ...(carried === undefined ? [] : [`  ${printable(carried.line)}`]),
  ];
  out(`${lines.join('\n')}\n`);
};

/** The weightiest open questions whose answers have a place in the new files. */
const firstQuestions = async (
  { id, folder, files }: Plan,
  root: string,
  words: Words,
): Promise<readonly string[]> => {
  const portfolio = await loadPortfolio(diskTree(root));
  const client = portfolio.clients.find((each) => each.id === id);
  if (client === undefined) return [];
  const written = new Map<string, string>(
    SECTIONS.filter(({ file }) => files.includes(`${folder}/${file}`)).map((each) => [each.id, each.file]),
  );
  return questionsOf(client, portfolio.config)
    .filter(({ section, basis }) => basis === 'unknown' && written.has(section))
    .slice(0, FIRST)
    .map(({ section, ask, args }) => `  ${written.get(section)}: ${words.say(ask, args)}`);
};
