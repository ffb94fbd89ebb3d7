import type { Phrase } from '../../locale/words.ts';
import type { Entry, Tree } from '../../source/tree.ts';
import type { Args } from '../../value/finding.ts';

/** What the checks look at. */
export type View = {
  /** The folder that holds kam.yaml. */
  readonly root: string;
  /** The version of kam that runs. */
  readonly version: string;
  readonly tree: Tree;
  readonly entries: readonly Entry[];
  /** Undefined where there is no repository, or git would not say. */
  readonly git?: {
    /** Settings that count here, keys in small letters. */
    readonly config: ReadonlyMap<string, string>;
    /** Files that git tracks below `root`, spelled as git has them. */
    readonly tracked: readonly string[];
  };
};

/** What one check found. `none`: there is nothing to look at, and why. */
export type Diagnosis = { readonly said: Phrase; readonly args?: Args } & (
  | { readonly state: 'ok' | 'none' }
  | {
      readonly state: 'wrong';
      /** The command that mends it. */
      readonly mend: string;
      /** Mends it, where that certainly harms nothing. Returns what was written or set. */
      readonly fix?: () => Promise<string>;
    }
);

/** One thing that can be wrong with a portfolio, its repository or this machine. */
export type Check = {
  /** `<subject>/<what>`. */
  readonly id: string;
  /** Undefined where it makes no sense. */
  look(view: View): Promise<Diagnosis | undefined>;
};

export const ok = (said: Phrase, args: Args = {}): Diagnosis => ({ state: 'ok', said, args });
export const none = (said: Phrase, args: Args = {}): Diagnosis => ({ state: 'none', said, args });

const LISTED = 5;

/** Names in a sentence: a few of them, and how many there are more. */
export const listed = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join(', ')
    : `${names.slice(0, LISTED).join(', ')} (+${names.length - LISTED})`;
