import type { Ledger } from '../ledger/ledger.ts';
import type { Language, Words } from '../locale/words.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Tree } from '../source/tree.ts';
import type { PlainDate } from '../value/period.ts';

/** The part of `process` that the program uses; tests pass their own. */
export type Host = {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
};

/** A portfolio that was found and read. */
export type Opened = {
  /** The absolute path of the folder that holds kam.yaml. */
  readonly root: string;
  readonly tree: Tree;
  readonly portfolio: Portfolio;
  readonly ledger: Ledger;
  readonly today: PlainDate;
  readonly words: Words;
};

/** The only wiring: what a command may ask of the outside world. */
export type Context = {
  readonly cwd: string;
  readonly env: Host['env'];
  readonly stdin: NodeJS.ReadStream;
  /** Data goes here, everything else to `err`. */
  out(text: string): void;
  err(text: string): void;
  /** stdin and stdout are a terminal and nothing forbids questions. */
  readonly interactive: boolean;
  readonly colour: boolean;
  readonly unicode: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** The clock's day; commands prefer `Opened.today`. */
  clock(): PlainDate;
  /** A new random client id, `c-7k3m9q`. */
  newId(): string;
  words(language: Language): Promise<Words>;
  /** Finds kam.yaml from here upwards and reads the portfolio. Throws a Refusal when there is none. */
  open(options: Readonly<Record<string, unknown>>): Promise<Opened>;
};
