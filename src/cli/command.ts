import type { Context } from './context.ts';

export type Option = {
  /** As commander writes them: `--period <period>`, `-o, --output <file>`. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** May be given several times: the value is a list. */
  readonly many?: boolean;
};

/** What was typed: positional arguments in order, options by long name in camelCase. */
export type Input = {
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
};

/** One command. It returns the exit code: 0 done · 1 findings · 2 could not do it (usually by throwing a Refusal). */
export type Command = {
  /** Positional arguments as commander writes them: `<client>`, `[paths...]`. */
  readonly args: readonly { readonly name: string; readonly summary: string }[];
  readonly options: readonly Option[];
  /** Command lines that work in examples/. */
  readonly examples: readonly string[];
  run(input: Input, context: Context): Promise<number>;
};
