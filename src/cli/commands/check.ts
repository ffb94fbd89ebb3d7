import { check } from '../../check/check.ts';
import { judgingBy } from '../../check/judging.ts';
import { rules } from '../../check/rules/index.ts';
import { shows } from '../../check/show/index.ts';
import { unpainted } from '../../check/show/paint.ts';
import type { Result, Stage } from '../../check/show/result.ts';
import { summary } from '../../check/show/summary.ts';
import { writeOutput } from '../../source/output.ts';
import { SEVERITIES, type Severity } from '../../value/finding.ts';
import { Refusal } from '../../value/refusal.ts';
import { BASELINE_OPTIONS, refuseNoBaseline, refusePart } from '../check-baseline-asked.ts';
import { CHANGE_OPTIONS, changedOf, refuseMixed } from '../check-changed.ts';
import { FIX_OPTIONS, fixAsked } from '../check-fix-asked.ts';
import { type Format, formatsOf, isForPeople, prefixOf } from '../check-format.ts';
import { paintOf } from '../check-paint.ts';
import { scopeOf } from '../check-scope.ts';
import type { Command, Input } from '../command.ts';
import { type Context, ELAPSED, type Opened } from '../context.ts';
import { VERSION_OPTIONS } from '../output.ts';

export const command: Command = {
  args: [{ name: '[paths...]', summary: 'show only what is in these files, folders or clients' }],
  options: [
    {
      flags: '--format <format>',
      summary: 'how findings are written (default: pretty; github and gitlab where they run)',
      choices: Object.keys(shows),
    },
    { flags: '-o, --output <file>', summary: 'write them to a file as well; its name tells the format' },
    {
      flags: '--fail-on <severity>',
      summary: 'exit with 1 from this severity on (default: error)',
      choices: [...SEVERITIES, 'never'],
    },
    ...FIX_OPTIONS,
    ...CHANGE_OPTIONS,
    ...BASELINE_OPTIONS,
    ...VERSION_OPTIONS,
  ],
  examples: [
    'kam check',
    'kam check clients/gazmash --fail-on warning',
    'kam check --fix --dry-run',
    'kam check --staged',
    'kam check -o kam.sarif',
  ],
  async run(input, context) {
    const { options } = input;
    refuseMixed(options);
    const failing = failingOn(options['failOn']);
    if (options['updateBaseline'] === true) return updated(input, failing, context);
    const { paths, fixing } = fixAsked(input);
    const formats = formatsOf(options, context);
    const given = await opened(options, context);
    const isWanted = await scopeOf(paths, given, context.cwd);
    const fixed =
      fixing && (await (await import('../check-fix.ts')).fixFiles(given, isWanted, fixing, context));
    const now = fixed?.opened ?? given;
    const changed = await changedOf(options, now);
    const found = await check(now, now.words, isWanted, {
      withKnown: options['baseline'] === false,
      folds: formats.shown === 'pretty' && formats.written === undefined,
      ...(changed !== undefined && { changed }),
    });
    const result = context.interactive ? { ...found, elapsed: ELAPSED } : found;
    const stageOf = async (format: Format, isFile: boolean): Promise<Stage> => ({
      words: now.words,
      paint: await paintOf(context.colour && !isFile),
      screen: isFile ? { width: 100, unicode: true } : { width: context.width, unicode: context.unicode },
      prefix: prefixOf(now.root, format, context),
      failing,
      version: context.version,
    });
    const { shown, written } = formats;
    if (fixed !== undefined) (isForPeople(shown) ? context.out : context.err)(`${fixed.said}\n`);
    const stage = await stageOf(shown, false);
    context.out(shows[shown](result, stage));
    // What programs read is said to people beside it.
    if (!isForPeople(shown)) context.err(summary(result, { ...stage, paint: unpainted }));
    if (written !== undefined) {
      await writeOutput(written.path, shows[written.format](found, await stageOf(written.format, true)));
      context.err(`written: ${written.asked}\n`);
    }
    return failsOn(result, failing) ? 1 : 0;
  },
};

const opened = async (options: Input['options'], context: Context): Promise<Opened> => {
  const found = await context.open(options, 'check', (kept) => judgingBy(rules, kept));
  if (found.portfolio.files === 0)
    throw new Refusal('there is nothing to check', 'kam init makes a portfolio');
  if (options['baseline'] === true) await refuseNoBaseline(found);
  return found;
};

const updated = async (input: Input, failing: readonly Severity[], context: Context): Promise<number> => {
  refusePart(input);
  const { updateBaseline } = await import('../check-baseline.ts');
  const found = await context.open(input.options, 'check');
  await updateBaseline(found, failing, input.options['dryRun'] === true, context);
  return 0;
};

const failsOn = ({ findings }: Result, failing: readonly Severity[]): boolean =>
  findings.some(({ finding }) => failing.includes(finding.severity));

/** From the chosen severity up. */
const failingOn = (asked: unknown): readonly Severity[] => {
  if (asked === 'never') return [];
  return SEVERITIES.slice(0, SEVERITIES.indexOf((asked ?? 'error') as Severity) + 1);
};
