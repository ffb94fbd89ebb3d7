import { phrases as named, type Words } from '../../locale/words.ts';
import type { Standing } from '../../measure/relationship.ts';
import type { Safeguard } from '../../measure/safeguards.ts';
import { left, sentence, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import type { Relationship } from '../../portfolio/sections/relationship.ts';
import { saidCell } from './words.ts';

export const phrases = named('standing.guards', {
  defences: 'Defences against competitors',
  what: 'What keeps them out',
  against: 'Against',
  until: 'Holds until',
  open: 'without an end',
  expired: 'run out',
  defencesBase: '{n} {n|defence|defences}, {holding} of them hold',
  loyalty: 'Loyalty',
  date: 'Measured',
  score: 'Score',
  how: 'How',
  loyaltyBase: '{n} {n|measurement|measurements}',
  references: 'References and referrals',
  kind: 'Kind',
  letter: 'letter of reference',
  referral: 'referral',
  visit: 'visit of others',
  asked: 'Asked',
  given: 'Given',
  result: 'For what, and what came of it',
  referencesBase: '{asked} asked for, {given} given',
  depends: 'We depend on this client ({share} of our income), and the answer to that lacks: {missing}.',
  'missing-defences': 'defences that hold',
  'missing-loyalty': 'loyalty measured',
  'missing-tasks': 'a task against the dependence',
});

/** What keeps competitors out, holding or run out. */
export const defencesBlocks = (
  { defences }: Standing,
  rivalName: (id: string) => string,
  words: Words,
): readonly Block[] =>
  defences.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.defences),
          columns: [
            sentence(words.say(phrases.what)),
            left(words.say(phrases.against)),
            sentence(words.say(phrases.until)),
          ],
          rows: defences.map(({ what, against, until, holds }): readonly Cell[] => [
            saidCell(what),
            text(words.list(against.map(rivalName))),
            text(
              until === null ? words.say(phrases.open) : words.date(until),
              holds ? {} : { note: words.say(phrases.expired), tone: 'warn' },
            ),
          ]),
          base: words.say(phrases.defencesBase, {
            n: defences.length,
            holding: defences.filter(({ holds }) => holds).length,
          }),
        },
      ];

export const loyaltyBlocks = ({ loyalty }: Standing, words: Words): readonly Block[] =>
  loyalty.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.loyalty),
          columns: [
            left(words.say(phrases.date)),
            left(words.say(phrases.score)),
            sentence(words.say(phrases.how)),
          ],
          rows: loyalty.map(({ date, score, how }): readonly Cell[] => [
            text(words.date(date)),
            saidCell(score),
            text(how ?? ''),
          ]),
          base: words.say(phrases.loyaltyBase, { n: loyalty.length }),
        },
      ];

/** Letters and referrals: asked, given, and what came of it. */
export const referencesBlocks = (
  references: NonNullable<Relationship['references']>,
  words: Words,
): readonly Block[] =>
  references.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words.say(phrases.references),
          columns: [
            left(words.say(phrases.kind)),
            left(words.say(phrases.asked)),
            left(words.say(phrases.given)),
            sentence(words.say(phrases.result)),
          ],
          rows: references.map(({ kind, asked, given, to, result }): readonly Cell[] => [
            text(words.say(phrases[kind])),
            { kind: 'date', value: asked ?? null },
            { kind: 'date', value: given ?? null },
            text([to, result].filter((each) => each !== undefined).join(': ')),
          ]),
          base: words.say(phrases.referencesBase, {
            asked: references.filter(({ asked, given }) => (asked ?? given) !== undefined).length,
            given: references.filter(({ given }) => given !== undefined).length,
          }),
        },
      ];

/** Of a client that the company depends on: what is lacking in the answer to that. */
export const dependsNote = (share: number, missing: readonly Safeguard[], words: Words): readonly Block[] =>
  missing.length === 0
    ? []
    : [
        {
          kind: 'note',
          tone: 'bad',
          text: words.say(phrases.depends, {
            share: words.percent(share),
            missing: words.list(missing.map((each) => words.say(phrases[`missing-${each}`]))),
          }),
        },
      ];
