import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, facts, many, map, maybe, must, plain, table } from '../grammar.ts';
import { count, date, id, number, oneOf, percent, text, when, word } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('relationship', {
  title: 'Relationship',
  stage: 'At which stage is the relationship, and what shows it?',
  aim: 'Do we want to raise the stage, expand sales, or keep what is?',
  target: 'Which stage do we want to reach, and by when?',
  factors: 'How do the strategic factors stand?',
  csi: 'How satisfied are they with us and with our competitors?',
  defences: 'What keeps competitors out?',
  loyalty: 'How loyal are they, and how do we know?',
  plan: 'the plan for the relationship',
  depend: 'the answer to a dependence',
});

/** From no business to one strategy. */
export const STAGES = ['potential', 'transactional', 'cooperation', 'integration', 'strategic'] as const;

/** What has priority for a limited time. */
export const priority = map({
  id: must(plain(word), 'A strategic factor, or one of its own for now'),
  what: maybe(plain(text), 'What is to change'),
  now: maybe(fact(number), 'Where it stands'),
  target: maybe(plain(number), 'Where it should be'),
  from: maybe(plain(when), 'From when'),
  until: must(plain(when), 'Until when it has priority'),
});

const satisfaction = map({
  date: must(plain(date), 'When it was measured'),
  us: maybe(fact(number), 'Our index'),
  rivals: maybe(table(id, fact(number)), 'The index of competitors'),
  answers: maybe(plain(count), 'How many answered'),
  how: maybe(plain(text), 'How it was measured'),
});

const service = map({
  date: must(plain(date), 'When it was measured'),
  us: maybe(fact(percent), 'Our service level'),
  rivals: maybe(table(id, fact(percent)), 'Of competitors'),
});

const defence = map({
  id: must(plain(id), 'Short name'),
  what: must(fact(text), 'What keeps competitors out: integration, stock, training, exclusivity'),
  against: maybe(many(plain(id)), 'Against which competitors'),
  until: maybe(plain(when), 'Until when it holds'),
});

const loyalty = map({
  date: must(plain(date), 'When it was measured'),
  score: must(fact(number), 'The score'),
  how: maybe(plain(text), 'How: recommendation score, share of repeat orders'),
});

const favour = map({
  kind: must(
    plain(oneOf('letter', 'referral', 'visit')),
    'Letter of reference, referral, or a visit of others',
  ),
  asked: maybe(plain(date), 'When we asked'),
  given: maybe(plain(date), 'When it was given'),
  to: maybe(plain(text), 'To whom, or for what'),
  result: maybe(plain(text), 'What came of it'),
});

const schema = map({
  stage: maybe(fact(oneOf(...STAGES)), 'potential, transactional, cooperation, integration, strategic'),
  evidence: maybe(facts(text), 'What shows the stage'),
  falling: maybe(fact(text), 'Signs that the relationship is coming apart'),
  aim: maybe(plain(oneOf('raise', 'expand', 'keep')), 'Raise the stage, expand sales, or keep what is'),
  target: maybe(plain(oneOf(...STAGES)), 'The stage to reach'),
  target_date: maybe(plain(when), 'By when'),
  strategy: maybe(plain(text), 'How; longer text may stand below'),
  factors: maybe(table(word, fact(number)), 'Strategic factors of kam.yaml, on its scale'),
  factor_targets: maybe(table(word, plain(number)), 'Where each factor should be'),
  priority_factors: maybe(listOrNone(priority), 'What has priority for a limited time'),
  csi: maybe(listOrNone(satisfaction), 'Customer satisfaction index, ours and of competitors'),
  service_level: maybe(listOrNone(service), 'Service level, ours and of competitors'),
  defences: maybe(listOrNone(defence), 'What keeps competitors out'),
  loyalty: maybe(listOrNone(loyalty), 'Loyalty as measured'),
  references: maybe(listOrNone(favour), 'Letters of reference and referrals: asked, given, what came of it'),
});

export type Relationship = z.output<typeof schema>;

export const relationship = section({
  id: 'relationship',
  number: 7,
  file: '7-relationship.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'stage', ask: phrases.stage, unblocks: phrases.plan, weight: 3 },
    { path: 'aim', ask: phrases.aim, unblocks: phrases.plan, weight: 2, ours: true },
    { path: 'target', ask: phrases.target, unblocks: phrases.plan, weight: 2, ours: true },
    { path: 'defences', ask: phrases.defences, unblocks: phrases.depend, weight: 2 },
    { path: 'loyalty', ask: phrases.loyalty, unblocks: phrases.depend, weight: 2 },
    { path: 'factors', ask: phrases.factors, unblocks: phrases.plan, weight: 1 },
    { path: 'csi', ask: phrases.csi, unblocks: phrases.plan, weight: 1 },
  ],
});
