import type { Words } from '../locale/words.ts';
import type { Page } from '../page/page.ts';

export type Settings = {
  readonly words: Words;
  /** Columns of the terminal: only text asks. */
  readonly width: number;
  readonly colour: boolean;
  /** False: rules, bars and marks are ASCII; names stay as they are. */
  readonly unicode: boolean;
  /** `kam 0.1.0`. */
  readonly generator: string;
  /** The only table that is wanted, by its number from 1 or its title: CSV asks. */
  readonly table?: string;
};

/** A format: pages in, text or bytes out. Pure; the same pages and settings give the same bytes. */
export type Render<Made extends string | Promise<Uint8Array> = string> = (
  pages: readonly Page[],
  settings: Settings,
) => Made;

export type Format = {
  readonly extension: string;
  /** Bytes that would only upset a terminal. */
  readonly binary?: true;
  /** What `load` writes is a document that a browser prints. */
  readonly printed?: true;
  load(): Promise<Render<string | Promise<Uint8Array>>>;
};
