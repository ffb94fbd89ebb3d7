import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander';
import { heard, interrupted } from '../source/interruption.ts';
import { Refusal } from '../value/refusal.ts';
import type { Command, Input, Option } from './command.ts';
import { type CommandEntry, commandNamed, commands, GROUPS } from './commands/index.ts';
import { type Context, createContext, type Host } from './context.ts';

/** Options that every command takes. */
const EVERYWHERE: readonly Option[] = [
  {
    flags: '-C, --directory <dir>',
    summary: 'the portfolio to work in (default: the one around this folder)',
  },
  { flags: '--lang <language>', summary: 'language of the output', choices: ['en', 'ru', 'bg'] },
  { flags: '--color', summary: 'colours even where the output is no terminal' },
  { flags: '--no-color', summary: 'no colours' },
];

const toCommander = (option: Option): CommanderOption => {
  const made = new CommanderOption(option.flags, option.summary);
  if (option.choices !== undefined) made.choices(option.choices);
  if (option.many === true)
    made.argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]);
  return made;
};

/** Columns of the help; a usage that is longer than its own stands on a line of its own. */
const HELP = { width: 80, usage: 24 };

/** Words in lines of so many columns. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};

const helpLines = ({ id, usage = id, summary }: CommandEntry): readonly string[] => {
  const [first = '', ...rest] = wrapped(summary, HELP.width - HELP.usage - 2);
  const indented = (line: string) => `  ${' '.repeat(HELP.usage)}${line}`;
  return usage.length + 1 < HELP.usage
    ? [`  ${usage.padEnd(HELP.usage)}${first}`, ...rest.map(indented)]
    : [`  ${usage}`, ...[first, ...rest].map(indented)];
};

const overview = (): string => {
  const groups = Object.entries(GROUPS).flatMap(([group, title]) => {
    const lines = commands.filter((each) => each.group === group).flatMap(helpLines);
    return lines.length === 0 ? [] : [[title, ...lines].join('\n')];
  });
  return `kam: your key clients in plain files.\n\n${groups.join('\n\n')}\n\nkam <command> --help · kam explain <rule>\n`;
};

/** What is shown where no command is named. */
const HOME: CommandEntry = {
  id: 'home',
  group: 'day',
  summary: 'what is due, what changed, and what is wrong',
  reads: true,
  load: async () => (await import('./commands/home.ts')).command,
};

/** Neither a command nor help is asked for: a word behind an option that no command is called by is its value. */
const namesNone = (typed: readonly string[]): boolean => {
  if (typed.some((word) => ['--help', '-h', '--version', '-V'].includes(word))) return false;
  const word = commandNamed(typed);
  if (word === undefined) return true;
  const before = typed[typed.indexOf(word) - 1] ?? '';
  return before.startsWith('-') && !commands.some(({ id }) => id === word);
};

const isInPortfolio = async (context: Context): Promise<boolean> => {
  try {
    await context.root();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

/** Builds the command named on the command line in full, the others by name only: nothing else is loaded. */
const declare = (
  program: Commander,
  entry: CommandEntry,
  command: Command | undefined,
  finish: (input: Input) => Promise<void>,
): void => {
  const made = program.command(entry.id).summary(entry.summary).description(entry.summary);
  if (command === undefined) return;
  for (const { name, summary } of command.args) made.argument(name, summary);
  for (const option of command.options) made.addOption(toCommander(option));
  made.addHelpText('after', `\nFor example:\n${command.examples.map((line) => `  ${line}`).join('\n')}`);
  made.action(async (...given: unknown[]) => {
    const args = given.slice(0, command.args.length).flat() as (string | undefined)[];
    await finish({ args, options: made.optsWithGlobals() });
  });
};

const say = (host: Host, error: unknown): number => {
  if (error instanceof Refusal) {
    host.stderr.write(`kam: ${error.message}\n${error.hint === undefined ? '' : `     ${error.hint}\n`}`);
    return interrupted.aborted ? Number(interrupted.reason) : 2;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(`kam: this is a bug in kam, not in your files; please report it.\n${text}\n`);
  return 2;
};

/** Parses the command line, runs one command, and turns every outcome into an exit code. */
export const runProgram = async (argv: readonly string[], host: Host, version: string): Promise<number> => {
  let exit = 0;
  const program = new Commander('kam')
    .exitOverride()
    .version(version)
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'kam: ')),
    })
    .helpCommand(false)
    .showHelpAfterError('(kam <command> --help shows what it takes)');
  for (const option of EVERYWHERE) program.addOption(toCommander(option));
  program.helpInformation = overview;
  program.configureHelp({ showGlobalOptions: true });

  const typed = argv.slice(2);
  const named = namesNone(typed) ? HOME.id : commandNamed(typed);
  try {
    for (const entry of [...commands, HOME]) {
      const command = entry.id === named ? await entry.load() : undefined;
      declare(program, entry, command, async (input) => {
        const context = createContext(host, input.options, version);
        if (entry === HOME && !(await isInPortfolio(context))) host.stdout.write(overview());
        else if (command !== undefined) exit = await command.run(input, context);
      });
    }
    await program.parseAsync(
      named === HOME.id && !typed.includes(HOME.id) ? [...argv.slice(0, 2), HOME.id, ...typed] : [...argv],
    );
    return exit;
  } catch (error) {
    // An interruption that ended a program of ours first ends this one too, before it is taken for a failure.
    await heard();
    return say(host, error);
  }
};
