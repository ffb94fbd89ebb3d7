import { reports } from '../../report/index.ts';
import { Refusal } from '../../value/refusal.ts';
import { clientCalled } from '../client-called.ts';
import type { Command } from '../command.ts';
import { emit, OUTPUT_OPTIONS, VERSION_OPTIONS } from '../output.ts';

export const command: Command = {
  args: [{ name: '<client>', summary: 'its folder, id or name' }],
  options: [
    {
      flags: '--proposal <id>',
      summary: 'the brief of this proposal of section 6, instead of the next meeting',
    },
    ...VERSION_OPTIONS,
    ...OUTPUT_OPTIONS,
  ],
  examples: ['kam brief gazmash', 'kam brief gazmash --proposal kitting-offer'],
  async run({ args: [typed], options }, context) {
    if (typed === undefined) throw new Refusal('a brief is for one client', 'kam brief <client>');
    const opened = await context.open(options);
    const { portfolio, ledger, today, words } = opened;
    const request = { portfolio, ledger, today, client: clientCalled(portfolio, typed) };
    const { meeting, proposal } = await reports.brief();
    const { proposal: id } = options;
    const pages = typeof id === 'string' ? await proposal(request, id, words) : await meeting(request, words);
    await emit(pages, options, context, opened);
    return 0;
  },
};
