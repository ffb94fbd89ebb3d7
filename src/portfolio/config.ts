import type { z } from 'zod';
import { LANGUAGES } from '../locale/words.ts';
import type { Rate } from '../value/rate.ts';
import { checkSettings } from './check-settings.ts';
import { FORMATS } from './formats.ts';
import { ageLimit, factKind } from './freshness.ts';
import { fact, list, made, many, map, maybe, must, open, plain, table } from './grammar.ts';
import { delimiter } from './import-rules.ts';
import {
  anniversary,
  count,
  currency,
  date,
  duration,
  id,
  money,
  month,
  number,
  oneOf,
  percent,
  rate,
  text,
  when,
  word,
} from './kind.ts';
import { swot } from './sections/competitors.ts';

export const CLASSES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Class = (typeof CLASSES)[number];

const member = map({
  id: must(plain(id), 'Short name; never the same as a person of a client'),
  name: must(plain(text), 'Name'),
  role: maybe(
    plain(oneOf('kam', 'head', 'hunter', 'closer', 'farmer', 'expert', 'other')),
    'Part in the team',
  ),
  reports_to: maybe(plain(id), 'Whom the person reports to'),
  department: maybe(plain(text), 'Department'),
  email: maybe(plain(text), 'E-mail'),
  phone: maybe(plain(text), 'Phone'),
  aliases: maybe(many(plain(text)), 'How ledgers write the name'),
  left: maybe(plain(date), 'When the person left; kept for the history'),
});

const product = map({
  id: must(plain(id), 'Short name'),
  name: maybe(plain(text), 'Name'),
  category: maybe(plain(text), 'Category; several products share one'),
  aliases: maybe(many(plain(text)), 'How ledgers write it'),
});

/** The ideal client of a channel, which each client of it is compared with. */
const ideal = map({
  portrait: maybe(plain(text), 'Who buys there, what they struggle with, how they solve it today'),
  categories: maybe(plain(count), 'How many categories it buys'),
  depth: maybe(table(id, plain(count)), 'How many articles of each category'),
  shelf: maybe(plain(percent), 'Retail: our share of the shelf'),
  placement: maybe(plain(percent), 'Retail: outlets with the agreed placement'),
  content: maybe(plain(percent), 'E-shop: product cards that are complete'),
  promotion: maybe(plain(percent), 'E-shop: part in the agreed promotions'),
  need_satisfied: maybe(plain(percent), 'How far the need is satisfied'),
  service_level: maybe(plain(percent), 'Orders on time and in full'),
  loyalty: maybe(plain(percent), 'End users who would buy again'),
});

const limits = map({
  highest: must(plain(money), 'From this sum on: highest'),
  high: must(plain(money), 'From this sum on: high'),
});

const channel = map({
  id: must(plain(id), 'Short name'),
  name: maybe(plain(text), 'Name'),
  aliases: maybe(many(plain(text)), 'How ledgers write it'),
  ideal: maybe(ideal, 'The ideal client of the channel'),
  profit_limits: maybe(limits, 'Absolute limits of profit instead of bands'),
  potential_limits: maybe(limits, 'Absolute limits of potential instead of bands'),
});

const rival = map({
  id: must(plain(id), 'Short name'),
  name: maybe(plain(text), 'A competitor of ours'),
  aliases: maybe(many(plain(text)), 'Other names'),
  market_share: maybe(fact(percent), 'Market share, where known'),
  strengths: maybe(many(plain(text)), 'Strong sides'),
  weaknesses: maybe(many(plain(text)), 'Weak sides'),
  stance: maybe(plain(oneOf('fight', 'subcontract', 'coexist')), 'What we do about it'),
});

