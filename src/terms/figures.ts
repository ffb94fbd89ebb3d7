import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  income: {
    name: 'Income',
    also: 'margin | revenue | turnover',
    means:
      'What a client brings: margin where its cost is known, revenue otherwise, and one of the two for a whole analysis, which says so. Turnover alone can be bought with losses.',
    formula: 'margin = revenue − cost',
    limit: 'Revenue is taken where less than {coverage} of it has a known cost.',
    setting: 'income; thresholds: cost_coverage',
    limits: ({ thresholds }) => ({ coverage: thresholds.cost_coverage }),
    by: 'mixed',
    command: 'kam concentration',
    see: ['profitability'],
  },
  profitability: {
    name: 'Profitability of a client',
    also: 'profit',
    means: 'The margin that a client leaves in a period. Below zero we pay for the right to supply it.',
    formula: 'revenue − cost, over the lines whose cost is known',
    command: 'kam rank',
    see: ['income', 'abcde'],
  },
  potential: {
    name: 'Potential of a client',
    means:
      'What a client could buy: its yearly budget for what we sell. Where no budget is known, a judgement with an argument may stand in: high, medium, low.',
    by: 'mixed',
    command: 'kam rank',
    see: ['budget', 'abcde', 'perspective-plan'],
  },
  abcde: {
    name: 'ABCDE ranking',
    also: 'class of a client | class A | class B | class C | class D | class E',
    means:
      'Clients of one channel by what they bring and by what they could bring: A highest in both, B high in both, C little now and much potential, D little of either, E sold to at a loss. While something is unknown several letters stay possible. The class decides how much effort a client is given.',
    by: 'mixed',
    command: 'kam rank',
    see: ['band', 'profitability', 'potential', 'activity-matrix'],
  },
  band: {
    name: 'Band',
    means: 'Where a value stands among those of its channel: highest, high, low, negative.',
    formula: 'above(c) = the sum of the positive values larger than that of c',
    limit:
      'Highest while above(c) is less than {highest} of the positive total of the channel, high while it is less than {high}. Below {few} clients there is little to compare.',
    setting: 'thresholds: highest_band, high_band, few_clients',
    limits: ({ thresholds }) => ({
      highest: thresholds.highest_band,
      high: thresholds.high_band,
      few: thresholds.few_clients,
    }),
    by: 'ours',
    command: 'kam rank --explain',
    see: ['abcde'],
  },
  'activity-matrix': {
    name: 'Activity matrix',
    also: 'effort by class | contact cadence',
    means:
      'What a class deserves: how often we speak and visit, who meets whom, how often the plan is reviewed, how complete the dossier is. The effort that a client is given is held against it.',
    limit: 'Class A: a contact every {contact}, a visit every {visit}. Class C: {contactC} and {visitC}.',
    setting: 'classes',
    limits: ({ classes: { A, C } }) => ({
      contact: A.contact_every,
      visit: A.visit_every,
      contactC: C.contact_every,
      visitC: C.visit_every,
    }),
    by: 'mixed',
    command: 'kam rank',
    see: ['abcde', 'log'],
  },
  concentration: {
    name: 'Concentration',
    means: 'How much of the income hangs on few clients. Clients of one group count as one.',
    formula: 'share = net income of a client ÷ sum of the positive nets of all',
    by: 'mixed',
    command: 'kam concentration',
    see: ['cr', 'hhi', 'key-client', 'critical-dependence', 'mono-client', 'mono-dependence'],
  },
  cr: {
    name: 'Concentration ratio',
    also: 'CR1 | CR5 | CR10',
    means: 'The part of the income that the largest client, the five and the ten largest ones bring.',
    formula: 'CRn = the sum of the n largest shares',
    command: 'kam concentration',
    see: ['concentration', 'hhi'],
  },
  hhi: {
    name: 'HHI',
    also: 'Herfindahl–Hirschman index',
    means:
      'One figure for how unevenly the income is spread: near 0 when many buy alike, 10 000 when there is one client.',
    formula: 'the sum of the squares of all shares in per cent',
    source: 'index of Herfindahl and Hirschman',
    command: 'kam concentration',
    see: ['effective-clients', 'concentration'],
  },
  'effective-clients': {
    name: 'Effective number of clients',
    means: 'So many clients of equal size would be as concentrated as ours are.',
    formula: '10 000 ÷ HHI',
    command: 'kam concentration',
    see: ['hhi'],
  },
  'critical-dependence': {
    name: 'Critical dependence',
    means:
      'One client whose loss would hurt the whole company. It asks for an answer: work ahead of the client, win its full loyalty, raise defences, find new clients.',
    limit: 'More than {critical} of the income; exactly {critical} is not.',
    setting: 'thresholds: critical',
    limits: ({ thresholds }) => ({ critical: thresholds.critical }),
    command: 'kam concentration',
    see: ['concentration', 'defence', 'loyalty', 'mono-client'],
  },
  'mono-client': {
    name: 'Mono-client',
    means: 'A client that nearly all of the income comes from: we are a department of its own.',
    limit: 'More than {mono} of the income.',
    setting: 'thresholds: mono',
    limits: ({ thresholds }) => ({ mono: thresholds.mono }),
    command: 'kam concentration',
    see: ['critical-dependence'],
  },
  'mono-dependence': {
    name: 'Mono-dependence',
    means:
      'Too much of the income comes from key clients. The sources do not say whether from all of them together or from one: both are shown.',
    limit: 'More than {together}; 30–55% together is usual.',
    setting: 'thresholds: together',
    limits: ({ thresholds }) => ({ together: thresholds.together }),
    command: 'kam concentration',
    see: ['key-client', 'mono-client'],
  },
  'share-of-wallet': {
    name: 'Share of wallet',
    also: "penetration index | share of the client's budget",
    means:
      'Our part of what a client spends on what we sell. An unknown budget leaves it unknown; an assumed one makes it an assumption.',
    formula: 'our sales of 12 months ÷ budget of the client for the same categories',
    limit:
      'Strong from {strong} on, medium from {medium} on, else weak. Above 100% the budget is wrong or old.',
    setting: 'thresholds: strong_wallet, medium_wallet',
    limits: ({ thresholds }) => ({ strong: thresholds.strong_wallet, medium: thresholds.medium_wallet }),
    by: 'mixed',
    command: 'kam wallet',
    see: ['budget', 'position', 'open-wallet'],
  },
  budget: {
    name: 'Purchasing budget',
    also: 'wallet',
    means:
      'What a client spends in a year on what we sell, with all suppliers together; by product or by category, never both on one branch.',
    command: 'kam wallet',
    see: ['share-of-wallet', 'potential'],
  },
  position: {
    name: 'Position at a client',
    means:
      'How strong we are there: strong, medium, weak. It is judged with an argument; the share of wallet stands beside it, and a contradiction shows.',
    by: 'mixed',
    command: 'kam wallet --map',
    see: ['share-of-wallet', 'potential'],
  },
  'perspective-plan': {
    name: 'Perspective plan',
    means:
      'Looks beyond the year of the operating plan: our position, the potential of the client, what we want to be for it and by when, with milestones.',
    command: 'kam wallet --map',
    see: ['position', 'potential'],
  },
  whitespace: {
    name: 'Whitespace',
    also: 'white spots',
    means:
      'What a client does not buy from us, by category and unit: weak, lapsed, never bought, unserved, blocked. A product proven in one unit and absent in another is a chance to repeat.',
    limit:
      'Weak: below {peers} of the median share among the peers, or more than {fall} less than a year before.',
    setting: 'thresholds: weak_peers, weak_fall',
    limits: ({ thresholds }) => ({ peers: thresholds.weak_peers, fall: thresholds.weak_fall }),
    by: 'mixed',
    command: 'kam whitespace',
    see: ['open-wallet', 'upsell'],
  },
  'open-wallet': {
    name: 'Open wallet',
    means:
      'The part of a budget that others get. Where the budget is unknown it is estimated by the peers of the channel, or by our rank among the suppliers, and marked so.',
    formula: 'budget − our sales; by rank, a share of (1 − rank ÷ (n + 1)) × 2 ÷ n of n suppliers',
    source: 'wallet allocation rule of Keiningham and others',
    command: 'kam whitespace',
    see: ['budget', 'whitespace'],
  },
  'average-order': {
    name: 'Average order',
    means: 'What one purchase brings.',
    formula: 'revenue ÷ number of documents',
    command: 'kam trend',
    see: ['market-capacity'],
  },
  'market-capacity': {
    name: 'Market capacity',
    means: 'What would be sold if all active and potential clients bought like the average one: an estimate.',
    formula: 'average revenue of an active client that bought × (active + potential clients)',
    by: 'mixed',
    command: 'kam clients',
    see: ['client-base'],
  },
  lapsing: {
    name: 'Lapsing client',
    also: 'silent client',
    means: 'A client that is silent for longer than its own rhythm of purchases lets expect.',
    limit:
      'Silent for more than {gaps} of its usual gaps. Fewer than {purchases} days with a purchase are too few for a rhythm.',
    setting: 'thresholds: lapse_gaps, lapse_purchases',
    limits: ({ thresholds }) => ({
      gaps: Number(thresholds.lapse_gaps.toString()),
      purchases: thresholds.lapse_purchases,
    }),
    by: 'ours',
    command: 'kam trend',
    see: ['lost-client'],
  },
  'sales-target': {
    name: 'Sales target',
    means:
      'What a manager, a channel or a department is to sell in a year, a quarter, a month. The gap is what no goal of a dossier covers.',
    setting: 'targets',
    command: 'kam targets',
    see: ['bridge', 'objective'],
  },
  bridge: {
    name: 'Bridge of factors',
    means:
      'The way from the sales of last year to the goal of this one, factor by factor: more, other things, a narrower range, prices.',
    command: 'kam targets',
    see: ['upsell', 'sales-target'],
  },
  upsell: {
    name: 'Upsell and cross-sell',
    also: 'upselling | cross-selling',
    means: 'Upsell: more, or something better, of what a client buys. Cross-sell: something else beside it.',
    command: 'kam whitespace',
    see: ['whitespace', 'bridge'],
  },
  'vertical-development': {
    name: 'Vertical development',
    means:
      'Growth inside a client: more categories, more depth in each, a better shelf or page, measured against the ideal client of its channel.',
    command: 'kam targets --ideal',
    see: ['ideal-client'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('figures', entries, phrases);
