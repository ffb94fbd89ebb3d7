import type { Words } from '../locale/words.ts';
import { money, spanCell, text, walletCell } from '../page/cells.ts';
import type { Block } from '../page/page.ts';
import type { Base } from './base.ts';
import { penetrationCells, penetrationColumns } from './wallet-cells.ts';
import type { BudgetRow, WalletRow } from './wallet-rows.ts';
import { phrases } from './wallet-words.ts';

/** The budgets of one client, and who else supplies it. */
export const clientBlocks = (row: WalletRow, base: Base, words: Words): readonly Block[] => [
  budgetsBlock(row, base, words),
  suppliersBlock(row, words),
];

const budgetsBlock = (row: WalletRow, { lines }: Base, words: Words): Block => ({
  kind: 'table',
  columns: [{ title: words.say(phrases.what) }, ...penetrationColumns(words)],
  rows: row.lines.map((line) => [
    text(nameOf(line, words), line.asked ? {} : { note: words.say(phrases.notAsked) }),
    ...penetrationCells(line, words),
  ]),
  ...(row.budget === null || row.asked < 2
    ? {}
    : {
        total: [
          text(words.say(row.of === 'whole' ? phrases.everything : phrases.together)),
          ...penetrationCells(row, words),
        ],
      }),
  base: [
    words.say(phrases.linesBase, { known: row.known, n: row.asked, lines }),
    ...(row.outside.sign === 0
      ? []
      : [words.say(phrases.outsideBudget, { sales: words.money(row.outside, undefined, 0) })]),
  ].join('; '),
  empty: words.say(phrases.nothing),
});

const nameOf = ({ key, name }: BudgetRow, words: Words): string =>
  name ?? words.say(key === null ? phrases.everything : phrases.unnamed);

const suppliersBlock = ({ suppliers }: WalletRow, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.suppliers),
  columns: [
    { title: words.say(phrases.who) },
    { title: words.say(phrases.product) },
    { title: words.say(phrases.itsShare), align: 'right' },
    { title: words.say(phrases.amount), align: 'right' },
    { title: words.say(phrases.until), weight: 1 },
    { title: words.say(phrases.why), weight: 2, wrap: true },
  ],
  rows: suppliers.map(({ name, product, unit, share, amount, until, why }) => {
    const what = product ?? words.say(phrases.everything);
    return [
      text(name),
      text(unit === null ? what : words.say(phrases.inUnit, { product: what, unit })),
      walletCell(share, (value) => words.percent(value)),
      amount === null ? money(null, { basis: 'unknown' }) : spanCell(amount),
      text(until === null ? '' : words.date(until)),
      text(why ?? ''),
    ];
  }),
  base: words.say(phrases.suppliersBase, { n: suppliers.length }),
  empty: words.say(phrases.noSuppliers),
});
