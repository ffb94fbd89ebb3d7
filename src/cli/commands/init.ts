import { resolve } from 'node:path';
import { phrases as named, type Words } from '../../locale/words.ts';
import { registerHeader } from '../../portfolio/register-lines.ts';
import { portfolioTemplates, scaffoldPortfolio } from '../../scaffold/portfolio.ts';
import { applyChanges, describeChanges } from '../../source/change.ts';
import { existingPaths } from '../../source/existing.ts';
import { findUp } from '../../source/output.ts';
import { readTemplates } from '../../source/package.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import { INTERRUPTED } from '../ask.ts';
import type { Command } from '../command.ts';
import type { Context } from '../context.ts';
import { answersOf } from '../init-answers.ts';
import { placeFor, recordFiles, typedPath } from '../init-git.ts';
import { addHook, hookOfNew } from '../init-hooks.ts';

export const phrases = named('init', {
  made: 'Portfolio of {company} in {folder}: {n} {n|file|files}',
  editor: 'Left as it was: {files}. What an editor needs to know of the files: kam schema',
  next: 'Next:',
  import: 'the sales, as your accounting exports them',
  new: 'the first dossier',
  check: 'what is wrong or still open',
  undo: 'To undo this, delete the folder {folder}.',
  undoFiles: 'To undo this, delete these files:',
});

export const command: Command = {
  args: [{ name: '[dir]', summary: 'the folder of the portfolio; made if need be (default: this one)' }],
  options: [
    { flags: '--company <name>', summary: 'our company, as reports name it' },
    { flags: '--currency <code>', summary: 'currency of the portfolio: EUR, RUB …' },
    { flags: '--fiscal-year-start <month>', summary: 'month in which our fiscal year begins, 1 to 12' },
    {
      flags: '--income <measure>',
      summary: 'what shares and classes are computed on',
      choices: ['margin', 'revenue'],
    },
    { flags: '--manager <name>', summary: 'somebody who works with the clients', many: true },
    {
      flags: '--hooks',
      summary: 'check what is staged before each commit; in a portfolio that is there, only this',
    },
    { flags: '-y, --yes', summary: 'ask nothing: take the defaults for what is not said' },
    { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
  ],
  examples: [
    'kam init',
    'kam init --hooks',
    'kam init portfolio --company "Meridian Fasteners" --lang en --manager "Ivan Dimitrov" --yes',
  ],
  async run({ args, options }, context) {
    const folder = resolve(context.cwd, args[0] ?? '.');
    const withHooks = options['hooks'] === true;
    const portfolio = withHooks ? await findUp(folder, 'kam.yaml') : undefined;
    if (portfolio !== undefined) return addHook(portfolio, options, context);
    const repository = await placeFor(folder);
    const answers = await answersOf(folder, options, context);
    if (answers === undefined) return INTERRUPTED;
    const templates = await readTemplates(portfolioTemplates(answers.language));
    const made = { ...answers, version: context.version, register: registerHeader() };
    const all = scaffoldPortfolio(made, templates);
    // Whoever has an editor set up keeps it.
    const kept = await existingPaths(
      folder,
      all.map(({ path }) => path).filter((path) => path.startsWith('.vscode/')),
    );
    const changes = all.filter(({ path }) => !kept.includes(path));
    const paths = changes.map(({ path }) => path);
    await refuseExisting(folder, paths);
    if (options['dryRun'] === true) {
      context.out(describeChanges(changes));
      return 0;
    }
    const [isOld] = await existingPaths(folder, ['.']);
    await applyChanges(folder, changes);
    const words = await context.words(answers.language);
    context.out(
      `${words.say(phrases.made, { company: answers.company, folder: printable(folder), n: paths.length })}\n`,
    );
    if (kept.length > 0) context.err(`${words.say(phrases.editor, { files: kept.join(', ') })}\n`);
    await recordFiles({ folder, repository, paths, company: answers.company }, words, context);
    if (withHooks) await hookOfNew(folder, words, context);
    context.out(nextSteps(folder, isOld === undefined ? [] : paths, words, context));
    return 0;
  },
};

const refuseExisting = async (folder: string, paths: readonly string[]): Promise<void> => {
  const existing = await existingPaths(folder, paths);
  if (existing.length === 0) return;
  throw new Refusal(
    `${folder} has files of these names already: ${existing.join(', ')}`,
    'nothing was changed; move them away, or name another folder: kam init <dir>',
  );
};

const nextSteps = (folder: string, undo: readonly string[], words: Words, { cwd }: Context): string => {
  const way = typedPath(cwd, folder);
  const steps: readonly (readonly [string, string])[] = [
    ...(way === '.' ? [] : [[`cd ${way}`, ''] as const]),
    ['kam import <file>', words.say(phrases.import)],
    ['kam new <client>', words.say(phrases.new)],
    ['kam check', words.say(phrases.check)],
  ];
  const lines = [
    '',
    words.say(phrases.next),
    ...steps.map(([typed, why]) => `  ${typed.padEnd(20)}${why}`.trimEnd()),
    '',
    undo.length === 0 ? words.say(phrases.undo, { folder: printable(folder) }) : words.say(phrases.undoFiles),
    ...(undo.length === 0 ? [] : [`  ${undo.join(' ')}`]),
  ];
  return `${lines.join('\n')}\n`;
};
