import { check } from '../../check/check.ts';
import { reports } from '../../report/index.ts';
import type { Command } from '../command.ts';
import { emit, OUTPUT_OPTIONS, VERSION_OPTIONS } from '../output.ts';
import { requestOf } from '../request.ts';

/** `kam` without a command: what is due this week, and what is wrong. */
export const command: Command = {
  args: [],
  options: [...VERSION_OPTIONS, ...OUTPUT_OPTIONS],
  examples: ['kam', 'kam --today 2026-12-01'],
  async run({ options }, context) {
    const opened = await context.open(options);
    const { agenda } = await import('../../analysis/agenda/index.ts');
    const request = await requestOf(opened, options);
    const due = await agenda.run({ ...request, options: { week: true } });
    const { findings } = await check(opened, opened.words);
    const home = await reports.home();
    const said = findings.map(({ finding, message }) => ({ finding, text: message }));
    const { portfolio, today } = opened;
    await emit(
      [home({ portfolio, today, agenda: due, findings: said }, opened.words)],
      options,
      context,
      opened,
    );
    return 0;
  },
};
