import { basename, resolve } from 'node:path';
import { type Plan, planImport } from '../intake/plan.ts';
import { type Asked, type Tables, tablesIn } from '../intake/table.ts';
import { phrases as named } from '../locale/words.ts';
import { REGISTER_FILE } from '../portfolio/layout.ts';
import { addToRegister } from '../portfolio/register-lines.ts';
import { ENCODINGS } from '../source/encoding.ts';
import { type Incoming, openIncoming } from '../source/incoming.ts';
import { heed } from '../source/interruption.ts';
import type { FileChange } from '../source/overlay.ts';
import type { Tree } from '../source/tree.ts';
import { textAt } from '../source/tree-text.ts';
import type { Context, Opened } from './context.ts';
import { rulesChanges } from './import-aliases.ts';
import type { Settled } from './import-source.ts';
import type { Progress } from './progress.ts';

export const phrases = named('import.file', {
  lines: '{n} {n|line|lines}',
});

export type Options = Readonly<Record<string, unknown>>;

/** A file that shall be imported, and what was stated of it. */
export type ImportFile = {
  /** The base name of the file. */
  readonly name: string;
  readonly tables: Tables;
  readonly stated: Stated;
  readonly options: Options;
};

type Stated = { readonly decimal?: '.' | ','; readonly date?: string };

/** Looks into a file, named as it was typed. */
export const openFile = async (
  typed: string,
  options: Options,
  { cwd, progress }: Pick<Context, 'cwd' | 'progress'>,
): Promise<ImportFile> => {
  const name = basename(typed);
  const found = await tablesIn(typed, watched(await openIncoming(resolve(cwd, typed)), name, progress));
  return {
    name,
    options,
    stated: statedIn(options),
    tables: { ...found, open: (rules: Asked) => found.open({ ...rules, ...askedIn(options) }) },
  };
};

const megabytes = (bytes: number): number => Math.floor(bytes / 1_000_000);

/** The file; how far it was read is told while it is. */
const watched = (file: Incoming, name: string, progress: Progress): Incoming => ({
  size: file.size,
  async *chunks() {
    const release = heed();
    let read = 0;
    try {
      for await (const chunk of file.chunks()) {
        yield chunk;
        read += chunk.length;
        await progress(`reading ${name}`, megabytes(read), megabytes(file.size), 'MB');
      }
    } finally {
      await release();
    }
  },
});

/** What an import of one file would do, and write. */
export type Intended = { readonly plan: Plan; readonly changes: readonly FileChange[] };

/** Works out the import of a file by its rules. Writes nothing. */
export const intend = async (
  file: ImportFile,
  settled: Settled,
  { tree, portfolio, words }: Opened,
  { newId }: Context,
): Promise<Intended> => {
  const { rules } = settled.source;
  const plan = await planImport(settled.source, await file.tables.open(rules), {
    tree,
    portfolio,
    stated: { ...statedIn(rules), ...file.stated },
    newId,
    summary: (n) => words.say(phrases.lines, { n }),
  });
  const changes = [
    ...(await rulesChanges(settled, plan.strangers, tree)),
    ...(await registerChanges(plan, tree)),
    ...plan.changes,
  ];
  return { plan, changes };
};

const statedIn = ({ decimal, date }: { readonly decimal?: unknown; readonly date?: unknown }): Stated => ({
  ...(decimal === '.' || decimal === ',' ? { decimal } : {}),
  ...(typeof date === 'string' ? { date } : {}),
});

const askedIn = ({ encoding, sheet }: { readonly encoding?: unknown; readonly sheet?: unknown }): Asked => {
  const found = ENCODINGS.find((each) => each === encoding);
  return {
    ...(found === undefined ? {} : { encoding: found }),
    ...(typeof sheet === 'string' ? { sheet } : {}),
  };
};

const registerChanges = async (
  { strangers: { clients } }: Plan,
  tree: Tree,
): Promise<readonly FileChange[]> => {
  if (clients.length === 0) return [];
  const before = await textAt(tree, REGISTER_FILE);
  const rows = clients.map(({ id, name, channel, taxId }) => ({
    id,
    name,
    status: 'active',
    ...(channel === undefined ? {} : { channel }),
    ...(taxId === undefined ? {} : { tax_id: taxId }),
  }));
  return [{ kind: 'write', path: REGISTER_FILE, before, text: addToRegister(before ?? '', rows) }];
};
