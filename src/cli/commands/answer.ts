import { type Answer, type Written, writeAnswer } from '../../act/answer.ts';
import { recordAsked } from '../../act/asked.ts';
import type { Desk } from '../../act/desk.ts';
import { personCalled } from '../../act/person.ts';
import { writeInRegister } from '../../act/register-answer.ts';
import { sourceText } from '../../act/source.ts';
import { fileOf } from '../../act/spot.ts';
import { phrases as named } from '../../locale/words.ts';
import { typedPath } from '../../portfolio/fact-typed.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { cleanText } from '../../source/scalar.ts';
import { HOWS } from '../../value/fact.ts';
import type { Finding } from '../../value/finding.ts';
import { Refusal } from '../../value/refusal.ts';
import { INTERRUPTED } from '../ask.ts';
import { carryOut, sayUndo } from '../carry-out.ts';
import { clientCalled } from '../client-called.ts';
import { blankSection, clientDesk, folderOf } from '../client-desk.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { dayAsked } from '../day-asked.ts';
import { refuseWrong } from '../outcome.ts';
import { refuseUnreadable } from '../readable.ts';
import { sayWritten } from '../say-written.ts';
import { askSource } from '../source-asked.ts';

export const phrases = named('answer-log', {
  recorded: 'What was offered, and how they reacted: {file}',
});

type Options = Readonly<Record<string, unknown>>;

export const command: Command = {
  args: [
    { name: '<client>', summary: 'its folder, id or name' },
    { name: '<fact>', summary: 'such as budget.bolts or people.georgi-iliev.attitude' },
    { name: '<value>', summary: 'the answer; unknown: asked, and still open; none: known to be none' },
  ],
  options: [
    {
      flags: '--from <source>',
      summary: 'who says so: a person of section 3, or public, observed, assumed, estimated',
    },
    { flags: '--where <text>', summary: 'where it was published, who of us saw it or thinks so' },
    { flags: '--date <day>', summary: 'when (default: today)' },
    {
      flags: '--offered <options>',
      summary: 'what was offered to somebody who would not say; kept in the log',
    },
    { flags: '--reaction <text>', summary: 'how they reacted to it; kept in the log' },
    { flags: '--replace', summary: 'in place of what stands there: settles a dispute, or mends a mistake' },
    { flags: '--new', summary: 'a person, supplier, unit … of its own, though one has a name like it' },
    { flags: '--yes', summary: 'ask nothing, on a terminal either' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam answer gazmash budget.services "80k EUR" --from georgi-iliev',
    'kam answer gazmash people.elena-stoyanova.attitude neutral --from observed --where maria',
    'kam answer gazmash budget.services unknown --from georgi-iliev --offered "under 50k, above" --reaction "laughed"',
  ],
  async run({ args, options }, context) {
    const opened = await context.open(options, 'change');
    refuseUnreadable(opened, 'an answer');
    const client = clientCalled(opened.portfolio, args[0] ?? '');
    const desk = await clientDesk(client, opened);
    const work = { client, desk, opened, context };
    const [fact, value] = [args[1] ?? '', cleanText(args[2] ?? '')];
    const from = await fromWhom(fact, value, options, work);
    if (from === null) return INTERRUPTED;
    const asked = from === undefined ? options : { ...options, from };
    const written = await write(fact, value, asked, work);
    const log = recorded(written, asked, work);
    await refuseWrong(desk, client, opened, written.fact, (finding) => firstType(finding, written, client));
    if (!(await carryOut(desk, opened, options['dryRun'] === true, context))) return 0;
    const lines = sayWritten(written, desk, client, opened, context);
    const where = log === undefined ? [] : [opened.words.say(phrases.recorded, { file: log })];
    const undo = desk.touched().length === 0 ? [] : [await sayUndo(desk, opened, context)];
    context.out(`${[...lines, ...where, ...undo].join('\n')}\n`);
    return 0;
  },
};

type Work = {
  readonly client: Client;
  readonly desk: Desk;
  readonly opened: Opened;
  readonly context: Context;
};

/** What `--from` says, or the person at the terminal; null when that one gives up. */
const fromWhom = async (
  fact: string,
  value: string,
  { from, yes }: Options,
  { client, desk, opened, context }: Work,
): Promise<string | undefined | null> => {
  if (typeof from === 'string') return from;
  const asks = context.interactive && yes !== true && client.slug !== undefined && value !== '';
  return asks ? askSource(desk, client, typedPath(fact), value, opened) : undefined;
};

const write = async (fact: string, value: string, options: Options, work: Work): Promise<Written> => {
  const { client, desk, opened, context } = work;
  if (value === '')
    throw new Refusal('the answer is empty', 'unknown: asked, and still open; none: known to be none');
  const { from, where, date } = options;
  const { team, currency } = opened.portfolio.config;
  const source =
    typeof from === 'string'
      ? sourceText(
          {
            from: cleanText(from),
            where: typeof where === 'string' ? cleanText(where) : undefined,
            date: dayAsked(date, opened.today),
          },
          client,
          team,
        )
      : undefined;
  const said: Omit<Answer, 'section' | 'path'> = {
    value,
    currency,
    replace: options['replace'] === true,
    fresh: options['new'] === true,
    ...(source === undefined ? {} : { source }),
  };
  if (client.slug === undefined) return writeInRegister(desk, client, fact, said);
  const path = typedPath(fact);
  const file = `${folderOf(client)}/${fileOf(path.section)}`;
  if (!desk.has(file)) desk.put(file, await blankSection(path.section, client, opened, context));
  return writeAnswer(desk, folderOf(client), { ...path, ...said });
};

/** What was offered and how they reacted goes into the log, where questions are looked up. Returns the path of the talk. */
const recorded = (
  { fact, text }: Written,
  { offered, reaction, from, date }: Options,
  { client, desk, opened }: Work,
): string | undefined => {
  if (typeof offered !== 'string' && typeof reaction !== 'string') return undefined;
  const { team } = opened.portfolio.config;
  if (typeof from !== 'string' || HOWS.some((how) => how === from) || client.slug === undefined)
    throw new Refusal('options are offered to a person', 'add --from with a person of section 3');
  const asking = {
    person: personCalled(from, client, team),
    ourSide: client.owner === undefined ? [] : [client.owner],
    date: dayAsked(date, opened.today),
  };
  return recordAsked(desk, `${folderOf(client)}/log`, client, asking, {
    fact,
    answer: text.startsWith('unknown ') ? 'evaded' : 'answered',
    ...(typeof offered === 'string' ? { offered: cleanText(offered) } : {}),
    ...(typeof reaction === 'string' ? { reaction: cleanText(reaction) } : {}),
  });
};

/** A new person needs a name before anything can be said of them; so does whatever a list knows by more than its id. */
const firstType = (
  { rule, args, at }: Finding,
  { fact }: Written,
  { slug, id }: Client,
): string | undefined => {
  if (rule !== 'format/missing' || !('path' in at)) return undefined;
  const item = fact.split('.').slice(0, -1).join('.');
  return `type first: kam answer ${slug ?? id} ${item}.${args['key']} "…"`;
};
