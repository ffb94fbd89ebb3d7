import type { Client, Portfolio } from '../../portfolio/portfolio.ts';
import { givenOf } from '../../value/fact.ts';
import { type PlainDate, spanOf } from '../../value/period.ts';
import { nameOf } from '../agenda.ts';
import { logOf } from '../tasks.ts';
import { type Entry, entry } from './reminder.ts';

/** Complaints and misunderstandings that are open: due since the day they were raised. */
export const complaintsOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Entry[] =>
  logOf(client, portfolio)
    .filter(({ date, kind }) => date <= today && (kind === 'complaint' || kind === 'misunderstanding'))
    .filter(({ resolved }) => resolved === undefined || resolved > today)
    .map(({ date, what, our_side, file }) =>
      entry(
        { date, occasion: 'complaint', client: client.id, what, owner: our_side?.[0] ?? client.owner },
        nameOf(file),
      ),
    );

/** What of a dossier comes to its end: objectives, priorities of the relationship, blocks, contracts that run. */
export const endsOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Entry[] => {
  const { sections } = client.dossier ?? {};
  if (sections === undefined || client.status === 'lost') return [];
  const lastDay = (when: string | undefined): PlainDate | undefined =>
    spanOf(when ?? '', portfolio.config.fiscal_year_start)?.to;
  const at = (
    date: PlainDate | undefined,
    occasion: Entry['occasion'],
    about: Partial<Entry>,
    key: string,
  ): readonly Entry[] =>
    date === undefined
      ? []
      : [entry({ owner: client.owner, ...about, date, occasion, client: client.id }, key)];
  const factors = new Map(portfolio.config.factors.map(({ id, name }) => [id, name]));
  return [
    ...(sections['action-plan']?.data.objectives ?? []).flatMap(({ id, what, due, done }) =>
      done === undefined ? at(lastDay(due), 'objective', { id, what }, id) : [],
    ),
    ...(sections.relationship?.data.priority_factors ?? []).flatMap(({ id, what, until }) =>
      at(lastDay(until), 'factor-ends', { id, what: what ?? factors.get(id) ?? id }, id),
    ),
    ...(sections.products?.data.blocked ?? []).flatMap(({ product, unit, why, until }) =>
      at(
        lastDay(givenOf(until)),
        'block-ends',
        { id: product, what: givenOf(why) },
        `${product}/${unit ?? ''}`,
      ),
    ),
    ...(sections.buying?.data.contracts ?? [])
      .filter(({ until = '' }) => until >= today)
      .flatMap(({ id, what, until }) => at(until, 'contract-ends', { id, what }, id)),
  ];
};
