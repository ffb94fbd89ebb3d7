import { relative, sep } from 'node:path';
import { check } from '../../check/check.ts';
import { shows } from '../../check/show/index.ts';
import { unpainted } from '../../check/show/paint.ts';
import { summary } from '../../check/show/summary.ts';
import { SEVERITIES, type Severity } from '../../value/finding.ts';
import { Refusal } from '../../value/refusal.ts';
import { FIX_OPTIONS, fixAsked } from '../check-fix-asked.ts';
import { paintOf } from '../check-paint.ts';
import { scopeOf } from '../check-scope.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { VERSION_OPTIONS } from '../output.ts';

export const command: Command = {
  args: [{ name: '[paths...]', summary: 'show only what is in these files, folders or clients' }],
  options: [
    {
      flags: '--format <format>',
      summary: 'how findings are written (default: pretty; github where its actions run)',
      choices: Object.keys(shows),
    },
    {
      flags: '--fail-on <severity>',
      summary: 'exit with 1 from this severity on (default: error)',
      choices: [...SEVERITIES, 'never'],
    },
    ...FIX_OPTIONS,
    ...VERSION_OPTIONS,
  ],
  examples: ['kam check', 'kam check clients/gazmash --fail-on warning', 'kam check --fix --dry-run'],
  async run(input, context) {
    const { options } = input;
    const { paths, fixing } = fixAsked(input);
    const given = await context.open(options, 'check');
    const isWanted = await scopeOf(paths, given, context.cwd);
    const fixed =
      fixing && (await (await import('../check-fix.ts')).fixFiles(given, isWanted, fixing, context));
    const opened = fixed?.opened ?? given;
    if (opened.portfolio.files === 0)
      throw new Refusal('there is nothing to check', 'kam init makes a portfolio');
    const found = await check(opened, opened.words, isWanted);
    const result = context.interactive ? { ...found, elapsed: context.elapsed() } : found;
    const format = formatOf(options['format'], context);
    const stage = {
      words: opened.words,
      paint: await paintOf(context.colour),
      screen: { width: context.width, unicode: context.unicode },
      prefix: prefixOf(opened.root, format, context),
    };
    if (fixed !== undefined) (format === 'pretty' ? context.out : context.err)(`${fixed.said}\n`);
    context.out(shows[format](result, stage));
    // These formats are read by programs: what was checked is said beside them.
    if (format === 'concise' || format === 'github')
      context.err(summary(result, { ...stage, paint: unpainted }));
    const failing = failingOn(options['failOn']);
    return result.findings.some(({ finding }) => failing.includes(finding.severity)) ? 1 : 0;
  },
};

const isFormat = (name: unknown): name is keyof typeof shows =>
  Object.keys(shows).some((each) => each === name);

const formatOf = (asked: unknown, { env }: Context): keyof typeof shows => {
  if (isFormat(asked)) return asked;
  return env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
};

/** From the chosen severity up. */
const failingOn = (asked: unknown): readonly string[] => {
  if (asked === 'never') return [];
  return SEVERITIES.slice(0, SEVERITIES.indexOf((asked ?? 'error') as Severity) + 1);
};

/** Files are named so that they open from where they are read: the terminal's folder, the checkout of the action. */
const prefixOf = (root: string, format: keyof typeof shows, { cwd, env }: Context): string => {
  const from = format === 'github' ? (env['GITHUB_WORKSPACE'] ?? cwd) : cwd;
  const path = relative(from, root).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
};
