import { phrases as named, type Words } from '../locale/words.ts';
import type { Wallet, WalletLine } from '../measure/wallet.ts';
import type { Block, Cell } from '../page/page.ts';
import { left, right, spanCell, walletCell, whole } from './cells.ts';
import type { ClientRequest } from './client.ts';
import { daysOf } from './spans.ts';

export const phrases = named('report.wallet', {
  title: 'Share of wallet',
  what: 'Budget',
  ours: 'From us',
  budget: 'Their budget',
  share: 'Our share',
  all: 'everything we sell',
  together: 'Together, where the budget is known',
  empty: 'No budget is known: ask how much they spend a year, all suppliers together.',
  base: 'our sales {year} against the yearly budget for the same products; {known} of {n} budgets known; sold outside them: {outside}',
});

/** How much of what the client spends reaches us, budget by budget; unknown stays unknown. */
export const walletSection = (
  { lines, total, outside }: Wallet,
  { portfolio, year }: ClientRequest,
  words: Words,
): Block => {
  const { products } = portfolio.config;
  const nameOf = (key: string | null): string =>
    key === null ? words.say(phrases.all) : (products.find(({ id }) => id === key)?.name ?? key);
  const row = (name: string, line: Omit<WalletLine, 'key'>): readonly Cell[] => [
    { kind: 'text', value: name },
    whole(line.sales),
    spanCell(line.budget),
    walletCell(line.share, (value) => words.percent(value)),
  ];
  return {
    kind: 'section',
    title: words.say(phrases.title),
    blocks: [
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.what)),
          right(words.say(phrases.ours)),
          right(words.say(phrases.budget)),
          right(words.say(phrases.share)),
        ],
        rows: lines.map((line) => row(nameOf(line.key), line)),
        ...(total === undefined || lines.length < 2
          ? {}
          : { total: row(words.say(phrases.together), total) }),
        base: words.say(phrases.base, {
          year: daysOf(year, words),
          known: lines.filter(({ budget }) => budget !== undefined).length,
          n: lines.length,
          outside: words.money(outside, undefined, 0),
        }),
        empty: words.say(phrases.empty),
      },
    ],
  };
};
