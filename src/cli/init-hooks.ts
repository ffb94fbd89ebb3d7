import { phrases as named, type Words } from '../locale/words.ts';
import { describeChanges } from '../source/change.ts';
import { type Hook, hookOf, hookText, installHook } from '../source/git-hook.ts';
import { printable } from '../value/printable.ts';
import { Refusal } from '../value/refusal.ts';
import type { Context } from './context.ts';
import { typedPath } from './init-git.ts';
import { languageOf, settingsAround } from './language.ts';

export const phrases = named('hooks', {
  written: 'git checks what is staged before each commit now: {path}',
  undo: 'To undo this, delete that file.',
  already: 'git checks what is staged before each commit already; nothing was written.',
  noExec: 'It does not run, because it is not executable: {command}',
});

const NOWHERE = new Refusal(
  'hooks need a git repository, and there is none around this folder',
  'git init makes one; then: kam init --hooks',
);

/** The hook alone, for a portfolio that is there. Throws a Refusal where another hook is, or no repository. */
export const addHook = async (
  portfolio: string,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<number> => {
  const hook = await hookOf(portfolio);
  if (hook === undefined) throw NOWHERE;
  if (options['dryRun'] === true) {
    if (hook.state === 'none') context.out(described(hook, context));
    return 0;
  }
  const settings = await settingsAround({ cwd: portfolio });
  await write(hook, await context.words(languageOf(options, settings, context)), context);
  return 0;
};

/** The hook of a portfolio that was just made: what speaks against it undoes nothing, and is said. */
export const hookOfNew = async (folder: string, words: Words, context: Context): Promise<void> => {
  try {
    const hook = await hookOf(folder);
    if (hook === undefined) throw NOWHERE;
    await write(hook, words, context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.err(`${error.message}\n${error.hint === undefined ? '' : `  ${error.hint}\n`}`);
  }
};

const write = async (hook: Hook, words: Words, { cwd, out, err }: Context): Promise<void> => {
  const path = typedPath(cwd, hook.path);
  if (await installHook(hook)) {
    out(`${words.say(phrases.written, { path: printable(path) })}\n${words.say(phrases.undo)}\n`);
    return;
  }
  out(`${words.say(phrases.already)}\n`);
  if (!hook.runs) err(`${words.say(phrases.noExec, { command: `chmod +x ${path}` })}\n`);
};

const described = (hook: Hook, { cwd }: Context): string =>
  describeChanges([{ kind: 'write', path: typedPath(cwd, hook.path), text: hookText(hook), before: null }]);
