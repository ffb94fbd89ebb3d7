import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import {
  type ChannelDevelopment,
  type Developed,
  developmentOf,
  type Standard,
} from '../measure/development.ts';
import { namesOf } from '../measure/names.ts';
import { number, share, text } from '../page/cells.ts';
import type { Block, Cell, Column, Page } from '../page/page.ts';
import { Refusal } from '../value/refusal.ts';
import type { Request } from './analysis.ts';
import { namedClients } from './named.ts';
import { phrases as common, periodFactor, reasonsBlock } from './reasons.ts';
import { salesOf } from './sales.ts';

export const phrases = named('targets-ideal', {
  title: 'Vertical development: clients against the ideal one',
  client: 'Client',
  categories: 'Categories',
  depth: 'Articles: {category}',
  shelf: 'Shelf',
  placement: 'Placement',
  content: 'Content',
  promotion: 'Promotion',
  need_satisfied: 'Need satisfied',
  service_level: 'Service level',
  loyalty: 'Loyalty',
  column: '{standard} ({ideal})',
  met: 'Met',
  metOf: '{met} of {all}',
  unknown: '{n} unknown',
  missing: 'Not bought',
  atLeast: 'at least',
  base: '{n} {n|client|clients}: active, or with sales in the period; {left} left out (the channel has no ideal client); {lines} ledger {lines|line|lines}; categories and articles as the ledger has them, the rest as dossiers hold it (sections 4 and 7)',
  empty: 'Nobody buys in this channel.',
  standard: 'Ideal client',
  standardRule: 'categories, articles of each, and shares that are held in dossiers, per channel',
  standardSource: 'kam.yaml: ideal of a channel',
  counted: 'Counted in the ledger',
  countedRule:
    'categories and articles with a positive net revenue in the period; articles only where kam.yaml names as many as the ideal asks for, else the dossier’s count',
  held: 'Held in the dossier',
  heldRule: 'development of section 4; the service level also of section 7, measured last; otherwise unknown',
  open: 'At least',
  openRule:
    'something was bought that kam.yaml does not name: what is too little may be enough, so that it stays unknown',
});

export type IdealData = {
  readonly kind: 'ideal';
  readonly client: string | null;
  readonly channels: readonly ChannelDevelopment[];
  readonly noIdeal: number;
};
export type IdealResult = {
  readonly base: { readonly clients: number; readonly noIdeal: number; readonly lines: number };
  readonly data: IdealData;
};

/** Every client against the ideal one of its channel, or one of them. */
export const runIdeal = async (request: Request): Promise<IdealResult> => {
  const book = await salesOf(request, true);
  const { channels: all, noIdeal } = developmentOf(book);
  if (all.length === 0)
    throw new Refusal('no channel has an ideal client', 'describe one in kam.yaml: channels, ideal');
  const typed = request.options['client'];
  const client = typeof typed === 'string' ? (namedClients(book, [typed])[0] ?? typed) : null;
  const channels = all.flatMap((channel) => {
    const clients = channel.clients.filter(({ key }) => client === null || key === client);
    return client !== null && clients.length === 0 ? [] : [{ ...channel, clients }];
  });
  if (channels.length === 0)
    throw new Refusal(
      `${namesOf(book, 'client')(client ?? '')} has no ideal client to compare with`,
      'describe one in kam.yaml: channels, ideal',
    );
  const lines = book.sales.reduce((sum, sale) => sum + sale.lines, 0);
  const clients = channels.reduce((sum, channel) => sum + channel.clients.length, 0);
  return { base: { clients, noIdeal, lines }, data: { kind: 'ideal', client, channels, noIdeal } };
};

export const showIdeal = ({ base, data }: IdealResult, request: Request, words: Words): Page => {
  const { portfolio, today, period, explain } = request;
  return {
    title: words.say(phrases.title),
    head: {
      command: 'targets',
      today,
      period,
      currency: portfolio.config.currency,
      measure: null,
      base,
    },
    data,
    blocks: [
      ...data.channels.map((channel) => channelBlock(channel, base, words)),
      ...(explain ? [explainIdeal(request, words)] : []),
    ],
  };
};

const channelBlock = (channel: ChannelDevelopment, base: IdealResult['base'], words: Words): Block => {
  const [first] = channel.clients;
  const columns: Column[] = [
    { title: words.say(phrases.client) },
    ...(first?.standards ?? []).map((standard) => ({
      title: words.say(phrases.column, {
        standard: labelOf(standard, words),
        ideal: idealOf(standard, words),
      }),
      align: 'right' as const,
    })),
    { title: words.say(phrases.met) },
    { title: words.say(phrases.missing), wrap: true, weight: 1 },
  ];
  return {
    kind: 'section',
    title: channel.name,
    blocks: [
      ...(channel.portrait === null ? [] : [{ kind: 'prose', markdown: channel.portrait } as const]),
      {
        kind: 'table',
        columns,
        rows: channel.clients.map((client) => [
          text(client.name),
          ...client.standards.map((standard) => valueCell(standard, client, words)),
          metCell(client, words),
          text(client.missing.join(', ')),
        ]),
        base: words.say(phrases.base, {
          n: channel.clients.length,
          left: base.noIdeal,
          lines: base.lines,
        }),
        empty: words.say(phrases.empty),
      },
    ],
  };
};

const labelOf = ({ standard, category }: Standard, words: Words): string =>
  words.say(phrases[standard], category === null ? {} : { category });

const COUNTED: readonly Standard['standard'][] = ['categories', 'depth'];

const idealOf = ({ standard, ideal }: Standard, words: Words): string =>
  COUNTED.includes(standard)
    ? words.number(Number(ideal.toString()))
    : words.percent(Number(ideal.toString()), 0);

const valueCell = ({ standard, value, basis, met }: Standard, { open }: Developed, words: Words): Cell => {
  const tone = met === null ? 'plain' : met ? 'good' : 'warn';
  if (value === null) return number(null, 0, { basis: 'unknown' });
  if (!COUNTED.includes(standard)) return share(Number(value.toString()), { basis, tone });
  const note = open && met === null ? { note: words.say(phrases.atLeast) } : {};
  return number(Number(value.toString()), 0, { basis, tone, ...note });
};

const metCell = ({ met, unknown, standards }: Developed, words: Words): Cell =>
  text(
    words.say(phrases.metOf, { met, all: standards.length }),
    unknown === 0 ? {} : { note: words.say(phrases.unknown, { n: unknown }) },
  );

const explainIdeal = (request: Request, words: Words): Block => {
  const factor = (name: Phrase, rule: Phrase, source: string) => ({
    name: words.say(name),
    rule: words.say(rule),
    source,
  });
  const ours = words.say(common.ours);
  return reasonsBlock(
    [
      periodFactor(request, words),
      factor(phrases.standard, phrases.standardRule, words.say(phrases.standardSource)),
      factor(phrases.counted, phrases.countedRule, ours),
      factor(phrases.held, phrases.heldRule, ours),
      factor(phrases.open, phrases.openRule, ours),
    ],
    words,
  );
};
