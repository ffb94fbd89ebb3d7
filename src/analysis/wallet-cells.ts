import type { Words } from '../locale/words.ts';
import { money, share as noShare, spanCell, walletCell } from '../page/cells.ts';
import type { Cell } from '../page/page.ts';
import type { Penetration } from './wallet-rows.ts';
import { phrases } from './wallet-words.ts';

/** The figures of a budget, as every table here shows them. */
export const penetrationCells = (
  { sales, budget, share, open, rivals }: Penetration,
  words: Words,
): readonly Cell[] => [
  money(sales, { places: 0 }),
  spanCell(budget),
  budget !== null && share === null ? noShare(null) : walletCell(share, (value) => words.percent(value)),
  spanCell(open),
  rivals === null && open?.high.sign === 0 ? money(null) : spanCell(rivals),
];

export const penetrationColumns = (words: Words) =>
  [
    { title: words.say(phrases.ours), align: 'right', weight: 1 },
    { title: words.say(phrases.budget), align: 'right' },
    { title: words.say(phrases.share), align: 'right' },
    { title: words.say(phrases.open), align: 'right' },
    { title: words.say(phrases.rivals), align: 'right', weight: 2 },
  ] as const;
