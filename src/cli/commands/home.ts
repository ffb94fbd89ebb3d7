import { check } from '../../check/check.ts';
import { reports } from '../../report/index.ts';
import type { Command } from '../command.ts';
import type { Opened } from '../context.ts';
import { latelyIn } from '../lately.ts';
import { emit, OUTPUT_OPTIONS, VERSION_OPTIONS } from '../output.ts';
import { requestOf } from '../request.ts';

/** `kam` without a command: what is due this week, what changed in the last one, and what is wrong. */
export const command: Command = {
  args: [],
  options: [...VERSION_OPTIONS, ...OUTPUT_OPTIONS],
  examples: ['kam', 'kam --today 2026-12-01'],
  async run({ options }, context) {
    const opened = await context.open(options);
    // Git answers while the files are judged; what it tells of now is no part of an older version.
    const [page, lately] = await Promise.all([
      thoughtsOf(opened, options),
      options['at'] === undefined ? latelyIn(opened) : undefined,
    ]);
    const home = await reports.home();
    const { portfolio, today, words } = opened;
    await emit([home({ ...page, portfolio, today, lately }, words)], options, context, opened);
    return 0;
  },
};

const thoughtsOf = async (opened: Opened, options: Parameters<typeof requestOf>[1]) => {
  const { agenda } = await import('../../analysis/agenda/index.ts');
  const request = await requestOf(opened, options);
  const due = await agenda.run({ ...request, options: { week: true } });
  const { findings } = await check(opened, opened.words);
  return { agenda: due, findings: findings.map(({ finding, message }) => ({ finding, text: message })) };
};
