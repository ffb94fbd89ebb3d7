import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  'client-base': {
    name: 'Client base',
    means:
      'All clients: those who buy, those who might, those who left. It is wider than the dossiers, because whoever stands in the sales or in the register belongs to it.',
    command: 'kam clients',
    see: ['active-client', 'potential-client', 'lost-client', 'register'],
  },
  'active-client': {
    name: 'Active client',
    also: 'current client',
    means: 'A client that buys, or is expected to go on buying: `status: active`.',
    command: 'kam clients',
    see: ['potential-client', 'lost-client', 'lapsing'],
  },
  'potential-client': {
    name: 'Potential client',
    also: 'prospect',
    means:
      'A company that could buy from us and does not yet. One manager at a time works on it; it rests between cold contacts, and the time to win it is limited: then it is handed on.',
    limit:
      'Rest {rest}, time to win it {limit}, a contact that cannot be reached is tried again after {retry}.',
    setting: 'prospecting: rest, limit, retry',
    limits: ({ prospecting: { rest, limit, retry } }) => ({ rest, limit, retry }),
    by: 'mixed',
    command: 'kam clients',
    see: ['key-prospect', 'postponed-client'],
  },
  'lost-client': {
    name: 'Lost client',
    means:
      'A client that no longer buys. It is kept with the reason, the lesson, to whom it went and a plan to win it back, which is often cheaper than winning a new one.',
    command: 'kam clients',
    see: ['lapsing'],
  },
  'postponed-client': {
    name: 'Postponed client',
    means:
      'A client that cannot buy now. It is put off with a reason and a day to come back: a mark, beside its status.',
    limit: 'Asked again after {comeback}, where no day is set.',
    setting: 'prospecting: comeback',
    limits: ({ prospecting: { comeback } }) => ({ comeback }),
    command: 'kam agenda',
    see: ['potential-client'],
  },
  register: {
    name: 'Register of clients',
    means: '`clients.csv`: one line for each client without a dossier. Only key clients deserve more.',
    by: 'ours',
    command: 'kam clients',
    see: ['dossier', 'client-base'],
  },
  dossier: {
    name: 'Client dossier',
    also: 'client file',
    means:
      'Everything that decisions about a client need, in one place: nine sections, from general facts to the action plan. The first eight exist for the sake of the ninth.',
    command: 'kam new <client>',
    see: ['completeness', 'action-plan'],
  },
  'key-client': {
    name: 'Key client',
    also: 'key account',
    means:
      'A client that matters more than others, by one or several criteria: its part in our income, promise, reference, partnership, demands, innovation. The first is computed; the others are argued for in the dossier.',
    limit:
      'More than {key} of our income, or more than the sum of `key_amount`. At most about {part} of the active clients are usually key.',
    setting: 'thresholds: key, key_amount, key_clients',
    limits: ({ thresholds }) => ({ key: thresholds.key, part: thresholds.key_clients }),
    command: 'kam key-accounts',
    see: ['promising-client', 'reference-client', 'partner-client', 'demanding-client', 'innovator'],
  },
  'promising-client': {
    name: 'Promising client',
    means:
      'A client with a large budget for what we sell, of which it spends little or nothing with us. What competitors earn there is the best evidence.',
    command: 'kam key-accounts',
    see: ['key-client', 'potential'],
  },
  'reference-client': {
    name: 'Reference client',
    also: 'image client',
    means: 'A client that is well known in its industry or territory: its name opens doors to others.',
    command: 'kam key-accounts',
    see: ['key-client', 'reference-letter'],
  },
  'partner-client': {
    name: 'Partner client',
    means:
      'A client that shares its plans, budgets and conditions openly, and says on which terms it would buy more.',
    command: 'kam key-accounts',
    see: ['key-client'],
  },
  'demanding-client': {
    name: 'Demanding client',
    means: 'A client more competent than we are: it raises our standards, and shows where we are weak.',
    command: 'kam key-accounts',
    see: ['key-client'],
  },
  innovator: {
    name: 'Innovator',
    means: 'A client that takes new products first; about 2.5% of all do.',
    source: 'Diffusion of innovations, Rogers',
    command: 'kam key-accounts',
    see: ['key-client'],
  },
  'key-prospect': {
    name: 'Key prospect',
    means: 'A potential client that would be key if it bought: it deserves a dossier before it does.',
    command: 'kam key-accounts',
    see: ['potential-client', 'key-client'],
  },
  group: {
    name: 'Group of clients',
    also: 'parent',
    means:
      'Clients under one control, each with `parent:`. Where dependence is measured they count as one; sales of a child stay with its own channel and manager.',
    source: 'accounting for major customers, ASC 280-10-50-42',
    command: 'kam concentration',
    see: ['concentration'],
  },
  channel: {
    name: 'Sales channel',
    means:
      'Clients that buy in one way: dealers, builders, shops. A client is ranked inside its channel and compared with the ideal client there.',
    command: 'kam clients',
    see: ['abcde', 'ideal-client'],
  },
  'ideal-client': {
    name: 'Ideal client',
    also: 'portrait of a client',
    means:
      'What a client of a channel looks like when it buys all that it could: categories and depth, shelf or content, service level, loyalty. Each client of the channel is compared with it.',
    command: 'kam targets --ideal',
    see: ['vertical-development', 'channel'],
  },
  cleaning: {
    name: 'Cleaning of the client base',
    means:
      'A yearly look at every client: does it exist, is its line complete and correct, do its channel and class fit its sales? It is done in the low season, by a list for each manager.',
    command: 'kam clients',
    see: ['client-base'],
  },
  handover: {
    name: 'Handover',
    also: 'deputy',
    means:
      'A client belongs to the company, not to a person. Whoever takes it over begins with the history of the relationship and the people who decide; a deputy can stand in at any time.',
    command: 'kam report <client>',
    see: ['single-thread'],
  },
  'team-limits': {
    name: 'Size of a team',
    also: 'hunter | closer | farmer',
    means:
      'One head leads few managers, and one manager serves few key clients. Hunters, who find clients, closers, who win them, and farmers, who develop them, are different roles.',
    limit:
      'At most {managers} managers for one head, {clients} key clients and {prospects} potential ones for one manager.',
    setting: 'thresholds: managers_per_head, key_clients_per_manager, prospects_per_manager',
    limits: ({ thresholds }) => ({
      managers: thresholds.managers_per_head,
      clients: thresholds.key_clients_per_manager,
      prospects: thresholds.prospects_per_manager,
    }),
    by: 'mixed',
    command: 'kam key-accounts',
    see: ['key-client', 'overload'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('clients', entries, phrases);
