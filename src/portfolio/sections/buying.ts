import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, facts, many, map, maybe, must, plain, table } from '../grammar.ts';
import { date, duration, id, money, number, oneOf, percent, text, when, yesNo } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('buying', {
  title: 'Buying process',
  journey: 'How does a purchase come about, step by step, and who takes part?',
  deals: 'Which deals are open, and at which stage is each?',
  criteria: 'By which criteria do they choose, and with which weights?',
  reads: 'What do the buyers read, and where?',
  tenders: 'When is the next tender, and what will decide it?',
  contracts: 'Until when do our contracts run, and how are they renewed?',
  winBy: 'what we mean to win by',
  prepare: 'when to start preparing',
  defend: 'when the business with them is open to others',
  say: 'where and with what to be seen',
});

const step = map({
  id: must(plain(id), 'Short name of the stage'),
  what: must(fact(text), 'What happens at this stage'),
  who: maybe(many(plain(id)), 'People of section 3 who take part'),
  lasts: maybe(fact(duration), 'How long it takes: 30d'),
});

const reading = map({
  what: must(fact(text), 'What they read on our subject'),
  channel: maybe(fact(text), 'Where: press, fair, site, colleagues'),
  who: maybe(many(plain(id)), 'Who of them'),
  ours: maybe(plain(text), 'What we can place there'),
});

const criterion = map({
  id: must(plain(id), 'Short name'),
  what: must(fact(text), 'By what they choose'),
  weight: maybe(fact(number), 'Weight; all weights make 100'),
  us: maybe(fact(number), 'How we do, on the scale of kam.yaml'),
  rivals: maybe(table(id, fact(number)), 'How competitors do'),
  win_by: maybe(plain(text), 'How we mean to win here'),
});

const deal = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What it is about'),
  unit: maybe(plain(id), 'For which unit'),
  products: maybe(many(plain(id)), 'Products or categories'),
  stage: maybe(fact(text), 'Stage: one of the journey, or in words'),
  value: maybe(fact(money), 'Its value a year'),
  chance: maybe(fact(percent), 'Chance to win'),
  due: maybe(plain(when), 'When it should be decided'),
  win_by: maybe(plain(text), 'What we mean to win by'),
  rivals: maybe(many(plain(id)), 'Competitors in it'),
  tender: maybe(plain(id), 'The tender it goes through'),
  result: maybe(plain(oneOf('won', 'lost', 'dropped')), 'How it ended'),
  closed: maybe(plain(date), 'When it ended'),
  reason: maybe(fact(text), 'Why it ended so'),
});

const tender = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What is bought'),
  date: maybe(fact(when), 'When it is held; preparation starts about nine months before'),
  unit: maybe(plain(id), 'For which unit'),
  needs: maybe(fact(text), 'The need, recognised by them or shaped with us'),
  success_factors: maybe(facts(text), 'What will decide it, once fixed'),
  participants: maybe(many(plain(id)), 'People of section 3 who take part in the decision'),
  rivals: maybe(many(plain(id)), 'Competitors expected'),
  value: maybe(fact(money), 'Its value'),
  owner: maybe(plain(id), 'Who of us prepares it'),
  result: maybe(plain(oneOf('won', 'lost', 'withdrawn', 'cancelled')), 'How it ended'),
  winner: maybe(fact(id), 'Who won'),
  reason: maybe(fact(text), 'Why'),
});

const argument = map({
  for: maybe(many(plain(id)), 'Whom it is meant for'),
  what: must(plain(text), 'The argument, by the role and knowledge of its reader'),
});

const proposal = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What is proposed'),
  deal: maybe(plain(id), 'The deal it belongs to'),
  for: maybe(many(plain(id)), 'Who reads it: people of section 3'),
  value: maybe(plain(money), 'Its sum'),
  result_in_figures: maybe(plain(text), 'The financial result for the client, in figures'),
  arguments: maybe(listOrNone(argument), 'Arguments by reader'),
  criteria: maybe(many(plain(id)), 'Their top criteria that it answers'),
  experience: maybe(plain(text), 'Past experience together that it cites'),
  prepared_by: maybe(many(plain(id)), 'Who of us prepared it'),
  sent: maybe(plain(date), 'When it was sent'),
  confirmed: maybe(plain(date), 'When they confirmed that it arrived; without it, call within a day'),
  valid_until: maybe(plain(date), 'Until when it is valid'),
  next_step: maybe(plain(text), 'What happens next'),
  next_date: maybe(plain(date), 'When'),
  urgency: maybe(fact(text), 'Why they cannot wait'),
  interim_date: maybe(plain(date), 'When interim results are looked at together'),
  outcome: maybe(plain(oneOf('accepted', 'refused', 'expired', 'withdrawn')), 'How it ended'),
  closed: maybe(plain(date), 'When it ended'),
  reason: maybe(fact(text), 'Why'),
});

const contract = map({
  id: must(plain(id), 'Short name'),
  what: must(plain(text), 'What it is about'),
  kind: maybe(
    plain(oneOf('frame', 'supply', 'service', 'project', 'confidentiality', 'other')),
    'Kind of contract',
  ),
  unit: maybe(plain(id), 'For which unit'),
  products: maybe(many(plain(id)), 'Products or categories'),
  since: maybe(plain(when), 'Since when'),
  until: maybe(plain(date), 'Until when'),
  notice: maybe(plain(duration), 'How long before the end notice is given: 90d'),
  renewal: maybe(plain(oneOf('automatic', 'agreed', 'none')), 'How it is renewed'),
  value: maybe(plain(money), 'Its value a year'),
  terms: maybe(plain(text), 'What is special in it'),
});

const schema = map({
  imagined: maybe(plain(yesNo), 'yes: for a prospect, this is how we imagine it'),
  how_to_win: maybe(plain(text), 'For a prospect: how to make it a client'),
  journey: maybe(listOrNone(step), 'The way of a purchase, stage by stage'),
  deals: maybe(listOrNone(deal), 'Open and closed deals'),
  reads: maybe(listOrNone(reading), 'What the buyers read, and where'),
  criteria: maybe(listOrNone(criterion), 'Criteria of their choice'),
  tenders: maybe(listOrNone(tender), 'Tenders'),
  proposals: maybe(listOrNone(proposal), 'Proposals of ours'),
  contracts: maybe(listOrNone(contract), 'Contracts of ours'),
});

export type Buying = z.output<typeof schema>;

export const buying = section({
  id: 'buying',
  number: 6,
  file: '6-buying.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'criteria', ask: phrases.criteria, unblocks: phrases.winBy, weight: 3 },
    { path: 'journey', ask: phrases.journey, unblocks: phrases.winBy, weight: 2 },
    { path: 'deals', ask: phrases.deals, unblocks: phrases.winBy, weight: 2, ours: true },
    { path: 'tenders', ask: phrases.tenders, unblocks: phrases.prepare, weight: 2 },
    { path: 'contracts', ask: phrases.contracts, unblocks: phrases.defend, weight: 2, ours: true },
    { path: 'reads', ask: phrases.reads, unblocks: phrases.say, weight: 1 },
  ],
});
