/** Questions on a terminal. Each returns undefined when the person gives up (Ctrl-C): the command ends with 130. */

import { tidily } from '../source/interruption.ts';

export type Choice<T extends string> = { readonly value: T; readonly label: string; readonly hint?: string };

/** What ended by Ctrl-C, as shells count it. */
export const INTERRUPTED = 130;

/** `check` says what is wrong with a text, or undefined. */
export const askText = async (
  message: string,
  initial: string,
  check: (text: string) => string | undefined,
): Promise<string | undefined> => {
  const { isCancel, text } = await import('@clack/prompts');
  const answer = await tidily(() =>
    text({ message, initialValue: initial, validate: (typed) => check(typed ?? '') }),
  );
  return isCancel(answer) ? undefined : answer;
};

export const askChoice = async <const T extends string>(
  message: string,
  choices: readonly Choice<T>[],
  initial: T,
): Promise<T | undefined> => {
  const { isCancel, select } = await import('@clack/prompts');
  const options: Choice<string>[] = [...choices];
  const answer = await tidily(() => select<string>({ message, options, initialValue: initial }));
  return isCancel(answer) ? undefined : choices.find(({ value }) => value === answer)?.value;
};

export const askYes = async (message: string): Promise<boolean | undefined> => {
  const { confirm, isCancel } = await import('@clack/prompts');
  const answer = await tidily(() => confirm({ message }));
  return isCancel(answer) ? undefined : answer;
};

/** Any number of the choices, none included. */
export const askSeveral = async <const T extends string>(
  message: string,
  choices: readonly Choice<T>[],
): Promise<readonly T[] | undefined> => {
  const { isCancel, multiselect } = await import('@clack/prompts');
  const options: Choice<string>[] = [...choices];
  const answer = await tidily(() => multiselect<string>({ message, options, required: false }));
  if (isCancel(answer)) return undefined;
  return choices.filter(({ value }) => answer.includes(value)).map(({ value }) => value);
};
