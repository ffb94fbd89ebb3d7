import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import { type Act, CALL_WITHIN, type NextAct, type Part, type Proposal } from '../../measure/proposals.ts';
import { left, sentence, spanCell, text } from '../../page/cells.ts';
import type { Block, Cell, Tone } from '../../page/page.ts';
import { givenOf } from '../../value/fact.ts';
import { addDays, type PlainDate } from '../../value/period.ts';
import type { Bought } from './data.ts';
import type { Names } from './names.ts';

export const phrases = named('buying-proposals', {
  title: 'Proposals, what is due first',
  proposalOf: 'Proposal: {what}',
  client: 'Client',
  proposal: 'Proposal',
  state: 'State',
  next: 'Next',
  by: 'By',
  valid: 'Valid until',
  who: 'Who of us',
  value: 'Sum',
  sent: 'Sent',
  received: 'Arrived',
  lacks: 'It lacks {parts}.',
  complete: 'It has everything that a proposal should have.',
  draft: 'not sent',
  unconfirmed: 'arrival unconfirmed',
  open: 'open',
  expired: 'expired',
  closed: 'closed',
  send: 'send it',
  call: 'call: has it arrived?',
  step: 'next step',
  interim: 'look at interim results together',
  agree: 'agree on the next step',
  close: 'write how it ended, or renew it',
  withText: '{act}: {what}',
  readers: 'readers',
  arguments: 'an argument for each reader',
  criteria: 'an answer to their heaviest criteria',
  experience: 'experience together',
  figures: 'the financial result in figures',
  group: 'who of us prepared it',
  validity: 'a last day',
  receipt: 'the confirmation that it arrived',
  nextStep: 'a next step with its day',
  urgency: 'why they cannot wait',
  interimDate: 'a day for interim results',
  reader: 'Reader',
  decides: 'decides',
  argument: 'Argument',
  none: 'none yet',
  readersBase: '{n} {n|reader|readers}, {decide} of them {decide|decides|decide}',
  noReaders: 'Nobody is named who reads it.',
  unanswered: 'Heavy criteria that it does not answer: {criteria}.',
  openBase: '{n} open {n|proposal|proposals}, {due} with something due or overdue',
});

const STATES: Readonly<Record<Proposal['state'], Tone>> = {
  draft: 'plain',
  unconfirmed: 'warn',
  open: 'good',
  expired: 'bad',
  closed: 'muted',
};

/** What a proposal lacks, in words. */
export const PART_WORDS: Readonly<Record<Part, Phrase>> = {
  readers: phrases.readers,
  arguments: phrases.arguments,
  criteria: phrases.criteria,
  experience: phrases.experience,
  figures: phrases.figures,
  group: phrases.group,
  validity: phrases.validity,
  receipt: phrases.receipt,
  step: phrases.nextStep,
  urgency: phrases.urgency,
  interim: phrases.interimDate,
};

const ACTS: Readonly<Record<Act, Phrase>> = {
  send: phrases.send,
  call: phrases.call,
  step: phrases.step,
  interim: phrases.interim,
  agree: phrases.agree,
  close: phrases.close,
};

export const stateCell = ({ state }: Proposal, words: Words): Cell =>
  text(words.say(phrases[state]), { tone: STATES[state] });

export const nextText = ({ act, what }: NextAct, words: Words): string =>
  what === null
    ? words.say(ACTS[act])
    : act === 'step'
      ? what
      : words.say(phrases.withText, { act: words.say(ACTS[act]), what });

/** A day that is past is bad; without a day nothing is agreed. */
export const nextDueCell = (next: NextAct | null, today: PlainDate): Cell => ({
  kind: 'date',
  value: next?.due ?? null,
  ...(next?.due != null && next.due < today ? { tone: 'bad' } : {}),
});

const dateCell = (value: PlainDate | undefined | null): Cell => ({ kind: 'date', value: value ?? null });

/** Is something to be done now, or by tomorrow? */
const isDue = ({ next }: Proposal, today: PlainDate): boolean =>
  next !== null && (next.due === null || next.due <= addDays(today, CALL_WITHIN));

