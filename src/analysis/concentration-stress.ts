import type { Words } from '../locale/words.ts';
import type { Stress } from '../measure/stress.ts';
import { money, share, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import type { ConcentrationResult } from './concentration.ts';
import { phrases } from './concentration-words.ts';

/** What is taken out, and what potential clients could put in its place. */
export const stressBlocks = ({ base, data }: ConcentrationResult, words: Words): readonly Block[] => {
  const stress = data.without;
  if (stress === null) return [];
  const { clients, known, low, high, basis } = stress.pipeline;
  const budgets: Cell =
    known === 0
      ? money(null, { basis: 'unknown' })
      : low.equals(high)
        ? money(low, { basis })
        : { kind: 'range', low, high, basis };
  return [
    {
      kind: 'figures',
      items: [
        { label: words.say(phrases.taken), cell: money(stress.revenue) },
        ...(base.measure === 'margin'
          ? [{ label: words.say(phrases.takenIncome), cell: incomeCell(stress.income) }]
          : []),
        { label: words.say(phrases.pipeline, { known, n: clients }), cell: budgets },
        { label: words.say(phrases.cover), cell: coverCell(stress.cover, words) },
      ],
    },
  ];
};

const coverCell = (cover: Stress['cover'], words: Words): Cell => {
  if (cover === null) return share(null, { basis: 'unknown' });
  const { low, high, basis } = cover;
  return low === high
    ? share(low, { basis })
    : text(`${words.percent(low)}–${words.percent(high)}`, { basis });
};

const incomeCell = (income: Decimal | null): Cell =>
  money(income, income === null ? { basis: 'unknown' } : {});
