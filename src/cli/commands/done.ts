import { join } from 'node:path';
import { addressOf, type Closable, closableCalled, closablesOf } from '../../act/closable.ts';
import { close, type Ending, reopen } from '../../act/close.ts';
import { phrases as named } from '../../locale/words.ts';
import { locate } from '../../source/document.ts';
import { cleanText } from '../../source/scalar.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import { carryOut, sayUndo } from '../carry-out.ts';
import { clientCalled } from '../client-called.ts';
import { clientDesk } from '../client-desk.ts';
import type { Command } from '../command.ts';
import type { Opened } from '../context.ts';
import { dayAsked } from '../day-asked.ts';
import { typedPath } from '../init-git.ts';
import { refuseWrong } from '../outcome.ts';

export const phrases = named('done', {
  task: '{what}: done on {date}',
  dropped: '{what}: given up on {date}',
  case: '{what}: resolved on {date}',
  reopened: '{what}: open again',
  undo: 'To undo this: kam done {address} --undo',
});

type Options = Readonly<Record<string, unknown>>;

export const command: Command = {
  args: [
    {
      name: '<task>',
      summary:
        'client/name of a task, promise or objective, or client/talk of a complaint; the name alone where it fits one',
    },
  ],
  options: [
    { flags: '--result <text>', summary: 'what came of it; of a complaint: how it was resolved' },
    { flags: '--dropped <why>', summary: 'it was given up, and why' },
    { flags: '--date <day>', summary: 'when (default: today)' },
    { flags: '--undo', summary: 'open it again' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam done gazmash/references',
    'kam done criteria --result "agreed: 95 % on time, certificates by lot"',
    'kam done gazmash/stations-offer --dropped "they build a store of their own"',
  ],
  async run({ args, options }, context) {
    const opened = await context.open(options, 'change');
    const found = meant(args[0] ?? '', options, opened);
    const desk = await clientDesk(found.client, opened);
    const ending = endingOf(options, opened);
    const path = ending === undefined ? reopen(desk, found) : close(desk, found, ending);
    await refuseWrong(desk, found.client, opened, addressOf(found));
    if (!(await carryOut(desk, opened, options['dryRun'] === true, context))) return 0;
    const { line } = locate(found.file, desk.text(found.file) ?? '', path);
    const place = `${typedPath(context.cwd, join(opened.root, found.file))}:${line}`;
    const undo =
      ending === undefined
        ? await sayUndo(desk, opened, context)
        : opened.words.say(phrases.undo, { address: addressOf(found, true) });
    context.out(`${place}  ${said(found, ending, opened)}\n${undo}\n`);
    return 0;
  },
};

/** In one client where that is named, else in the whole base. */
const meant = (typed: string, options: Options, { portfolio, today }: Opened): Closable => {
  const [first = '', ...rest] = typed.split('/');
  const clients = rest.length === 0 ? portfolio.clients : [clientCalled(portfolio, first)];
  const all = clients.flatMap((client) => closablesOf(client, portfolio, today));
  return closableCalled(rest.length === 0 ? first : rest.join('/'), all, options['undo'] !== true);
};

/** Undefined: it is opened again. */
const endingOf = (options: Options, { today }: Opened): Ending | undefined => {
  const { undo, dropped, result } = options;
  if (undo === true) {
    if (dropped !== undefined || result !== undefined)
      throw new Refusal('--undo goes alone', 'what is open has no result');
    return undefined;
  }
  if (dropped !== undefined && result !== undefined)
    throw new Refusal('it was either done or given up', 'the reason stands in --dropped "…"');
  const text = typeof dropped === 'string' ? dropped : result;
  const said = typeof text === 'string' ? cleanText(text) : undefined;
  if (said === '') throw new Refusal('the text is empty');
  return { date: dayAsked(options['date'], today), dropped: dropped !== undefined, result: said };
};

const said = (closable: Closable, ending: Ending | undefined, { words }: Opened): string => {
  const what = printable(closable.what ?? closable.id);
  if (ending === undefined) return words.say(phrases.reopened, { what });
  const date = words.date(ending.date);
  if (closable.kind === 'case') return words.say(phrases.case, { what, date });
  return words.say(ending.dropped ? phrases.dropped : phrases.task, { what, date });
};
