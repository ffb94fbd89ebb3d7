import type { Analysis } from './analysis.ts';

/** One line of the help; the analysis itself is loaded when it is asked for. */
export type AnalysisEntry = {
  readonly id: string;
  /** The id with its argument, as the help shows it: `people [client]`. */
  readonly usage?: string;
  readonly summary: string;
  /** Under which heading of the help; a figure by default. */
  readonly group?: 'day' | 'clients' | 'figures' | 'depth';
  load(): Promise<Analysis<unknown>>;
};

/** Every analysis; its line here makes it `kam <id>` in all formats. */
export const analyses: readonly AnalysisEntry[] = [
  {
    id: 'agenda',
    summary: 'what is due, overdue first; --week  -o calendar.ics',
    group: 'day',
    load: async () => (await import('./agenda/index.ts')).agenda,
  },
  {
    id: 'questions',
    usage: 'questions [client]',
    summary: 'what we know, what to ask, whom, and what it decides',
    group: 'depth',
    load: async () => (await import('./questions/index.ts')).questions,
  },
  {
    id: 'clients',
    summary: 'all: active, potential, lost, put off; cleaning due',
    group: 'clients',
    load: async () => (await import('./clients.ts')).clients,
  },
  {
    id: 'people',
    usage: 'people [client]',
    summary: 'who is who on both sides, who faces whom, what is missing',
    group: 'clients',
    load: async () => (await import('./people/index.ts')).people,
  },
  {
    id: 'relationship',
    usage: 'relationship [client]',
    summary: 'the ladder, strategic factors, satisfaction, defences',
    group: 'clients',
    load: async () => (await import('./relationship/index.ts')).relationship,
  },
  {
    id: 'key-accounts',
    summary: 'who is key and why; who should have a dossier',
    group: 'clients',
    load: async () => (await import('./key-accounts/index.ts')).keyAccounts,
  },
  {
    id: 'rank',
    summary: 'ABCDE by profit and potential, inside each channel',
    load: async () => (await import('./rank.ts')).rank,
  },
  {
    id: 'concentration',
    summary: 'dependence on few: shares, 10 / 20 / 70 %, HHI, stress test',
    load: async () => (await import('./concentration.ts')).concentration,
  },
  {
    id: 'wallet',
    summary: 'our share of each client’s budget; --map: 3 x 3',
    load: async () => (await import('./wallet.ts')).wallet,
  },
  {
    id: 'whitespace',
    summary: 'what they do not buy yet, and the chances in it',
    load: async () => (await import('./whitespace.ts')).whitespace,
  },
  {
    id: 'trend',
    summary: 'by quarter, seasons, who grows, fades and lapses',
    load: async () => (await import('./trend.ts')).trend,
  },
  {
    id: 'targets',
    summary: 'plan against fact, and why; --ideal: vertical development',
    load: async () => (await import('./targets.ts')).targets,
  },
  {
    id: 'buying',
    usage: 'buying [client]',
    summary: 'deals, criteria, tenders, proposals, contracts; what is due in them',
    group: 'depth',
    load: async () => (await import('./buying/index.ts')).buying,
  },
  {
    id: 'swot',
    usage: 'swot <client>',
    summary: 'the client’s SWOT and ours, crossed into actions; what nothing neutralises',
    group: 'depth',
    load: async () => (await import('./swot/index.ts')).swot,
  },
  {
    id: 'plan',
    usage: 'plan [client]',
    summary: 'objectives, tasks, resources, load; quality of the plan',
    group: 'depth',
    load: async () => (await import('./plan/index.ts')).plan,
  },
];
