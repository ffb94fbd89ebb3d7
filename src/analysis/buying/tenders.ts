import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Answer, Participant, Tender } from '../../measure/tenders.ts';
import { left, number, right, sentence, spanCell, text } from '../../page/cells.ts';
import type { Block, Cell, Tone } from '../../page/page.ts';
import { givenOf } from '../../value/fact.ts';
import type { Bought } from './data.ts';
import type { Names } from './names.ts';

export const phrases = named('buying-tenders', {
  title: 'Tenders, the nearest first',
  tenderOf: 'Tender: {what}',
  client: 'Client',
  tender: 'Tender',
  date: 'Held',
  months: 'Months left',
  lacks: 'Still lacks',
  need: 'need',
  factors: 'success factors',
  contact: 'good contact',
  maybe: '{maker} (unknown)',
  nothing: 'nothing',
  preparation: 'Preparation',
  state: 'State',
  prepareFrom: 'Preparation from',
  value: 'Value',
  owner: 'Prepared by',
  rivals: 'Against',
  early: 'not yet',
  'in-time': 'in time',
  late: 'late',
  held: 'held, no result written',
  undated: 'no day known',
  closed: 'closed',
  base: '{n} open {n|tender|tenders}; preparation begins nine months before; a winner is made by a known need, fixed success factors and good contact with every participant',
  needMaker: 'the need is recognised, or shaped with us',
  factorsMaker: 'the success factors are fixed',
  contactMaker: 'good contact with every participant',
  nobodyNamed: 'nobody is named who takes part',
  notAsked: 'not known',
  lacking: 'known to be missing',
  good: '{name}: good contact',
  against: '{name}: against us',
  'not-reached': '{name}: not reached',
  'attitude-unknown': '{name}: attitude unknown',
  'contact-unknown': '{name}: contact unknown',
  stranger: '{name}: not in section 3',
  sinceTask: 'a task, a promise or a talk is about it',
  noTask: 'no task, no promise and no talk is about it',
});

const STATES: Readonly<Record<Tender['state'], Tone>> = {
  early: 'plain',
  'in-time': 'good',
  late: 'bad',
  held: 'warn',
  undated: 'muted',
  closed: 'muted',
};

/** The makers of a winner that are not there; whether that is known, too. */
const lackCell = ({ makers }: Tender, words: Words): Cell => {
  const lacking = (['need', 'factors', 'contact'] as const).flatMap((maker) => {
    const { is } = makers[maker];
    const name = words.say(phrases[maker]);
    if (is === 'yes') return [];
    return [is === 'no' ? name : words.say(phrases.maybe, { maker: name })];
  });
  return lacking.length === 0
    ? text(words.say(phrases.nothing), { tone: 'good' })
    : text(lacking.join(', '), { tone: 'warn' });
};

const dateCell = ({ date }: Tender, words: Words): Cell =>
  date === null ? text('', { basis: 'unknown' }) : text(words.date(date.text), { basis: date.basis });

const stateCell = ({ state }: Tender, words: Words): Cell =>
  text(words.say(phrases[state]), { tone: STATES[state] });

/** Open tenders of all clients, with the countdown and the three makers of a winner. */
export const tendersBlocks = ({ tenders }: Bought, names: Names, words: Words): readonly Block[] => {
  const open = tenders.filter(({ state }) => state !== 'closed');
  if (open.length === 0) return [];
  const column = (phrase: Phrase) => words.say(phrase);
  return [
    {
      kind: 'table',
      title: words.say(phrases.title),
      columns: [
        left(column(phrases.client)),
        sentence(column(phrases.tender)),
        left(column(phrases.date)),
        right(column(phrases.months)),
        left(column(phrases.state)),
        sentence(column(phrases.lacks)),
        left(column(phrases.owner), 2),
      ],
      rows: open.map((tender) => [
        text(names.client(tender.client)),
        text(tender.what),
        dateCell(tender, words),
        number(tender.monthsLeft),
        stateCell(tender, words),
        lackCell(tender, words),
        text(tender.owner === null ? '' : names.member(tender.owner)),
      ]),
      base: words.say(phrases.base, { n: open.length }),
    },
  ];
};

/** Each open tender of a client: the countdown, what makes a winner, and why. */
export const tenderBlocks = ({ tenders }: Bought, names: Names, words: Words): readonly Block[] =>
  tenders.filter(({ state }) => state !== 'closed').map((tender) => tenderBlock(tender, names, words));

const tenderBlock = (tender: Tender, names: Names, words: Words): Block => {
  const item = (phrase: Phrase, cell: Cell) => ({ label: words.say(phrase), cell });
  const { prepareFrom, rivals, owner, value } = tender;
  return {
    kind: 'section',
    title: words.say(phrases.tenderOf, { what: tender.what }),
    blocks: [
      {
        kind: 'figures',
        items: [
          item(phrases.date, dateCell(tender, words)),
          ...(tender.monthsLeft === null ? [] : [item(phrases.months, number(tender.monthsLeft))]),
          ...(prepareFrom === null
            ? []
            : [item(phrases.prepareFrom, { kind: 'date', value: prepareFrom } as Cell)]),
          item(phrases.preparation, {
            ...stateCell(tender, words),
            ...(tender.state === 'in-time' || tender.state === 'late'
              ? { note: words.say(tender.begun ? phrases.sinceTask : phrases.noTask) }
              : {}),
          }),
          ...(value === null ? [] : [item(phrases.value, spanCell(value))]),
          ...(owner === null ? [] : [item(phrases.owner, text(names.member(owner)))]),
          ...(rivals.length === 0 ? [] : [item(phrases.rivals, text(rivals.map(names.rival).join(', ')))]),
        ],
      },
      { kind: 'checklist', items: makersOf(tender, words) },
    ],
  };
};

const makersOf = ({ makers, need, factors, participants }: Tender, words: Words) => {
  const maker = (phrase: Phrase, { is, basis }: Answer, why: string) => ({
    done: is === 'yes',
    text: words.say(phrase),
    cells: [text(why, is === 'yes' ? { basis } : {})],
    tone: is === 'yes' ? ('plain' as const) : is === 'no' ? ('bad' as const) : ('warn' as const),
  });
  const missing = (is: Answer['is']): string => words.say(is === 'no' ? phrases.lacking : phrases.notAsked);
  const given = factors.flatMap((factor) => givenOf(factor) ?? []);
  return [
    maker(phrases.needMaker, makers.need, givenOf(need ?? undefined) ?? missing(makers.need.is)),
    maker(
      phrases.factorsMaker,
      makers.factors,
      given.length > 0 ? given.join('; ') : missing(makers.factors.is),
    ),
    maker(
      phrases.contactMaker,
      makers.contact,
      participants.length === 0
        ? words.say(phrases.nobodyNamed)
        : participants.map((one) => participantText(one, words)).join('; '),
    ),
  ];
};

const participantText = ({ name, contact }: Participant, words: Words): string =>
  words.say(phrases[contact], { name });
