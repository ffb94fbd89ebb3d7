import { type Moment, pathsOf, valuesOf } from '../../diff/history.ts';
import { showFact, showLife } from '../../diff/history-page.ts';
import { factPath } from '../../portfolio/fact-path.ts';
import { typedPath } from '../../portfolio/fact-typed.ts';
import { isShallow } from '../../source/git-history.ts';
import { nearest } from '../../value/nearest.ts';
import { type PlainDate, spanOf } from '../../value/period.ts';
import { Refusal } from '../../value/refusal.ts';
import { clientCalled, clientNames } from '../client-called.ts';
import { lifeOf } from '../client-commits.ts';
import type { Command } from '../command.ts';
import type { Opened } from '../context.ts';
import { emit, OUTPUT_OPTIONS } from '../output.ts';

export const command: Command = {
  args: [
    { name: '<client>', summary: 'its folder, id or name' },
    { name: '[fact]', summary: 'one fact, or what stands below: budget.bolts, people.georgi-iliev' },
  ],
  options: [
    { flags: '--since <time>', summary: 'from this day, month or quarter on: 2026-07-01, 2026-Q3' },
    { flags: '--today <date>', summary: 'what counts as now (YYYY-MM-DD)' },
    ...OUTPUT_OPTIONS,
  ],
  examples: [
    'kam history gazmash',
    'kam history gazmash budget.bolts',
    'kam history gazmash --since 2026-Q3',
  ],
  async run({ args: [typed = '', fact], options }, context) {
    const opened = await context.open(options);
    const { portfolio, today, words, root } = opened;
    const client = clientCalled(portfolio, typed);
    const since = sinceOf(options['since'], opened);
    const path = fact === undefined ? undefined : saidOf(fact);
    const life = await lifeOf(client, opened);
    const moments = life.filter(({ touch }) => since === null || touch === null || touch.day >= since);
    const { currency } = portfolio.config;
    const given = {
      client,
      today,
      currency,
      since,
      shallow: await isShallow(root),
      names: clientNames(portfolio),
    };
    const page =
      path === undefined
        ? showLife(moments, given, words)
        : showFact(valuesOf(moments, known(path, life)), path, given, words);
    await emit([page], options, context, opened);
    return 0;
  },
};

/** As facts are named everywhere: the section is left out where no other has the key. */
const saidOf = (typed: string): string => {
  const { section, path } = typedPath(typed);
  const [first = '', ...rest] = path;
  return [factPath(section, [first], {}), ...rest].join('.');
};

/** Refuses a path under which nothing ever stood, with the nearest. */
const known = (path: string, life: readonly Moment[]): string => {
  const paths = pathsOf(life);
  if (paths.some((each) => each === path || each.startsWith(`${path}.`))) return path;
  const prefixes = paths.flatMap((each) =>
    each.split('.').map((_, end, all) => all.slice(0, end + 1).join('.')),
  );
  const meant = nearest(path, [...new Set(prefixes)]);
  throw new Refusal(
    `nothing was ever known of "${path}"`,
    meant === undefined ? undefined : `did you mean ${meant}?`,
  );
};

const sinceOf = (typed: unknown, { portfolio }: Opened): PlainDate | null => {
  if (typeof typed !== 'string') return null;
  const span = spanOf(typed, portfolio.config.fiscal_year_start);
  if (span === undefined)
    throw new Refusal(`"${typed}" is no time`, 'write a day, month or quarter: 2026-07-01, 2026-Q3');
  return span.from;
};