const thresholds = map({
  key: must(plain(percent).prefault('10%'), 'A key client has more than this share of income'),
  key_amount: maybe(plain(money), 'Or more than this sum'),
  critical: must(plain(percent).prefault('20%'), 'Critical dependence above this share'),
  mono: must(plain(percent).prefault('70%'), 'A mono-client above this share'),
  together: must(
    plain(percent).prefault('75%'),
    'Mono-dependence on all key clients together above this share',
  ),
  highest_band: must(
    plain(percent).prefault('50%'),
    'highest: fewer than this part of the channel stands above',
  ),
  high_band: must(plain(percent).prefault('80%'), 'high: fewer than this part of the channel stands above'),
  cost_coverage: must(plain(percent).prefault('90%'), 'Below this known cost, margin gives way to turnover'),
  strong_wallet: must(plain(percent).prefault('50%'), 'A strong position from this share of wallet on'),
  medium_wallet: must(plain(percent).prefault('20%'), 'A medium position from this share of wallet on'),
  weak_peers: must(
    plain(percent).prefault('50%'),
    'Weak: a category has less than this part of its median share among the peers',
  ),
  weak_fall: must(plain(percent).prefault('25%'), 'Weak: bought less than a year before, by more than this'),
  lapse_gaps: must(
    plain(number).prefault('2'),
    'Lapsing: silent for more than so many of the usual gaps between purchases',
  ),
  lapse_purchases: must(
    plain(count).prefault('4'),
    'Fewer days with a purchase are too few to tell a rhythm',
  ),
  goal_gap: must(plain(percent).prefault('2%'), 'How far offers may be from the goal'),
  rate_holds: must(plain(duration).prefault('7d'), 'How long a rate of rates.csv stands in for the next'),
  notice_ahead: must(
    plain(duration).prefault('60d'),
    'So long before it, the last day to give notice of a contract is near',
  ),
  complaint_within: must(
    plain(duration).prefault('14d'),
    'A complaint or misunderstanding is resolved within this time',
  ),
  wish_within: must(plain(duration).prefault('90d'), 'A wish of a client gets its answer within this time'),
  silence: must(
    plain(duration).prefault('14d'),
    'So long after something went to a client, silence looks like indifference',
  ),
  chasing: must(plain(count).prefault('3'), 'So many attempts in a row without an answer look like need'),
  few_clients: must(plain(count).prefault('5'), 'A channel with fewer clients has few to compare'),
  managers_per_head: must(plain(count).prefault('7'), 'One head leads at most so many managers'),
  key_clients_per_manager: must(plain(count).prefault('3'), 'One manager serves at most so many key clients'),
  key_clients: must(plain(percent).prefault('15%'), 'At most this part of the active clients is usually key'),
  prospects_per_manager: must(
    plain(count).prefault('20'),
    'One manager works at most so many potential clients',
  ),
  review_within: must(plain(duration).prefault('15d'), 'So long after its period a review is due'),
  behind: must(
    plain(percent).prefault('10%'),
    'An objective is late when it lacks more than this part of what the time gone asks for',
  ),
  tasks_per_month: must(plain(count).prefault('10'), 'More tasks of one person in a month are an overload'),
});

const activity = map({
  contact_every: maybe(plain(duration), 'A contact at least so often: 14d'),
  visit_every: maybe(plain(duration), 'A visit at least so often: 30d'),
  meeting_level: maybe(plain(text), 'Who meets whom'),
  review: maybe(plain(oneOf('month', 'quarter', 'half-year', 'year')), 'How often the plan is reviewed'),
  completeness: maybe(plain(percent), 'How complete the dossier should be'),
  standards: maybe(many(plain(text)), 'What else a client of the class is given'),
});

/** The activity matrix; a class that kam.yaml names replaces the default of that class. */
const classes = map({
  A: must(
    activity.prefault({ contact_every: '14d', visit_every: '30d', review: 'quarter', completeness: '90%' }),
    'Highest profit, highest potential',
  ),
  B: must(
    activity.prefault({ contact_every: '30d', visit_every: '90d', review: 'quarter', completeness: '75%' }),
    'High profit, high potential',
  ),
  C: must(
    activity.prefault({ contact_every: '30d', visit_every: '90d', review: 'half-year', completeness: '75%' }),
    'Low profit, high potential',
  ),
  D: must(
    activity.prefault({ contact_every: '180d', review: 'year', completeness: '40%' }),
    'Low profit, low potential',
  ),
  E: must(
    activity.prefault({ contact_every: '90d', review: 'quarter', completeness: '50%' }),
    'Negative profit',
  ),
});

const target = made(
  open(
    {
      who: maybe(plain(id), 'A manager'),
      channel: maybe(plain(id), 'A channel'),
      department: maybe(plain(text), 'A department'),
      measure: maybe(plain(oneOf('revenue', 'margin')), 'Counted in; income: of kam.yaml by default'),
    },
    when,
    plain(money),
  ),
  ({ fixed, entries }) => ({ ...fixed, amounts: entries }),
);

const freshness = made(
  open(
    {
      people: must(plain(duration).prefault('90d'), 'Facts about key people are fresh so long'),
      rest: must(plain(ageLimit).prefault('365d'), 'All other facts; or never'),
    },
    factKind,
    plain(ageLimit),
  ),
  ({ fixed, entries }) => ({ ...fixed, of: entries }),
);

const prospecting = map({
  rest: must(plain(duration).prefault('30d'), 'Rest between cold contacts'),
  limit: must(plain(duration).prefault('365d'), 'Time to win a potential client before it is handed on'),
  retry: must(plain(duration).prefault('180d'), 'When an unreachable contact is tried again'),
  comeback: must(plain(duration).prefault('365d'), 'When a client that was put off is asked again'),
});

