import { join } from 'node:path';
import type { Desk } from '../../act/desk.ts';
import { type Logged, logRegisterTalk, logTalk } from '../../act/log.ts';
import { fileOf } from '../../act/spot.ts';
import type { Talk } from '../../act/talk.ts';
import { type Learned, learnedTyped, saidTyped } from '../../act/talk-typed.ts';
import { phrases as named } from '../../locale/words.ts';
import { CASES } from '../../measure/cases.ts';
import { lastContactOf, restOf } from '../../measure/contacts.ts';
import { typedPath as factTyped } from '../../portfolio/fact-typed.ts';
import { KINDS, WAYS } from '../../portfolio/interactions.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { daysBetween } from '../../value/period.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import { INTERRUPTED } from '../ask.ts';
import { carryOut, sayUndo } from '../carry-out.ts';
import { clientCalled } from '../client-called.ts';
import { blankSection, clientDesk, folderOf } from '../client-desk.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { typedPath } from '../init-git.ts';
import { askTalk } from '../log-asked.ts';
import { refuseWrong } from '../outcome.ts';
import { sayWritten } from '../say-written.ts';
import { listOf, talkOf } from '../talk-options.ts';

export const phrases = named('log', {
  promised: 'promised: {what}',
  promisedBy: 'promised by {due}: {what}',
  close: 'When it is kept: kam done {address}',
  before: 'The talk before was on {date}, {days} {days|day|days} earlier.',
  rests: '{name} rests after the last cold contact until {date}; come back with a reason of theirs.',
  resolve: 'It stays open until it is resolved: kam done {address} --result "…"',
});

type Options = Readonly<Record<string, unknown>>;

/** Any of these says what happened; without one the person is asked. */
const SAYING = [
  'way',
  'kind',
  'with',
  'others',
  'what',
  'note',
  'learned',
  'asked',
  'promised',
  'unreached',
  'outcome',
];

