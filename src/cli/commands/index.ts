import { analyses } from '../../analysis/index.ts';
import type { Command } from '../command.ts';

/** What people do, in the order of the help. */
export const GROUPS = {
  day: 'Every day',
  clients: 'The clients',
  figures: 'The figures',
  depth: 'One client, in depth',
  meetings: 'Meetings and reviews',
  files: 'Files',
} as const;

/** One line of the help; the command itself is loaded when it is named. */
export type CommandEntry = {
  readonly id: string;
  /** The id with its arguments, as the help shows it. */
  readonly usage?: string;
  readonly group: keyof typeof GROUPS;
  readonly summary: string;
  /** It only reads: the same files, words, day and screen make the same output. */
  readonly reads?: true;
  load(): Promise<Command>;
};

export const commands: readonly CommandEntry[] = [
  {
    id: 'answer',
    usage: 'answer <client> <fact> <value>',
    group: 'day',
    summary: 'write a fact with its source',
    load: async () => (await import('./answer.ts')).command,
  },
  {
    id: 'done',
    usage: 'done <client>/<task>',
    group: 'day',
    summary: 'close a task, a promise or a complaint',
    load: async () => (await import('./done.ts')).command,
  },
  {
    id: 'log',
    usage: 'log <client>',
    group: 'day',
    summary: 'note a call, visit or mail: learned, asked, promised',
    load: async () => (await import('./log.ts')).command,
  },
  {
    id: 'new',
    usage: 'new <client>',
    group: 'clients',
    summary: 'start a dossier from the templates',
    load: async () => (await import('./new.ts')).command,
  },
  {
    id: 'rename',
    usage: 'rename <client> [slug]',
    group: 'clients',
    summary:
      'give a client another folder or name, a thing in its dossier another id; what refers to it follows',
    load: async () => (await import('./rename.ts')).command,
  },
  ...analyses.map(
    (entry): CommandEntry => ({
      id: entry.id,
      ...(entry.usage === undefined ? {} : { usage: entry.usage }),
      group: entry.group ?? 'figures',
      summary: entry.summary,
      reads: true,
      load: async () => {
        const [{ analysisCommand }, analysis] = await Promise.all([import('./analysis.ts'), entry.load()]);
        return analysisCommand(analysis);
      },
    }),
  ),
  {
    id: 'brief',
    usage: 'brief <client>',
    group: 'meetings',
    summary: 'one page before a meeting; --proposal: readers, arguments, criteria, drill',
    load: async () => (await import('./brief.ts')).command,
  },
  {
    id: 'diff',
    usage: 'diff [client] [A..B]',
    group: 'meetings',
    summary: 'what changed between two versions, by client and fact, who and when',
    load: async () => (await import('./diff.ts')).command,
  },
  {
    id: 'history',
    usage: 'history <client> [fact]',
    group: 'depth',
    summary: 'the life of a dossier, or every value that a fact had',
    load: async () => (await import('./history.ts')).command,
  },
  {
    id: 'report',
    usage: 'report [client]',
    group: 'meetings',
    summary: 'the quarterly review, of all clients or of one',
    reads: true,
    load: async () => (await import('./report.ts')).command,
  },
  {
    id: 'review',
    usage: 'review start|close [period] [client]',
    group: 'meetings',
    summary: 'plan against fact, causes, decisions; later the facts that changed',
    load: async () => (await import('./review.ts')).command,
  },
  {
    id: 'init',
    usage: 'init [dir]',
    group: 'files',
    summary: 'make a portfolio: a folder of plain files in git',
    load: async () => (await import('./init.ts')).command,
  },
  {
    id: 'import',
    usage: 'import <file>',
    group: 'files',
    summary: 'read a sales export into the ledger',
    load: async () => (await import('./import.ts')).command,
  },
  {
    id: 'check',
    usage: 'check [paths]',
    group: 'files',
    summary: 'what is wrong in the files, with its place',
    reads: true,
    load: async () => (await import('./check.ts')).command,
  },
  {
    id: 'explain',
    usage: 'explain [rule|term]',
    group: 'files',
    summary: 'what a rule or a term of the field means',
    load: async () => (await import('./explain.ts')).command,
  },
  {
    id: 'doctor',
    group: 'files',
    summary: 'what is wrong with git, hooks and files here, and what mends it',
    load: async () => (await import('./doctor.ts')).command,
  },
  {
    id: 'merge-driver',
    group: 'files',
    summary: 'what git runs to merge files fact by fact; kam doctor installs it',
    load: async () => (await import('./merge-driver.ts')).command,
  },
  {
    id: 'sync',
    group: 'files',
    summary: 'commit, take in what others did, check, and share: in one step',
    load: async () => (await import('./sync.ts')).command,
  },
  {
    id: 'upgrade',
    group: 'files',
    summary: 'write files of an older format in that of this kam',
    load: async () => (await import('./upgrade.ts')).command,
  },
  {
    id: 'schema',
    usage: 'schema [kind]',
    group: 'files',
    summary: 'JSON Schema of the files, for editors',
    load: async () => (await import('./schema.ts')).command,
  },
];

/** The first word that is neither an option nor the value of one that stands before the command. */
export const commandNamed = (words: readonly string[]): string | undefined =>
  words.find(
    (word, at) => !word.startsWith('-') && !['-C', '--directory', '--lang'].includes(words[at - 1] ?? ''),
  );
