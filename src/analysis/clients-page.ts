import type { Words } from '../locale/words.ts';
import { number, share, text } from '../page/cells.ts';
import type { Block, Page } from '../page/page.ts';
import type { Request } from './analysis.ts';
import { baseText } from './base.ts';
import type { ClientsResult } from './clients.ts';
import { cleaningBlock } from './clients-cleaning.ts';
import { known, nameOr, wholeOf } from './clients-names.ts';
import { channelsBlock, platformBlock, populationsBlock } from './clients-parts.ts';
import { explainClients } from './clients-reasons.ts';
import { phrases, STATUS } from './clients-words.ts';

export const showClients = (result: ClientsResult, request: Request, words: Words): Page => {
  const { base, data } = result;
  const { portfolio, today, period, explain } = request;
  const { currency } = portfolio.config;
  const what = chosen(result, words);
  return {
    title: words.say(phrases.title),
    ...(what === '' ? {} : { subtitle: words.say(phrases.chosen, { what }) }),
    head: { command: 'clients', today, period, currency, measure: base.measure, base },
    data,
    blocks: [
      ...notes(result, request, words),
      figuresBlock(result, words),
      populationsBlock(result, words),
      channelsBlock(result, words),
      platformBlock(result, words),
      ...postponedBlock(result, words),
      cleaningBlock(result, words),
      listBlock(result, request, words),
      ...(explain ? [explainClients(result, request, words)] : []),
    ],
  };
};

const chosen = ({ data, channelName, managerName }: ClientsResult, words: Words): string => {
  const { status, channel, owner } = data.chosen;
  const said = status === null ? '' : words.say(status === 'postponed' ? phrases.postponed : STATUS[status]);
  return [
    ...(status === null ? [] : [words.say(phrases.status, { status: said })]),
    ...(channel === null
      ? []
      : [words.say(phrases.channelIs, { name: nameOr(channelName(channel), words) })]),
    ...(owner === null ? [] : [words.say(phrases.ownerIs, { name: nameOr(managerName(owner), words) })]),
  ].join(', ');
};

const notes = ({ data, base, span }: ClientsResult, { period }: Request, words: Words): readonly Block[] => {
  const note = (said: string): Block => ({ kind: 'note', tone: 'plain', text: said });
  const [from, to] = [words.date(period.from), words.date(period.to)];
  if (span === undefined) return [note(words.say(phrases.noLedger))];
  if (base.lines === 0 && base.leftOut.every(({ count }) => count === 0))
    return [
      note(words.say(phrases.noSales, { from, to, first: words.date(span.from), last: words.date(span.to) })),
    ];
  if (data.makes80 === null) return [];
  const { rows, of, share: part } = data.makes80;
  return [note(words.say(phrases.eighty, { n: rows, all: of, share: words.percent(part, 0) }))];
};

const figuresBlock = ({ data }: ClientsResult, words: Words): Block => {
  const { capacity, averageOrder, rows } = data;
  return {
    kind: 'figures',
    items: [
      { label: words.say(phrases.all), cell: number(rows.length) },
      { label: words.say(phrases.averageOrder), cell: known(averageOrder) },
      {
        label: words.say(phrases.capacity),
        cell:
          capacity === null
            ? known(null)
            : {
                kind: 'money',
                value: capacity.value,
                places: 0,
                basis: capacity.basis,
                note: words.say(phrases.capacityNote, {
                  clients: capacity.clients,
                  average: words.money(capacity.average, undefined, 0),
                }),
              },
      },
    ],
  };
};

const postponedBlock = ({ data }: ClientsResult, words: Words): readonly Block[] =>
  data.postponed.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.postponedTitle),
          columns: [
            { title: words.say(phrases.client) },
            { title: words.say(phrases.until) },
            { title: words.say(phrases.reason), wrap: true },
          ],
          rows: data.postponed.map(({ name, until, reason, reasonBasis, due }) => [
            text(name),
            {
              kind: 'date',
              value: until,
              ...(due ? { tone: 'warn' as const, note: words.say(phrases.due) } : {}),
            },
            text(reason ?? '', { basis: reasonBasis }),
          ]),
          base: words.say(phrases.postponedBase, {
            n: data.postponed.length,
            due: data.postponed.filter(({ due }) => due).length,
          }),
        },
      ];

const listBlock = (result: ClientsResult, { portfolio }: Request, words: Words): Block => {
  const { base, data, channelName, managerName } = result;
  return {
    kind: 'table',
    title: words.say(phrases.list),
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.statusColumn) },
      { title: words.say(phrases.channel), weight: 2 },
      { title: words.say(phrases.owner), weight: 1 },
      { title: words.say(phrases.last) },
      { title: words.say(phrases[base.measure]), align: 'right' },
      { title: words.say(phrases.share), align: 'right', weight: 3 },
      { title: words.say(phrases.dossier), align: 'right', weight: 4 },
    ],
    rows: data.rows.map((row) => [
      text(row.name),
      text(
        words.say(STATUS[row.population]),
        row.postponedUntil === null ? {} : { note: words.say(phrases.postponed) },
      ),
      text(nameOr(channelName(row.channel), words)),
      text(nameOr(managerName(row.manager), words)),
      { kind: 'date', value: row.last },
      wholeOf(row.income),
      share(row.share),
      share(row.completeness),
    ]),
    total: [
      text(words.say(phrases.total)),
      ...Array.from({ length: 4 }, () => text('')),
      wholeOf(data.income),
      text(''),
      text(''),
    ],
    base: baseText(base, Number(portfolio.config.thresholds.cost_coverage.toString()), words),
    empty: words.say(phrases.nobody),
  };
};