/** Open proposals of all clients by what is due. */
export const proposalsBlocks = (
  { proposals }: Bought,
  today: PlainDate,
  names: Names,
  words: Words,
): readonly Block[] => {
  const open = proposals.filter(({ state }) => state !== 'closed');
  if (open.length === 0) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.title),
      columns: [
        left(words.say(phrases.client)),
        sentence(words.say(phrases.proposal)),
        left(words.say(phrases.state), 1),
        sentence(words.say(phrases.next)),
        left(words.say(phrases.by)),
        left(words.say(phrases.valid), 2),
        left(words.say(phrases.who), 3),
      ],
      rows: open.map((proposal) => [
        text(names.client(proposal.client)),
        text(proposal.typed.what),
        stateCell(proposal, words),
        text(proposal.next === null ? '' : nextText(proposal.next, words)),
        nextDueCell(proposal.next, today),
        dateCell(proposal.typed.valid_until),
        text(proposal.owner === null ? '' : names.member(proposal.owner)),
      ]),
      base: words.say(phrases.openBase, {
        n: open.length,
        due: open.filter((proposal) => isDue(proposal, today)).length,
      }),
    },
  ];
};

/** Each open proposal of a client: where it stands, its readers with their arguments, what it lacks. */
export const proposalBlocks = (
  { proposals }: Bought,
  today: PlainDate,
  names: Names,
  words: Words,
): readonly Block[] =>
  proposals
    .filter(({ state }) => state !== 'closed')
    .map((proposal) => ({
      kind: 'section',
      title: words.say(phrases.proposalOf, { what: proposal.typed.what }),
      blocks: [
        figuresBlock(proposal, today, names, words),
        readersBlock(proposal, words),
        ...lackNotes(proposal, words),
      ],
    }));

const figuresBlock = (proposal: Proposal, today: PlainDate, names: Names, words: Words): Block => {
  const { typed, value, received, next, owner } = proposal;
  const item = (phrase: Phrase, cell: Cell) => ({ label: words.say(phrase), cell });
  return {
    kind: 'figures',
    items: [
      item(phrases.state, stateCell(proposal, words)),
      ...(next === null
        ? []
        : [
            item(phrases.next, text(nextText(next, words))),
            ...(next.due === null ? [] : [item(phrases.by, nextDueCell(next, today))]),
          ]),
      ...(value === null ? [] : [item(phrases.value, spanCell(value))]),
      ...(typed.sent === undefined ? [] : [item(phrases.sent, dateCell(typed.sent))]),
      ...(received === null ? [] : [item(phrases.received, dateCell(received))]),
      ...(typed.valid_until === undefined ? [] : [item(phrases.valid, dateCell(typed.valid_until))]),
      ...(owner === null ? [] : [item(phrases.who, text(names.member(owner)))]),
    ],
  };
};

const readersBlock = ({ readers }: Proposal, words: Words): Block => ({
  kind: 'table',
  columns: [left(words.say(phrases.reader)), sentence(words.say(phrases.argument))],
  rows: readers.map(({ id, person, decides, arguments: own }) => [
    text(person?.name ?? id, decides ? { note: words.say(phrases.decides) } : {}),
    own.length === 0
      ? text(words.say(phrases.none), { tone: decides ? 'bad' : 'warn' })
      : text(own.join('; ')),
  ]),
  base: words.say(phrases.readersBase, {
    n: readers.length,
    decide: readers.filter(({ decides }) => decides).length,
  }),
  empty: words.say(phrases.noReaders),
});

const lackNotes = ({ lacks, unanswered }: Proposal, words: Words): readonly Block[] => {
  const note = (tone: Tone, phrase: Phrase, args = {}): Block => ({
    kind: 'note',
    tone,
    text: words.say(phrase, args),
  });
  const parts = lacks.map((part) => words.say(PART_WORDS[part]));
  const criteria = unanswered.map(({ id, what }) => givenOf(what) ?? id);
  return [
    lacks.length === 0 ? note('good', phrases.complete) : note('warn', phrases.lacks, { parts }),
    ...(criteria.length === 0 ? [] : [note('warn', phrases.unanswered, { criteria })]),
  ];
};
