import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { Kept as Judged, Judging } from '../check/judging.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LANGUAGES, type Language, type Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Snapshot } from '../source/snapshot.ts';
import type { Tree } from '../source/tree.ts';
import { isDate, type PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { refuseNewer, refuseOlder } from './other-format.ts';
import type { Progress } from './progress.ts';
import type { Version } from './version.ts';

/** The part of `process` that the program uses; tests pass their own. */
export type Host = {
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdin: { readonly isTTY?: boolean; readonly isRaw?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Somebody pressed Ctrl-C, or the system asks the program to end. */
  on?(event: 'SIGINT' | 'SIGTERM', hear: () => void): unknown;
  off?(event: 'SIGINT' | 'SIGTERM', hear: () => void): unknown;
  exit?(code: number): unknown;
  /** Absent where nobody waits. */
  readonly progress?: Progress;
  /** What is said now must not be said again from memory: it depends on more than the portfolio. */
  forget?(): void;
  /** Absent where nothing may be kept. */
  readonly kept?: Kept;
};

/** Where the program keeps what it read, and what it knows of the files already. */
export type Kept = {
  /** Another one for each build of the program. */
  readonly build: string;
  /** The files as they were when the program looked at them. */
  readonly now?: { readonly root: string; readonly snapshot: Snapshot };
  /** To be done at the end, unless files changed while they were read. */
  readonly saving: (() => void)[];
};

/** Stands in what is written for the milliseconds since the program started. */
export const ELAPSED = '\u{f0000}';

/** `on` hears of a reader that went away (`kam rank | head`). */
type Sink = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array): unknown;
  on?(event: 'error', hear: (error: NodeJS.ErrnoException) => void): unknown;
};

type Options = Readonly<Record<string, unknown>>;

/** A portfolio that was found and read. */
export type Opened = {
  /** The absolute path of the folder that holds kam.yaml. */
  readonly root: string;
  readonly tree: Tree;
  readonly portfolio: Portfolio;
  readonly ledger: Ledger;
  readonly today: PlainDate;
  readonly words: Words;
  /** With `staged` among the options: the files that differ from the last commit. */
  readonly staged?: ReadonlySet<string>;
  /** What was found in a client while the portfolio was read. */
  readonly judged?: Judging['of'];
};

/** What a portfolio is opened for: to be checked as it is, to be changed, to get today's format, or to be counted on. */
export type Purpose = 'figures' | 'change' | 'upgrade' | 'check';

/** The only wiring: what a command may ask of the outside world. */
export type Context = {
  /** The folder in which the user stands, or the one of `-C`. */
  readonly cwd: string;
  readonly env: Host['env'];
  readonly version: string;
  /** Data goes here, everything else to `err`. */
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** stdin and stdout are a terminal and nothing forbids questions. */
  readonly interactive: boolean;
  /** stdout is a terminal. */
  readonly terminal: boolean;
  readonly colour: boolean;
  readonly unicode: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** The clock's day in the local time zone; commands prefer `Opened.today`. */
  clock(): PlainDate;
  /** A new random client id, `c-7k3m9q`. */
  newId(): string;
  /** To be called after each part of long work. */
  readonly progress: Progress;
  words(language: Language): Promise<Words>;
  /** The folder that holds kam.yaml, here or above; interrupted writes are finished first. Throws a Refusal when there is none. */
  root(): Promise<string>;
  /**
   * Reads the portfolio of `root()`. Content problems are findings of the portfolio, not exceptions; but nothing is
   * changed or counted while kam.yaml itself is wrong, nothing is written into files of an older format but by their
   * upgrade, and figures say (on stderr) when other files are wrong. With `at`
   * among the options the files, the sales too, are those of a version in git, and its day is today; with `staged`
   * those of git's index. `judging` looks at each dossier as it is read, after which it may be let go.
   */
  open(options: Options, purpose?: Purpose, judging?: (kept: Judged | undefined) => Judging): Promise<Opened>;
};

/** Letters and digits that cannot be taken for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';

const wantsColour = (host: Host, options: Options): boolean => {
  if (options['color'] === false) return false;
  if (options['color'] === true) return true;
  if ((host.env['NO_COLOR'] ?? '') !== '') return false;
  if ((host.env['FORCE_COLOR'] ?? '') !== '') return true;
  return host.stdout.isTTY === true && host.env['TERM'] !== 'dumb';
};

/** Only a terminal can lack Unicode; a pipe or a file gets it. */
const hasUnicode = (host: Host): boolean => {
  if (host.stdout.isTTY !== true) return true;
  const locale = host.env['LC_ALL'] || host.env['LC_CTYPE'] || host.env['LANG'] || '';
  return host.env['TERM'] !== 'dumb' && (locale === '' || /utf-?8/i.test(locale));
};

/** The clock's time, in milliseconds since 1970. */
export const clockTime = (): number => Date.now();

/** The clock's day in the local time zone; SOURCE_DATE_EPOCH (seconds) stands in for the clock where output must repeat. */
export const localDay = (host: Host): PlainDate => {
  const epoch = host.env['SOURCE_DATE_EPOCH'];
  const now = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};

const todayOf = (options: Options, frozen: PlainDate | undefined, clock: () => PlainDate): PlainDate => {
  const asked = options['today'];
  if (typeof asked !== 'string') return frozen ?? clock();
  if (!isDate(asked)) throw new Refusal(`"${asked}" is no day`, 'write it as 2026-11-21');
  return asked;
};

const errorsOf = ({ findings }: Portfolio, inSettings: boolean): string | undefined => {
  const count = findings.filter(
    ({ severity, at }) => severity === 'error' && (at.file === 'kam.yaml') === inSettings,
  ).length;
  return count === 0 ? undefined : `${count} ${count === 1 ? 'error' : 'errors'}`;
};

