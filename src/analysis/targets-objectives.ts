import { phrases as named, type Words } from '../locale/words.ts';
import type { Measure } from '../measure/income.ts';
import { amountsOf, incomeOf } from '../measure/income.ts';
import type { Facts } from '../measure/targets.ts';
import { money, number, share, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import type { ActionPlan } from '../portfolio/sections/action-plan.ts';
import { Decimal } from '../value/decimal.ts';
import { type Period, type PlainDate, spanOf } from '../value/period.ts';

export const phrases = named('targets-objectives', {
  title: 'Objectives of the action plans',
  client: 'Client',
  what: 'Objective',
  now: 'Now',
  target: 'Target',
  due: 'Due',
  done: 'reached {date}',
  base: '{n} {n|objective|objectives} due in the period; revenue and margin as the ledger has them since the period began, the rest as the plan states',
});

type Objective = NonNullable<ActionPlan['objectives']>[number];
type Figure = NonNullable<Objective['target']>;

/** An objective in figures that is due in the period. */
export type ObjectiveRow = {
  readonly client: string;
  readonly name: string;
  readonly id: string;
  readonly what: string;
  readonly measure: NonNullable<Objective['measure']> | null;
  readonly target: Figure;
  /** As the plan states it. */
  readonly now: Figure | null;
  /** Revenue or margin of the ledger since the period began; null for other measures, and where it cannot be told. */
  readonly fact: Decimal | null;
  readonly due: string;
  readonly done: PlainDate | null;
};

export const objectivesIn = (
  clients: readonly Client[],
  period: Period,
  { sales, income, asOf }: Facts,
  config: Config,
): readonly ObjectiveRow[] => {
  const begun = asOf !== undefined && period.from <= asOf;
  const factOf = (client: string, measure: Measure): Decimal | null => {
    if (!begun || (measure === 'margin' && income.measure !== 'margin')) return null;
    const own = sales.byClient.get(client) ?? [];
    return own.length === 0 ? Decimal.zero : incomeOf(amountsOf(own), measure);
  };
  const rows = clients.flatMap(({ id: client, name, dossier }) =>
    (dossier?.sections['action-plan']?.data.objectives ?? []).flatMap(
      (objective): readonly ObjectiveRow[] => {
        const { id, what, measure = null, target, now = null, due, done = null } = objective;
        const end = due === undefined ? undefined : spanOf(due, config.fiscal_year_start)?.to;
        if (target === undefined || due === undefined || end === undefined) return [];
        if (end < period.from || end > period.to) return [];
        const fact = measure === 'revenue' || measure === 'margin' ? factOf(client, measure) : null;
        return [{ client, name, id, what, measure, target, now, fact, due, done }];
      },
    ),
  );
  return rows.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
};

const orderOf = ({ due, name, client, id }: ObjectiveRow): string => JSON.stringify([due, name, client, id]);

export const objectivesBlocks = (
  objectives: readonly ObjectiveRow[],
  ours: string,
  words: Words,
): readonly Block[] =>
  objectives.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.title),
          columns: [
            { title: words.say(phrases.client) },
            { title: words.say(phrases.what), wrap: true },
            { title: words.say(phrases.now), align: 'right' },
            { title: words.say(phrases.target), align: 'right' },
            { title: words.say(phrases.due) },
          ],
          rows: objectives.map(({ name, what, target, now, fact, due, done }) => [
            text(name),
            text(what),
            fact === null ? figureCell(now, ours) : money(fact),
            figureCell(target, ours),
            text(due, done === null ? {} : { note: words.say(phrases.done, { date: words.date(done) }) }),
          ]),
          base: words.say(phrases.base, { n: objectives.length }),
        },
      ];

/** A sum in another currency says so. */
const figureCell = (figure: Figure | null, ours: string): Cell => {
  if (figure === null) return text('–', { tone: 'muted' });
  if (figure.unit === 'money') {
    const { value, currency } = figure;
    return { kind: 'money', value, ...(currency === ours ? {} : { currency }) };
  }
  const value = Number(figure.value.toString());
  return figure.unit === 'share' ? share(value) : number(value, Math.min(2, figure.value.scale));
};
