import type { z } from 'zod';
import { phrases as named } from '../../locale/words.ts';
import { fact, facts, many, map, maybe, must, plain } from '../grammar.ts';
import { count, date, id, money, oneOf, text, when } from '../kind.ts';
import { listOrNone } from '../list-or-none.ts';
import { section } from './section.ts';

export const phrases = named('general', {
  title: 'General information',
  owner: 'Whose client is it?',
  channel: 'Through which sales channel do they buy?',
  industry: 'What do they do?',
  revenue: 'What is their yearly revenue?',
  employees: 'How many people work there?',
  purchasing: 'Do they buy centrally, or does each unit buy for itself?',
  markets: 'Which markets do they serve, and how do those develop?',
  goals: 'What does the client want to achieve?',
  responsibility: 'who answers for the client',
  ranking: 'the ranking inside its channel',
  potential: 'the judgement of its potential',
  access: 'where to sell: the head office or each unit',
  value: 'the value to offer',
});

export const STATUSES = ['active', 'potential', 'lost'] as const;

const market = map({
  id: must(plain(id), 'Short name of the market'),
  name: maybe(plain(text), 'The market in words'),
  description: maybe(fact(text), 'What is sold there and why it is bought'),
  industry: maybe(fact(text), 'Industry of the buyers'),
  buyers: maybe(fact(text), 'Who buys there'),
  size: maybe(fact(money), 'Size of the market a year'),
  dynamics: maybe(fact(text), 'How it develops'),
});

const unit = map({
  id: must(plain(id), 'Short name of the unit'),
  name: maybe(plain(text), 'Branch, plant or division that buys apart'),
  address: maybe(fact(text), 'Where it is'),
  makes: maybe(fact(text), 'What it does'),
  employees: maybe(fact(count), 'People who work there'),
  aliases: maybe(many(plain(text)), 'How the ledger writes the unit'),
});

/** Why a client is key, judged with an argument. Revenue is computed, never typed. */
const key = map({
  promising: maybe(fact(text), 'A large budget for our products of which we have little: the evidence'),
  reference: maybe(fact(text), 'Well known, opens doors to others: where and to whom'),
  partner: maybe(fact(text), 'Shares plans, budgets and conditions openly: what and on what terms'),
  demanding: maybe(fact(text), 'Raises our standards, shows our weak spots: which'),
  innovator: maybe(fact(text), 'Takes new products first: which it took'),
});

const lost = map({
  date: maybe(plain(when), 'When it left'),
  reason: maybe(fact(text), 'Why it left'),
  lesson: maybe(plain(text), 'What we learned from it'),
  apology: maybe(plain(text), 'How we apologised'),
  went_to: maybe(fact(id), 'The competitor of ours that it went to'),
  plan: maybe(plain(text), 'How we mean to win it back'),
  watch: maybe(many(plain(text)), 'What to watch for: people and suppliers change'),
});

const activation = map({
  since: maybe(plain(date), 'Since when its manager works on it'),
  until: maybe(plain(date), 'By when it must be won or handed on'),
  plan: maybe(plain(text), 'How we mean to win it'),
  outcome: maybe(plain(oneOf('interested', 'put-off', 'refused')), 'How it ended so far'),
  step: maybe(plain(text), 'At which step it ended'),
  reason: maybe(fact(text), 'Why'),
});

const schema = map({
  id: must(plain(id), 'Identity of the client, given by kam new; never changes'),
  name: must(plain(text), 'Name of the company'),
  aliases: maybe(many(plain(text)), 'Other names, as ledgers and people write them'),
  status: maybe(plain(oneOf(...STATUSES)), 'active (the default), potential or lost'),
  channel: maybe(plain(id), 'Sales channel of kam.yaml'),
  owner: maybe(plain(id), 'The one of us whose client it is'),
  deputy: maybe(plain(id), 'Who stands in for the owner'),
  department: maybe(plain(text), 'Our department that serves it'),
  territory: maybe(plain(text), 'Our territory it belongs to'),
  parent: maybe(plain(id), 'Id of the client that controls this one: a group counts as one'),
  rival: maybe(fact(id), 'The competitor of ours that it mainly uses'),
  came_by: maybe(plain(text), 'How it came to us: referral, fair, cold call, site'),
  key: maybe(key, 'Why it is a key client'),
  key_for: maybe(many(plain(oneOf('company', 'department', 'manager'))), 'For whom it is key'),
  postponed_until: maybe(plain(date), 'It cannot buy now: when to come back'),
  postponed_why: maybe(fact(text), 'Why it was put off'),
  industry: maybe(fact(text), 'What the company does'),
  address: maybe(fact(text), 'Address of the head office'),
  tax_id: maybe(fact(text), 'Tax or registration number: INN, EIK, VAT …'),
  website: maybe(fact(text), 'Site'),
  email: maybe(fact(text), 'General e-mail'),
  phone: maybe(fact(text), 'General phone'),
  contacts: maybe(facts(text), 'General ways in: reception, hotline, portal. People stand in section 3'),
  founded: maybe(fact(when), 'Year of foundation'),
  revenue: maybe(fact(money), 'Yearly revenue of the client'),
  employees: maybe(fact(count), 'Number of people'),
  purchasing: maybe(fact(oneOf('central', 'local', 'mixed')), 'Whether it buys centrally or by unit'),
  vision: maybe(fact(text), 'Vision; longer text may stand below'),
  mission: maybe(fact(text), 'Mission'),
  goals: maybe(facts(text), 'Goals of the company'),
  markets: maybe(listOrNone(market), 'Markets the client serves'),
  units: maybe(listOrNone(unit), 'Branches and divisions that buy apart'),
  activation: maybe(activation, 'Work on a potential client'),
  lost: maybe(lost, 'What happened with a lost client'),
});

export type General = z.output<typeof schema>;

export const general = section({
  id: 'general',
  number: 1,
  file: '1-general.md',
  title: phrases.title,
  schema,
  questions: [
    { path: 'owner', ask: phrases.owner, unblocks: phrases.responsibility, weight: 3, ours: true },
    { path: 'channel', ask: phrases.channel, unblocks: phrases.ranking, weight: 3, ours: true },
    { path: 'industry', ask: phrases.industry, unblocks: phrases.value, weight: 2 },
    { path: 'revenue', ask: phrases.revenue, unblocks: phrases.potential, weight: 2 },
    { path: 'employees', ask: phrases.employees, unblocks: phrases.potential, weight: 1 },
    { path: 'purchasing', ask: phrases.purchasing, unblocks: phrases.access, weight: 2 },
    { path: 'goals', ask: phrases.goals, unblocks: phrases.value, weight: 1 },
    { path: 'markets', ask: phrases.markets, unblocks: phrases.value, weight: 1 },
  ],
});