const factor = map({
  id: must(plain(word), 'Short name'),
  name: maybe(plain(text), 'What it is'),
  anchors: maybe(table(count, plain(text)), 'What the marks mean: what one sees at 1, at 3, at 5'),
});

const FACTORS = [
  { id: 'contact_level', name: 'Level of contact' },
  { id: 'satisfaction', name: 'Satisfaction' },
  { id: 'joint_planning', name: 'Joint planning' },
  { id: 'competition', name: 'Position against competitors' },
  { id: 'importance', name: 'Importance of our product' },
];

const fixedRate = map({
  currency: must(plain(currency), 'The foreign currency'),
  rate: must(plain(rate), 'How much of our currency one of it is worth'),
  from: must(plain(date), 'From which day on, until there is another'),
  where: maybe(plain(text), 'Where the rate is from'),
});

const column = (words: string) => maybe(plain(text), words);

const warehouse = map({
  engine: must(plain(oneOf('duckdb')), 'What sums the files: duckdb'),
  files: must(
    many(plain(text)),
    'CSV and Parquet files: warehouse/sales-*.parquet, from the folder of kam.yaml, or whole paths',
  ),
  delimiter: maybe(plain(delimiter), 'Delimiter of the CSV files, where it is no comma: ; | or tab'),
  threads: maybe(plain(count), 'How many processors may work'),
  columns: maybe(
    map({
      date: column('Column of the day'),
      client: column('Column of the client'),
      document: column('Column of the document number'),
      product: column('Column of the product'),
      channel: column('Column of the sales channel'),
      manager: column('Column of the manager'),
      department: column('Column of our department'),
      unit: column("Column of the client's unit"),
      quantity: column('Column of the quantity, or a sum of columns'),
      revenue: column('Column of the revenue, or a sum of columns'),
      cost: column('Column of the cost, or a sum of columns: Sales - Profit'),
      currency: column('Column of the currency, where lines differ'),
      source: column('Column of the source; without one the folder of the file'),
    }),
    'Which column holds what; without it they are named as in our own month files',
  ),
});

/** Calendars of holidays that are known by rule. */
const HOLIDAY_CALENDARS = ['bg', 'bg-trades', 'ru', 'ru-trades'] as const;

const holiday = map({
  date: must(plain(anniversary), 'A day: 2027-03-03, or 03-03 for every year'),
  name: must(plain(text), 'Name of the holiday'),
});

export const configSchema = map({
  kam: must(plain(oneOf(...FORMATS)), 'Version of the format'),
  company: must(plain(text), 'Our company'),
  language: must(plain(oneOf(...LANGUAGES)).prefault('en'), 'Language of reports and templates: en, ru, bg'),
  currency: must(plain(currency), 'Currency of the portfolio'),
  fiscal_year_start: must(plain(month).prefault('1'), 'Month in which our year starts'),
  income: must(
    plain(oneOf('margin', 'revenue')).prefault('margin'),
    'What shares and classes are computed on',
  ),
  today: maybe(plain(date), 'Freezes what counts as today, for examples'),
  team: must(list(member).prefault([]), 'Our people'),
  products: must(list(product).prefault([]), 'What we sell'),
  channels: must(list(channel).prefault([]), 'Sales channels'),
  rivals: must(list(rival).prefault([]), 'Competitors of ours'),
  thresholds: must(thresholds.prefault({}), 'Limits of the analyses'),
  classes: must(classes.prefault({}), 'Activity matrix: effort by class'),
  targets: must(list(target).prefault([]), 'Sales targets by manager and channel'),
  freshness: must(freshness.prefault({}), 'How long facts stay fresh'),
  prospecting: must(prospecting.prefault({}), 'Work on potential clients'),
  factors: must(list(factor).prefault(FACTORS), 'Strategic factors of a relationship'),
  factor_scale: must(plain(count).prefault('5'), 'Best mark of factors and criteria; the worst is 1'),
  swot: maybe(swot, 'Our general SWOT, cited by the dossiers'),
  rates: must(
    list(fixedRate).prefault([]),
    'Rates that hold until the next one; series of them stand in rates.csv',
  ),
  ledger: maybe(warehouse, 'Sales that lie elsewhere, instead of sales/'),
  check: must(checkSettings.prefault({}), 'How kam check judges this portfolio'),
  holidays: must(list(holiday).prefault([]), 'Holidays to congratulate on'),
  holiday_calendars: must(
    many(plain(oneOf(...HOLIDAY_CALENDARS))).prefault([]),
    'Whose holidays the agenda knows by rule: bg, ru; bg-trades, ru-trades for the days of trades',
  ),
});

/** What kam.yaml says; a portfolio's rates are those of rates.csv as well. */
export type Config = Omit<z.output<typeof configSchema>, 'rates'> & { readonly rates: readonly Rate[] };
