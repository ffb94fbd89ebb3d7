import { isAbsolute, join } from 'node:path';
import type { Page } from '../page/page.ts';
import type { Format } from '../render/format.ts';
import { formatOf, formats, PAGE_FORMATS } from '../render/index.ts';
import { writeOutput } from '../source/output.ts';
import { Refusal } from '../value/refusal.ts';
import type { Option } from './command.ts';
import type { Context, Opened } from './context.ts';

/** Of every command that reads and writes nothing into the portfolio. */
export const VERSION_OPTIONS: readonly Option[] = [
  {
    flags: '--at <version>',
    summary: 'the files as they were committed: a day, a quarter (2026-Q2) or a git revision; sets --today',
  },
  { flags: '--today <date>', summary: 'what counts as now (YYYY-MM-DD)' },
];

export const TIME_OPTIONS: readonly Option[] = [
  { flags: '--period <period>', summary: 'which sales: 2026, 2026-Q3, 2026-01..2026-06, ttm, all' },
  ...VERSION_OPTIONS,
];

const outputOptions = (choices: readonly string[]): readonly Option[] => [
  { flags: '--format <format>', summary: 'how it is written', choices },
  { flags: '-o, --output <file>', summary: 'write to a file; its ending names the format' },
  { flags: '--table <table>', summary: 'one table alone as CSV: its number from 1, or its title' },
];

/** Of what has days to put into a calendar. */
export const CALENDAR_OPTIONS = outputOptions(Object.keys(formats));

export const OUTPUT_OPTIONS = outputOptions(PAGE_FORMATS);

type Asked = Readonly<Record<string, unknown>>;

const textIn = (options: Asked, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined;

/** The format that was asked for: by name, by the ending of the file, or by an option that only one has. */
const formatAsked = (options: Asked, output: string | undefined): Format => {
  const otherwise = options['table'] === undefined ? 'text' : 'csv';
  const name = textIn(options, 'format') ?? (output === undefined ? otherwise : formatOf(output));
  const format = Object.entries(formats).find(([id]) => id === name)?.[1];
  if (format === undefined)
    throw new Refusal(
      `the name "${output}" does not tell the format`,
      `add --format ${Object.keys(formats).join('|')}`,
    );
  if (options['table'] !== undefined && format !== formats.csv)
    throw new Refusal('--table is for CSV', 'add --format csv');
  return format;
};

/** Begins to load what `emit` needs, while figures are waited for. What is wrong with the options, `emit` says. */
export const loadAhead = (options: Asked): void => {
  const load = async () => formatAsked(options, textIn(options, 'output')).load();
  load().catch(() => undefined);
};

/** Renders pages in the format that was asked for, to stdout or to the file of `-o`. */
export const emit = async (
  pages: readonly Page[],
  options: Asked,
  context: Context,
  opened: Opened,
): Promise<void> => {
  const output = textIn(options, 'output');
  const table = textIn(options, 'table');
  const format = formatAsked(options, output);
  if (format.binary === true && output === undefined && context.terminal)
    throw new Refusal(
      `${format.extension} is nothing to read on a terminal`,
      `write it to a file: -o <name>.${format.extension}`,
    );
  const render = await format.load();
  const made = await render(pages, {
    words: opened.words,
    width: output === undefined ? context.width : 100,
    colour: output === undefined && context.colour,
    unicode: output !== undefined || context.unicode,
    generator: `kam ${context.version}`,
    ...(table === undefined ? {} : { table }),
  });
  const rendered = format.printed === true ? await printed(String(made), context, opened) : made;
  if (output === undefined) {
    context.out(rendered);
    return;
  }
  const path = isAbsolute(output) ? output : join(context.cwd, output);
  await writeOutput(path, rendered);
  context.err(`written: ${output}\n`);
};

const printed = async (html: string, { env }: Context, { today }: Opened): Promise<Uint8Array> => {
  const { printedByBrowser } = await import('../source/browser.ts');
  return printedByBrowser(html, today, env);
};
