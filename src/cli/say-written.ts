import { join } from 'node:path';
import type { Written } from '../act/answer.ts';
import type { Effect } from '../act/answers.ts';
import type { Desk } from '../act/desk.ts';
import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import { concerns } from '../measure/attempts.ts';
import { knowledgeOf } from '../measure/knowledge.ts';
import { REGISTER_FILE } from '../portfolio/layout.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { locate } from '../source/document.ts';
import { printable } from '../value/printable.ts';
import type { Context, Opened } from './context.ts';
import { typedPath } from './init-git.ts';

export const phrases = named('answer', {
  known: 'It was asked before, and was open.',
  refreshed: 'The same as before, by a newer or better source. Before: {before}',
  confirmed: 'The same as {before}; both stand there, one confirms the other.',
  disputed: 'It differs from {before}. All of it stays; the fact is disputed until --replace settles it.',
  added: 'Beside: {before}',
  replaced: 'In place of: {before}. What was committed stays in git.',
  same: 'This stands there already; nothing was written.',
  unblocks: 'It serves a decision: {decision}.',
});

const SAID: Readonly<Partial<Record<Effect, Phrase>>> = phrases;

/** What was written and where, what became of what stood there, and which decision was waiting for it. */
export const sayWritten = (
  written: Written,
  desk: Desk,
  client: Client,
  { root, portfolio, words }: Opened,
  { cwd }: Context,
): readonly string[] => {
  const { file, fact, text, effect, before } = written;
  const said = SAID[effect];
  const decision =
    /^unknown\b/.test(text) || effect === 'same' ? undefined : decisionOf(fact, client, portfolio, words);
  return [
    `${typedPath(cwd, join(root, file))}:${lineOf(written, desk)}  ${fact}: ${printable(text)}`,
    ...(said === undefined ? [] : [`  ${words.say(said, { before: before.map(printable).join(' · ') })}`]),
    ...(decision === undefined ? [] : [`  ${words.say(phrases.unblocks, { decision })}`]),
  ];
};

const lineOf = ({ file, at }: Written, desk: Desk): number =>
  file === REGISTER_FILE ? Number(at[0]) : locate(file, desk.text(file) ?? '', at).line;

/** The decision that hangs on the fact, where it is one that decides. */
const decisionOf = (
  fact: string,
  client: Client,
  { config }: Portfolio,
  words: Words,
): string | undefined => {
  const question = knowledgeOf(client, config).find(({ places }) => concerns({ fact }, places));
  return question === undefined ? undefined : words.say(question.unblocks, question.args);
};
