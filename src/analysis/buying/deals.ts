import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Deal, Stage, Worth } from '../../measure/deals.ts';
import { factCell, left, number, right, sentence, share, spanCell, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import { givenOf } from '../../value/fact.ts';
import type { Bought } from './data.ts';
import type { Names } from './names.ts';

export const phrases = named('buying-deals', {
  funnel: 'Open deals by stage',
  journey: 'How they buy',
  step: 'Step',
  happens: 'What happens',
  who: 'Who',
  lasts: 'Takes',
  here: 'Deals there',
  deals: 'Open deals',
  client: 'Client',
  deal: 'Deal',
  stage: 'Stage',
  count: 'Deals',
  value: 'Value a year',
  chance: 'Chance',
  weighted: 'Weighted by chance',
  due: 'Decided by',
  winBy: 'What we mean to win by',
  rivals: 'Against',
  noStage: 'stage unknown',
  stepOf: '{what} ({at} of {of})',
  together: 'Together',
  overdue: 'overdue',
  worthBase:
    'value known of {valued} of {n} open {n|deal|deals}, chance of {weighed}; a weighted value is an estimate',
  journeyBase: '{n} {n|step|steps} of the journey',
  noDeals: 'No deal is open.',
  ended: 'How it ended',
  what: 'What',
  result: 'Result',
  closed: 'When',
  reason: 'Why',
  won: 'won',
  lost: 'lost',
  dropped: 'dropped',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
  endedBase: '{n} closed {n|deal or tender|deals and tenders}, {won} won',
});

/** The short name of a step, and how far along the journey it is. */
const stageText = ({ id, step }: Stage, words: Words): string =>
  step === null ? id : words.say(phrases.stepOf, { what: id, ...step });

const worthText = ({ deals, valued, weighed }: Worth, words: Words): string =>
  words.say(phrases.worthBase, { n: deals, valued, weighed });

/** Open deals of all clients by stage, with what they are worth as far as it is known. */
export const funnelBlock = ({ funnel, worth }: Bought, words: Words): Block => {
  const cells = (name: Cell, { deals, value, weighted }: Worth): readonly Cell[] => [
    name,
    number(deals),
    spanCell(value),
    spanCell(weighted),
  ];
  return {
    kind: 'table',
    title: words.say(phrases.funnel),
    columns: [
      left(words.say(phrases.stage)),
      right(words.say(phrases.count)),
      right(words.say(phrases.value)),
      right(words.say(phrases.weighted)),
    ],
    rows: funnel.map((rung) =>
      cells(
        rung.stage === null ? text(words.say(phrases.noStage), { tone: 'muted' }) : text(rung.stage),
        rung,
      ),
    ),
    ...(funnel.length > 1 ? { total: cells(text(words.say(phrases.together)), worth) } : {}),
    base: worthText(worth, words),
    empty: words.say(phrases.noDeals),
  };
};

/** The way of a purchase, and which deals stand where. */
export const journeyBlocks = ({ client, deals }: Bought, names: Names, words: Words): readonly Block[] => {
  const journey = client?.dossier?.sections.buying?.data.journey ?? [];
  if (client === undefined || journey.length === 0) return [];
  const standing = (id: string) =>
    deals.filter(({ state, stage }) => state === 'open' && stage?.id === id).map((deal) => deal.id);
  return [
    {
      kind: 'table',
      title: words.say(phrases.journey),
      columns: [
        left(words.say(phrases.step)),
        sentence(words.say(phrases.happens)),
        sentence(words.say(phrases.who), 1),
        left(words.say(phrases.lasts), 2),
        left(words.say(phrases.here)),
      ],
      rows: journey.map(({ id, what, who = [], lasts }) => [
        text(id),
        factCell(what, (value) => value),
        text(who.map((one) => names.person(client.id, one)).join(', ')),
        lasts === undefined ? text('') : factCell(lasts, ({ count, unit }) => `${count}${unit}`),
        text(standing(id).join(', ')),
      ]),
      base: words.say(phrases.journeyBase, { n: journey.length }),
    },
  ];
};

/** Open deals; of one client with what we mean to win by. */
export const dealsBlock = ({ client, deals, worth }: Bought, names: Names, words: Words): Block => {
  const open = deals.filter(({ state }) => state === 'open');
  const alone = client !== undefined;
  const row = (deal: Deal): readonly Cell[] => [
    ...(alone ? [] : [text(names.client(deal.client))]),
    text(deal.what),
    deal.stage === null
      ? text('', { basis: 'unknown' })
      : text(stageText(deal.stage, words), { basis: deal.stage.basis }),
    spanCell(deal.value),
    chanceCell(deal, words),
    ...(alone ? [spanCell(deal.weighted)] : []),
    dueCell(deal, words),
    ...(alone ? [text(deal.winBy ?? ''), text(deal.rivals.map(names.rival).join(', '))] : []),
  ];
  return {
    kind: 'table',
    title: words.say(phrases.deals),
    columns: [
      ...(alone ? [] : [left(words.say(phrases.client))]),
      sentence(words.say(phrases.deal)),
      sentence(words.say(phrases.stage)),
      right(words.say(phrases.value)),
      right(words.say(phrases.chance), 3),
      ...(alone ? [right(words.say(phrases.weighted), 4)] : []),
      left(words.say(phrases.due)),
      ...(alone ? [sentence(words.say(phrases.winBy), 1), sentence(words.say(phrases.rivals), 2)] : []),
    ],
    rows: open.map(row),
    base: worthText(worth, words),
    empty: words.say(phrases.noDeals),
  };
};

const chanceCell = ({ chance }: Deal, words: Words): Cell => {
  if (chance === null) return share(null, { basis: 'unknown' });
  const ends = [chance.low, chance.high].map((end) => Number(end.toString()));
  const [low = 0, high = 0] = ends;
  return low === high
    ? share(low, { basis: chance.basis })
    : text(`${words.percent(low, 0)}–${words.percent(high, 0)}`, { basis: chance.basis });
};

const dueCell = ({ due, overdue }: Deal, words: Words): Cell => {
  if (due === null) return text('', { basis: 'unknown' });
  return text(words.date(due), overdue ? { tone: 'bad', note: words.say(phrases.overdue) } : {});
};

const RESULTS: Readonly<Record<string, Phrase>> = {
  won: phrases.won,
  lost: phrases.lost,
  dropped: phrases.dropped,
  withdrawn: phrases.withdrawn,
  cancelled: phrases.cancelled,
};

/** Deals and tenders that have ended, each with its result and reason. */
export const endedBlocks = (
  { client, deals, tenders }: Bought,
  names: Names,
  words: Words,
): readonly Block[] => {
  const ended = [
    ...deals
      .filter(({ state }) => state !== 'open')
      .map(({ state, closed, ...deal }) => ({ ...deal, result: state, when: closed })),
    ...tenders.flatMap((tender) =>
      tender.result == null ? [] : [{ ...tender, result: tender.result, when: tender.date?.text ?? null }],
    ),
  ].sort((a, b) => ((a.when ?? '') < (b.when ?? '') ? 1 : -1));
  if (ended.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.ended),
      columns: [
        ...(client === undefined ? [left(words.say(phrases.client))] : []),
        sentence(words.say(phrases.what)),
        left(words.say(phrases.result)),
        left(words.say(phrases.closed)),
        sentence(words.say(phrases.reason)),
      ],
      rows: ended.map(({ client: id, what, result, when, reason }) => [
        ...(client === undefined ? [text(names.client(id))] : []),
        text(what),
        text(words.say(RESULTS[result] ?? phrases.dropped), {
          tone: result === 'won' ? 'good' : result === 'lost' ? 'bad' : 'plain',
        }),
        when === null ? text('', { basis: 'unknown' }) : text(words.date(when)),
        givenOf(reason ?? undefined) === undefined
          ? text('', { basis: 'unknown' })
          : factCell(reason ?? undefined, (value) => value),
      ]),
      base: words.say(phrases.endedBase, {
        n: ended.length,
        won: ended.filter(({ result }) => result === 'won').length,
      }),
    },
  ];
};