/** How the same version is asked for again. */
const sameVersion = ({ at }: Options): string => (typeof at === 'string' ? ` --at ${at}` : '');

const refuseWrongSettings = (portfolio: Portfolio, asked: Options): void => {
  refuseNewer(portfolio);
  const errors = errorsOf(portfolio, true);
  if (errors === undefined) return;
  throw new Refusal(`kam.yaml has ${errors}`, `see them with: kam check kam.yaml${sameVersion(asked)}`);
};

const errorsElsewhere = (portfolio: Portfolio, asked: Options): string => {
  const errors = errorsOf(portfolio, false);
  if (errors === undefined) return '';
  const seen = `kam check${sameVersion(asked)}`;
  return `kam: ${errors} in the files; what could not be read is not in these figures: ${seen}\n`;
};

/** Wires the program to its host; the clock and randomness are reached through here alone. */
export const createContext = (host: Host, options: Options, version: string): Context => {
  const cwd =
    typeof options['directory'] === 'string' ? resolve(host.cwd(), options['directory']) : host.cwd();

  const progress: Progress = host.progress ?? (() => undefined);
  const clock = (): PlainDate => localDay(host);
  const words = async (language: Language): Promise<Words> =>
    (await import('../locale/index.ts')).loadWords(language);

  const root = async (): Promise<string> => {
    const [{ findUp }, { recover }] = await Promise.all([
      import('../source/output.ts'),
      import('../source/change.ts'),
    ]);
    const found = await findUp(cwd, 'kam.yaml');
    if (found === undefined) {
      throw new Refusal('there is no kam.yaml here or above', 'make a portfolio with: kam init');
    }
    await recover(found);
    return found;
  };

  const versionAsked = async (folder: string, { at, staged }: Options): Promise<Version | undefined> => {
    if (typeof at !== 'string' && staged !== true) return undefined;
    const { openStaged, openVersion } = await import('./version.ts');
    return typeof at === 'string'
      ? openVersion(folder, at, (text) => void host.stderr.write(text))
      : openStaged(folder);
  };

  /** Dossiers are kept for the versions of git, and for what the folder was when the program began. */
  const boxes = async (found: string, tree: Tree, asOf: Version | undefined) => {
    const { kept } = host;
    const isKnown = asOf === undefined ? kept?.now?.snapshot.tree === tree : asOf.staged === undefined;
    if (kept === undefined || !isKnown) return undefined;
    const [{ diskBox }, { removeLeftovers }] = await Promise.all([
      import('../source/box.ts'),
      import('../source/leftovers.ts'),
    ]);
    kept.saving.push(() => removeLeftovers(found));
    const isTrue = (): boolean => asOf !== undefined || kept.now?.snapshot.isTrue() === true;
    const box = (kind: string) => {
      const made = diskBox(found, kind, kept.build, isTrue);
      kept.saving.push(() => made.save());
      return made;
    };
    return { read: box('read'), judged: { judged: box('judged'), hints: box('hints') } };
  };

  const open: Context['open'] = async (asked, purpose = 'figures', judging) => {
    const found = await root();
    const [{ diskTree }, { portfolioCache }, { tidily }, { loadPortfolio }, { ledgerOf }] = await Promise.all(
      [
        import('../source/disk.ts'),
        import('../source/cache.ts'),
        import('../source/interruption.ts'),
        import('../portfolio/load.ts'),
        import('./ledger-of.ts'),
      ],
    );
    const cache = portfolioCache(found);
    const asOf = await versionAsked(found, asked);
    const now = host.kept?.now?.root === found ? host.kept.now.snapshot.tree : undefined;
    const tree = asOf?.tree ?? now ?? diskTree(found, cache.ids);
    const cards = await boxes(found, tree, asOf);
    const dayOf = (config: Config): PlainDate => todayOf(asked, asOf?.today ?? config.today, clock);
    const judge = judging?.(cards?.judged);
    const load = () =>
      loadPortfolio(tree, {
        today: dayOf,
        progress: (done, of) => progress('reading dossiers', done, of),
        ...(cards?.read !== undefined && { cards: cards.read }),
        ...(judge !== undefined && { see: judge.see }),
      });
    const portfolio = await tidily(load);
    if (purpose !== 'check') refuseWrongSettings(portfolio, asked);
    if (purpose === 'change') refuseOlder(portfolio);
    if (purpose === 'figures') host.stderr.write(errorsElsewhere(portfolio, asked));
    if (asOf?.today !== undefined && portfolio.config.ledger !== undefined)
      host.stderr.write('kam: the files of the ledger have no past versions: sales are those of now\n');
    if (portfolio.config.ledger !== undefined) host.forget?.();
    const language = LANGUAGES.find((each) => each === asked['lang']) ?? portfolio.config.language;
    return {
      root: found,
      tree,
      portfolio,
      ledger: await ledgerOf({ root: found, tree, portfolio, cache, progress }),
      today: dayOf(portfolio.config),
      words: await words(language),
      ...(asOf?.staged !== undefined && { staged: asOf.staged }),
      ...(judge !== undefined && { judged: judge.of }),
    };
  };

  return {
    cwd,
    env: host.env,
    version,
    out: (text) => void host.stdout.write(text),
    err: (text) => void host.stderr.write(text),
    interactive: host.stdin.isTTY === true && host.stdout.isTTY === true && (host.env['CI'] ?? '') === '',
    terminal: host.stdout.isTTY === true,
    colour: wantsColour(host, options),
    unicode: hasUnicode(host),
    width: Math.max(40, host.stdout.columns ?? 80),
    clock,
    progress,
    newId: () => `c-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`,
    words,
    root,
    open,
  };
};
