import { isAbsolute, join } from 'node:path';
import type { Page } from '../page/page.ts';
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
];

/** Of what has days to put into a calendar. */
export const CALENDAR_OPTIONS = outputOptions(Object.keys(formats));

export const OUTPUT_OPTIONS = outputOptions(PAGE_FORMATS);

/** Renders pages in the format that was asked for, to stdout or to the file of `-o`. */
export const emit = async (
  pages: readonly Page[],
  options: Readonly<Record<string, unknown>>,
  context: Context,
  opened: Opened,
): Promise<void> => {
  const output = typeof options['output'] === 'string' ? options['output'] : undefined;
  const asked = typeof options['format'] === 'string' ? options['format'] : undefined;
  const name = asked ?? (output === undefined ? 'text' : formatOf(output));
  const format = Object.entries(formats).find(([id]) => id === name)?.[1];
  if (format === undefined) {
    throw new Refusal(
      `the name "${output}" does not tell the format`,
      `add --format ${Object.keys(formats).join('|')}`,
    );
  }
  const render = await format.load();
  const rendered = render(pages, {
    words: opened.words,
    width: output === undefined ? context.width : 100,
    colour: output === undefined && context.colour,
    unicode: output !== undefined || context.unicode,
    generator: `kam ${context.version}`,
  });
  if (output === undefined) {
    context.out(rendered);
    return;
  }
  const path = isAbsolute(output) ? output : join(context.cwd, output);
  await writeOutput(path, rendered);
  context.err(`written: ${output}\n`);
};
