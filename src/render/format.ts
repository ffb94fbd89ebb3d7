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
};

/** A format: pages in, bytes out. Pure; the same pages and settings give the same bytes. */
export type Render = (pages: readonly Page[], settings: Settings) => string | Uint8Array;

export type Format = { readonly extension: string; load(): Promise<Render> };
