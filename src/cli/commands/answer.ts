import { type Answer, type Written, writeAnswer } from '../../act/answer.ts';
import type { Desk } from '../../act/desk.ts';
import { writeInRegister } from '../../act/register-answer.ts';
import { sourceText } from '../../act/source.ts';
import { fileOf } from '../../act/spot.ts';
import { typedPath } from '../../portfolio/fact-typed.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import { cleanText } from '../../source/scalar.ts';
import type { Finding } from '../../value/finding.ts';
import { Refusal } from '../../value/refusal.ts';
import { carryOut, sayUndo } from '../carry-out.ts';
import { clientCalled } from '../client-called.ts';
import { blankSection, clientDesk, folderOf } from '../client-desk.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { dayAsked } from '../day-asked.ts';
import { refuseWrong } from '../outcome.ts';
import { refuseUnreadable } from '../readable.ts';
import { sayWritten } from '../say-written.ts';

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
    { flags: '--replace', summary: 'in place of what stands there: settles a dispute, or mends a mistake' },
    { flags: '--new', summary: 'a person, supplier, unit … of its own, though one has a name like it' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam answer gazmash budget.services "80k EUR" --from georgi-iliev',
    'kam answer gazmash people.elena-stoyanova.attitude neutral --from observed --where maria',
    'kam answer gazmash owner ivan --dry-run',
  ],
  async run({ args, options }, context) {
    const opened = await context.open(options, 'change');
    refuseUnreadable(opened, 'an answer');
    const client = clientCalled(opened.portfolio, args[0] ?? '');
    const desk = await clientDesk(client, opened);
    const written = await write(args[1] ?? '', cleanText(args[2] ?? ''), options, {
      client,
      desk,
      opened,
      context,
    });
    await refuseWrong(desk, client, opened, written.fact, (finding) => firstType(finding, written, client));
    if (!(await carryOut(desk, opened, options['dryRun'] === true, context))) return 0;
    const lines = sayWritten(written, desk, client, opened, context);
    const undo = written.effect === 'same' ? [] : [sayUndo(desk, opened, context)];
    context.out(`${[...lines, ...undo].join('\n')}\n`);
    return 0;
  },
};

type Work = {
  readonly client: Client;
  readonly desk: Desk;
  readonly opened: Opened;
  readonly context: Context;
};

const write = async (fact: string, value: string, options: Options, work: Work): Promise<Written> => {
  const { client, desk, opened, context } = work;
  if (value === '')
    throw new Refusal('the answer is empty', 'unknown: asked, and still open; none: known to be none');
  const { from, where, date } = options;
  const team = opened.portfolio.config.team;
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
