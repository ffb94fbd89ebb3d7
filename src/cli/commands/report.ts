import { check } from '../../check/check.ts';
import { reports } from '../../report/index.ts';
import type { ReportRequest } from '../../report/report.ts';
import { lastQuarter, yearOf } from '../../report/spans.ts';
import { clientCalled } from '../client-called.ts';
import type { Command } from '../command.ts';
import type { Opened } from '../context.ts';
import { emit, OUTPUT_OPTIONS, TIME_OPTIONS } from '../output.ts';
import { periodOf } from '../request.ts';

const requestOf = async (
  opened: Opened,
  options: Readonly<Record<string, unknown>>,
): Promise<ReportRequest> => {
  const { portfolio, ledger, today } = opened;
  const quarter = lastQuarter(today, portfolio.config.fiscal_year_start);
  const period = await periodOf(opened, options, quarter);
  const { findings } = await check(opened, opened.words);
  const { measure } = options;
  return {
    portfolio,
    ledger,
    today,
    period,
    year: yearOf(period, today, options['period'] !== undefined),
    findings: findings.map(({ finding, message }) => ({ finding, text: message })),
    ...(measure === 'margin' || measure === 'revenue' ? { measure } : {}),
  };
};

export const command: Command = {
  args: [{ name: '[client]', summary: 'the review of one client: its folder, id or name' }],
  options: [
    ...TIME_OPTIONS.map((option) =>
      option.flags.startsWith('--period')
        ? { ...option, summary: 'what is reviewed (default: the last fiscal quarter that is over)' }
        : option,
    ),
    {
      flags: '--measure <measure>',
      summary: 'what shares and classes are computed on',
      choices: ['margin', 'revenue'],
    },
    ...OUTPUT_OPTIONS,
  ],
  examples: ['kam report', 'kam report -o review.html', 'kam report gazmash --period 2026-Q2'],
  async run({ args: [typed], options }, context) {
    const opened = await context.open(options);
    const client = typed === undefined ? undefined : clientCalled(opened.portfolio, typed);
    const request = await requestOf(opened, options);
    const pages =
      client === undefined
        ? await (await reports.portfolio())(request, opened.words)
        : await (await reports.client())({ ...request, client }, opened.words);
    await emit(pages, options, context, opened);
    return 0;
  },
};
