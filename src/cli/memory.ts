import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileBlobId } from '../source/blob.ts';
import { type Cache, diskCache } from '../source/cache.ts';
import { digestOf } from '../source/digest.ts';
import { type KnownIds, knownIds } from '../source/known-ids.ts';
import { findUp } from '../source/output.ts';
import { hasSalesElsewhere, type Snapshot, snapshotOf } from '../source/snapshot.ts';
import { isPrivate } from '../source/tree.ts';
import { commandNamed, commands } from './commands/index.ts';
import { clockTime, ELAPSED, type Host, type Kept, localDay } from './context.ts';

/** What a run wrote, piece by piece, and how it ended. */
type Said = { readonly pieces: readonly (readonly ['out' | 'err', string])[]; readonly code: number };

/**
 * Runs a command, or says again what it said when nothing that it depends on has changed since: the files, the words
 * that were typed, the day, the screen and the program itself. Commands that write, or that look at more than the
 * files, always run.
 */
export const remembering = async (
  argv: readonly string[],
  host: Host,
  program: URL | undefined,
  run: (host: Host) => Promise<number>,
): Promise<number> => {
  const started = performance.now();
  const write = (way: 'out' | 'err', text: string | Uint8Array): void => {
    const filled =
      typeof text === 'string'
        ? text.replaceAll(ELAPSED, String(Math.round(performance.now() - started)))
        : text;
    (way === 'out' ? host.stdout : host.stderr).write(filled);
  };
  // A reader that has seen enough (`kam rank | head`) is no error; anything else a stream says is.
  host.stdout.on?.('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const isKept = program !== undefined && (host.env['KAM_NO_CACHE'] ?? '') === '';
  const build = isKept ? fileBlobId(fileURLToPath(program)) : undefined;
  const place = build === undefined ? undefined : await placeOf(argv, host, build);
  const known = place === undefined ? undefined : parse(place.cache.read(place.name));
  if (known !== undefined) {
    for (const [way, text] of known.pieces) write(way, text);
    return known.code;
  }
  const pieces: ['out' | 'err', string][] = [];
  let memorable = place !== undefined;
  const sink = (way: 'out' | 'err') => ({
    ...sinkOf(way === 'out' ? host.stdout : host.stderr),
    write: (text: string | Uint8Array) => {
      if (typeof text === 'string') pieces.push([way, text]);
      else memorable = false;
      write(way, text);
    },
  });
  const saving: Kept['saving'] = [];
  const code = await run({
    env: host.env,
    stdin: host.stdin,
    cwd: () => host.cwd(),
    stdout: sink('out'),
    stderr: sink('err'),
    forget: () => {
      memorable = false;
    },
    ...(build !== undefined && { kept: { build, saving, ...(place !== undefined && { now: place }) } }),
  });
  for (const save of saving) save();
  // A file that changed while it was read: what was said may be of neither version.
  if (place?.snapshot.isTrue() === true && memorable && code < 2) {
    place.cache.write(place.name, JSON.stringify({ pieces, code } satisfies Said));
    place.ids.save();
    await place.cache.tidy();
  }
  return code;
};

const sinkOf = ({ isTTY, columns }: Host['stdout']): Omit<Host['stdout'], 'write'> => ({
  ...(isTTY === undefined ? {} : { isTTY }),
  ...(columns === undefined ? {} : { columns }),
});

/** Nobody reads more than this twice. In bytes. */
const MOST = 32 << 20;

/** These make a command write, or look at versions of git and at files that do not count here. */
const MORE = /^(?:-o|-h|--(?:output|help|fix|update|staged|since|at|private|quarters|facts)\b)/;

/** What a command's output depends on beside files and words. */
const ENVIRONMENT =
  /^(?:CI|GITHUB_\w+|GITLAB_CI|CI_\w+|NO_COLOR|FORCE_COLOR|TERM|LANG|LANGUAGE|LC_\w+|TZ|KAM_\w+)$/;

type Memory = {
  readonly cache: Cache;
  readonly ids: KnownIds;
  readonly root: string;
  readonly snapshot: Snapshot;
  readonly name: string;
};

/** Where a command is remembered; undefined for one that is not. */
const placeOf = async (argv: readonly string[], host: Host, build: string): Promise<Memory | undefined> => {
  const words = argv.slice(2);
  const named = commandNamed(words);
  if (words.some((word) => MORE.test(word))) return undefined;
  if (!commands.some(({ id, reads }) => id === named && reads === true)) return undefined;
  const folder = resolve(host.cwd(), folderIn(words));
  const root = await findUp(folder, 'kam.yaml');
  if (root === undefined || hasSalesElsewhere(join(root, 'kam.yaml'))) return undefined;
  const environment = Object.entries(host.env)
    .filter(([name]) => ENVIRONMENT.test(name))
    .sort();
  const screen = [host.stdin, host.stdout, host.stderr].map(({ isTTY = false }) => isTTY);
  const ids = knownIds(root);
  const snapshot = await snapshotOf(root, ids, clockTime());
  const state = snapshot.digest(counts);
  if (state === undefined) return undefined;
  const given = [words, relative(root, folder), relative(root, host.cwd()), localDay(host), environment];
  const name = digestOf([build, state, JSON.stringify([...given, screen, host.stdout.columns])]);
  return { cache: diskCache(root, 'said', MOST), ids, root, snapshot, name };
};

/** The value of `-C`, in any way it can be written. */
const folderIn = (words: readonly string[]): string => {
  const at = words.findIndex((word) => /^(?:-C|--directory\b)/.test(word));
  const word = words[at] ?? '';
  if (word === '-C' || word === '--directory') return words[at + 1] ?? '.';
  return word.replace(/^(?:-C|--directory=)/, '') || '.';
};

/** Folders of a portfolio, and the files beside kam.yaml; what is private is read by no command that is remembered. */
const counts = (path: string): boolean =>
  /^(?:[^/]+$|(?:clients|log|sales|imports|reviews)\/)/.test(path) && !isPrivate(path);

const parse = (text: string | undefined): Said | undefined =>
  text === undefined ? undefined : JSON.parse(text);