export const command: Command = {
  args: [{ name: '<client>', summary: 'its folder, id or name' }],
  options: [
    { flags: '--date <day>', summary: 'when (default: today)' },
    { flags: '--way <way>', summary: 'how', choices: WAYS },
    { flags: '--kind <kind>', summary: 'what it was (default: contact)', choices: KINDS },
    { flags: '--with <person>', summary: 'a person of section 3 who was there', many: true },
    { flags: '--others <name>', summary: 'somebody else who was there', many: true },
    { flags: '--by <member>', summary: 'who of us (default: the owner of the client)', many: true },
    { flags: '--what <text>', summary: 'what it was about, in a sentence' },
    { flags: '--note <text>', summary: 'longer text, below the facts' },
    {
      flags: '--learned <fact=value>',
      summary: 'a fact, written where it belongs, with its source',
      many: true,
    },
    {
      flags: '--asked <fact>',
      summary: 'asked in vain: "fact; evaded; options offered; reaction"',
      many: true,
    },
    { flags: '--promised <text>', summary: '"what; who of us; by when"', many: true },
    { flags: '--about <id>', summary: 'a deal, tender, proposal or task it was about', many: true },
    { flags: '--next <day>', summary: 'when to speak again: a day, or 14d' },
    { flags: '--cold', summary: 'a cold contact, after which a potential client rests' },
    { flags: '--unreached <why>', summary: 'nobody could be spoken with: no answer, wrong number' },
    {
      flags: '--outcome <word>',
      summary: 'where a potential client stands after it',
      choices: ['interested', 'put-off', 'refused'],
    },
    { flags: '--reason <text>', summary: 'why it was put off or refused' },
    { flags: '--yes', summary: 'ask nothing, on a terminal either' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam log gazmash',
    'kam log gazmash --way call --with georgi-iliev --learned "budget.services=80k EUR" --promised "send the drawings; ivan; 7d"',
    'kam log fixpoint-trade --kind complaint --way email --with daniela-peneva --what "two pallets came late"',
  ],
  async run({ args, options }, context) {
    const opened = await context.open(options, 'change');
    const client = clientCalled(opened.portfolio, args[0] ?? '');
    const asked = await answered(client, options, opened, context);
    if (asked === undefined) return INTERRUPTED;
    const desk = await clientDesk(client, opened);
    const talk = talkOf(client, asked, opened);
    const logged = await write(desk, client, talk, listOf(asked['learned']), opened, context);
    await refuseWrong(desk, client, opened, client.name);
    const rest = talk.cold ? restOf(client, opened.portfolio, talk.date) : null;
    if (rest !== null)
      context.err(
        `kam: ${opened.words.say(phrases.rests, { name: client.name, date: opened.words.date(rest) })}\n`,
      );
    if (await carryOut(desk, opened, options['dryRun'] === true, context))
      context.out(`${(await report(logged, talk, desk, client, opened, context)).join('\n')}\n`);
    return 0;
  },
};

/** What the options say, or the person at the terminal. */
const answered = async (
  client: Client,
  options: Options,
  opened: Opened,
  { interactive }: Context,
): Promise<Options | undefined> => {
  if (SAYING.some((option) => options[option] !== undefined)) return options;
  if (interactive && options['yes'] !== true) return askTalk(client, opened, options);
  throw new Refusal(
    'what happened?',
    `for example: kam log ${client.slug ?? client.id} --way call --what "…"`,
  );
};

/** Writes the talk, and what was learned, into the dossier, or into the log and the line of a client without one. */
const write = async (
  desk: Desk,
  client: Client,
  talk: Omit<Talk, 'learned'>,
  typed: readonly string[],
  opened: Opened,
  context: Context,
): Promise<Logged> => {
  const folder = folderOf(client);
  const { currency } = opened.portfolio.config;
  if (client.slug === undefined)
    return logRegisterTalk(desk, client, { log: folder, currency }, talk, typed.map(saidTyped));
  const learned = typed.map(learnedTyped);
  const facts = [...learned, ...talk.asked.map(({ fact }) => factTyped(fact))];
  await layBlanks(desk, client, facts, opened, context);
  return logTalk(desk, { dossier: folder, log: `${folder}/log`, currency }, talk, learned);
};

/** Sections that a fact needs and the dossier lacks. */
const layBlanks = async (
  desk: Desk,
  client: Client,
  facts: readonly Pick<Learned, 'section'>[],
  opened: Opened,
  context: Context,
): Promise<void> => {
  for (const section of new Set(facts.map((fact) => fact.section))) {
    const file = `${folderOf(client)}/${fileOf(section)}`;
    if (!desk.has(file)) desk.put(file, await blankSection(section, client, opened, context));
  }
};

const report = async (
  { file, facts }: Logged,
  { promised, kind, date }: Omit<Talk, 'learned'>,
  desk: Desk,
  client: Client,
  opened: Opened,
  context: Context,
): Promise<readonly string[]> => {
  const { words } = opened;
  const address = client.slug ?? client.id;
  const talkName = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  const before = lastContactOf(client, opened.portfolio, date);
  const isCase = CASES.some((each) => each === kind);
  return [
    typedPath(context.cwd, join(opened.root, file)),
    ...(before === null
      ? []
      : [`  ${words.say(phrases.before, { date: words.date(before), days: daysBetween(before, date) })}`]),
    ...facts.flatMap((fact) => sayWritten(fact, desk, client, opened, context)),
    ...promised.flatMap(({ id, what, due }) => [
      `${
        due === undefined
          ? words.say(phrases.promised, { what: printable(what) })
          : words.say(phrases.promisedBy, { what: printable(what), due: words.date(due) })
      }`,
      `  ${words.say(phrases.close, { address: `${address}/${id}` })}`,
    ]),
    ...(isCase ? [words.say(phrases.resolve, { address: `${address}/${talkName}` })] : []),
    await sayUndo(desk, opened, context),
  ];
};
