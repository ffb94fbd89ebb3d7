/**
 * The one door of writing. A command returns changes; they are applied all or nothing, and a dry run
 * prints exactly what would happen. Paths are relative to the portfolio, with forward slashes.
 */
export type Change =
  /** Replaces text[start, end) of a file whose text must still be `before` (it is refused when it changed underneath). */
  | {
      readonly kind: 'splice';
      readonly path: string;
      readonly before: string;
      readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
    }
  /** A whole file. `before`: the text it replaces, or null when the file must not exist yet. */
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly before: string | null }
  | { readonly kind: 'move'; readonly path: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** A large file made chunk by chunk; replaces what is there. `summary` stands for its diff. */
  | {
      readonly kind: 'stream';
      readonly path: string;
      readonly chunks: () => Iterable<string> | AsyncIterable<string>;
      readonly summary: string;
    };
