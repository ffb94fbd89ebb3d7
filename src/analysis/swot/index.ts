import { swotOf } from '../../measure/swot.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Analysis } from '../analysis.ts';
import type { SwotResult } from './data.ts';
import { showSwot } from './page.ts';

/** The client's SWOT and ours with it, crossed into possibilities and neutralising actions. */
export const swot: Analysis<SwotResult> = {
  id: 'swot',
  client: 'required',
  withoutSales: true,
  options: [],
  examples: ['kam swot gazmash', 'kam swot gazmash --explain'],
  run: async ({ client, portfolio, today }) => {
    if (client === undefined) throw new Refusal('a SWOT is that of one client', 'kam swot <client>');
    return { client, swot: swotOf(client, portfolio, today) };
  },
  show: showSwot,
};
