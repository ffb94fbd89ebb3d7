import type { Analysis } from '../analysis.ts';
import { type Bought, gather } from './data.ts';
import { showBuying } from './page.ts';

/** Deals, criteria, tenders, proposals and contracts: of one client in depth, of all by what is due. */
export const buying: Analysis<Bought> = {
  id: 'buying',
  client: 'optional',
  withoutSales: true,
  options: [],
  examples: ['kam buying', 'kam buying gazmash', 'kam buying gazmash --explain'],
  run: async (request) => gather(request),
  show: showBuying,
};
