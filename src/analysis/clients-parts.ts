import type { Words } from '../locale/words.ts';
import type { Part } from '../measure/platform.ts';
import { money, number, share, text } from '../page/cells.ts';
import type { Block, Cell, Column } from '../page/page.ts';
import type { ClientsResult } from './clients.ts';
import { known, nameOr } from './clients-names.ts';
import { POPULATION, phrases } from './clients-words.ts';

/** Active, potential, lost, and those that only the ledger knows; the total is that of the ledger. */
export const populationsBlock = ({ base, data }: ClientsResult, words: Words): Block => {
  const { populations, unassigned, total } = data;
  const cells = ({ clients, postponed, bought, income, share: part }: Part): readonly Cell[] => [
    number(clients),
    number(postponed),
    number(bought),
    known(income),
    share(part),
  ];
  const sum = (of: (part: Part) => number): Cell =>
    number(populations.reduce((all, part) => all + of(part), 0));
  const blank = Array.from({ length: 3 }, () => text(''));
  return {
    kind: 'table',
    title: words.say(phrases.populations),
    columns: [
      { title: words.say(phrases.population) },
      { title: words.say(phrases.clients), align: 'right' },
      { title: words.say(phrases.putOff), align: 'right', weight: 2 },
      { title: words.say(phrases.bought), align: 'right', weight: 1 },
      { title: words.say(phrases[base.measure]), align: 'right' },
      { title: words.say(phrases.share), align: 'right' },
    ],
    rows: [
      ...populations.map((part) => [text(words.say(POPULATION[part.key])), ...cells(part)]),
      ...(unassigned.sign === 0
        ? []
        : [
            [
              text(words.say(phrases.unassigned), { tone: 'muted' as const }),
              ...blank,
              money(unassigned),
              text(''),
            ],
          ]),
    ],
    total: [
      text(words.say(phrases.total)),
      sum(({ clients }) => clients),
      sum(({ postponed }) => postponed),
      sum(({ bought }) => bought),
      money(total),
      text(''),
    ],
    base: words.say(phrases.ofPositive),
  };
};

const counts = (words: Words): readonly Column[] => [
  { title: words.say(phrases.active), align: 'right' },
  { title: words.say(phrases.potential), align: 'right' },
  { title: words.say(phrases.lost), align: 'right' },
  { title: words.say(phrases.unregistered), align: 'right', weight: 2 },
];

export const channelsBlock = ({ base, data }: ClientsResult, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.channels),
  columns: [
    { title: words.say(phrases.channel) },
    ...counts(words),
    { title: words.say(phrases[base.measure]), align: 'right' },
    { title: words.say(phrases.share), align: 'right', weight: 1 },
  ],
  rows: data.channels.map((channel) => [
    text(nameOr(channel.name, words)),
    number(channel.active),
    number(channel.potential),
    number(channel.lost),
    number(channel.unregistered),
    known(channel.income),
    share(channel.share),
  ]),
  total: [
    text(words.say(phrases.total)),
    ...(['active', 'potential', 'lost', 'unregistered'] as const).map((population) =>
      number(data.channels.reduce((sum, channel) => sum + channel[population], 0)),
    ),
    money(data.income),
    text(''),
  ],
  base: words.say(phrases.ofPositive),
  empty: words.say(phrases.nobody),
});

/** Contacts, prospects, clients and their weight, in each channel of each territory. */
export const platformBlock = ({ base, data }: ClientsResult, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.platform),
  columns: [
    { title: words.say(phrases.territory) },
    { title: words.say(phrases.channel) },
    { title: words.say(phrases.contacts), align: 'right', weight: 1 },
    { title: words.say(phrases.prospects), align: 'right' },
    { title: words.say(phrases.clients), align: 'right' },
    { title: words.say(phrases[base.measure]), align: 'right' },
    { title: words.say(phrases.share), align: 'right', weight: 2 },
  ],
  rows: data.platform.map((field) => [
    text(nameOr(field.territory, words)),
    text(nameOr(field.channel.name, words)),
    number(field.contacts, 0, field.contacts === null ? { basis: 'unknown' } : {}),
    number(field.prospects),
    number(field.active),
    known(field.income),
    share(field.share),
  ]),
  total: [
    text(words.say(phrases.total)),
    text(''),
    text(''),
    number(data.platform.reduce((sum, { prospects }) => sum + prospects, 0)),
    number(data.platform.reduce((sum, { active }) => sum + active, 0)),
    money(data.income),
    text(''),
  ],
  base: words.say(phrases.platformBase),
  empty: words.say(phrases.nobody),
});
