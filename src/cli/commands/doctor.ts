import { phrases as named, type Words } from '../../locale/words.ts';
import { findUp } from '../../source/output.ts';
import { printable } from '../../value/printable.ts';
import { Refusal } from '../../value/refusal.ts';
import type { Command } from '../command.ts';
import { type Examined, examine } from '../doctor/index.ts';
import { languageOf, settingsAround } from '../language.ts';

export const phrases = named('doctor', {
  ok: 'ok',
  none: '–',
  wrong: 'wrong',
  mended: 'mended',
  written: 'written: {what}',
  summary: '{n} {n|check|checks}: {wrong} wrong',
  mending: '{n} of them can be mended at once: kam doctor --fix',
});

export const command: Command = {
  args: [],
  options: [
    {
      flags: '--fix',
      summary: 'mend what certainly harms nothing: settings of git here, hook, ignore lines',
    },
    { flags: '--format <format>', summary: 'how it is written (default: text)', choices: ['text', 'json'] },
  ],
  examples: ['kam doctor', 'kam doctor --format json'],
  async run({ options }, context) {
    // Not through the context: that would finish an interrupted write before it is told.
    const root = await findUp(context.cwd, 'kam.yaml');
    if (root === undefined)
      throw new Refusal('there is no kam.yaml here or above', 'make a portfolio with: kam init');
    const found = await examine(root, context.version, options['fix'] === true);
    const words = await context.words(languageOf(options, await settingsAround(context), context));
    context.out(options['format'] === 'json' ? json(found, words) : text(found, words));
    return found.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
};

const saidOf = ({ said, args = {} }: Examined, words: Words): string => printable(words.say(said, args));

const json = (found: readonly Examined[], words: Words): string =>
  `${JSON.stringify(
    {
      kam: 1,
      command: 'doctor',
      checks: found.map((each) => ({
        id: each.id,
        state: each.state,
        said: saidOf(each, words),
        mend: each.state === 'wrong' ? each.mend : null,
        fixable: each.state === 'wrong' && each.fix !== undefined,
        mended: each.mended ?? null,
      })),
    },
    null,
    2,
  )}\n`;

const text = (found: readonly Examined[], words: Words): string => {
  const marks = [phrases.ok, phrases.none, phrases.wrong, phrases.mended].map((each) => words.say(each));
  const width = Math.max(...marks.map((mark) => mark.length));
  const line = (mark: string, said: string) => `${mark.padEnd(width)}  ${said}`;
  const lines = found.flatMap((each) => [
    line(words.say(phrases[markOf(each)]), saidOf(each, words)),
    ...(each.mended === undefined
      ? []
      : [line('', words.say(phrases.written, { what: printable(each.mended) }))]),
    ...(each.state === 'wrong' ? [line('', printable(each.mend))] : []),
  ]);
  const wrong = found.filter(({ state }) => state === 'wrong');
  const fixable = wrong.filter((each) => each.state === 'wrong' && each.fix !== undefined).length;
  return `${[
    ...lines,
    '',
    words.say(phrases.summary, { n: found.length, wrong: wrong.length }),
    ...(fixable === 0 ? [] : [words.say(phrases.mending, { n: fixable })]),
  ].join('\n')}\n`;
};

const markOf = ({ state, mended }: Examined): 'ok' | 'none' | 'wrong' | 'mended' =>
  state === 'ok' && mended !== undefined ? 'mended' : state;
