import { Chalk } from 'chalk';
import type { Tone } from '../../page/page.ts';

/** Colours a text that is already laid out. */
export type Ink = Readonly<Record<Tone | 'title', (text: string) => string>>;

/** The sixteen colours that every terminal has in its own shades; none without `colour`. */
export const inkOf = (colour: boolean): Ink => {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    plain: (text) => text,
    muted: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    title: (text) => chalk.bold(text),
  };
};
