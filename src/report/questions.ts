import { basisText } from '../analysis/basis-words.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import type { OpenQuestion } from '../measure/questions.ts';
import type { Block, Cell } from '../page/page.ts';
import { left, sentence } from './cells.ts';

export const phrases = named('report.questions', {
  title: 'Questions to ask',
  client: 'Client',
  question: 'Question',
  unblocks: 'What waits for it',
  whom: 'Whom to ask',
  nobody: 'nobody is known yet',
  ours: 'ours to answer',
  again: 'asked before, still open',
  base: '{shown} of {all} {all|question|questions}: {open} open, the others to confirm; those on which a decision hangs come first; ask at two levels of the client',
  empty: 'Every decisive fact is known.',
});

/** The weightiest questions, those first that were asked in vain; of one client at most `each`. */
export const topQuestions = (
  questions: readonly OpenQuestion[],
  most: number,
  each: number,
): readonly OpenQuestion[] => {
  const taken = new Map<string, number>();
  return [...questions]
    .sort((a, b) => b.weight - a.weight || Number(b.asked) - Number(a.asked))
    .filter(({ client }) => {
      const n = (taken.get(client) ?? 0) + 1;
      taken.set(client, n);
      return n <= each;
    })
    .slice(0, most);
};

export const questionsSection = (
  shown: readonly OpenQuestion[],
  all: readonly OpenQuestion[],
  clientName: ((key: string) => string) | undefined,
  words: Words,
): Block => ({
  kind: 'section',
  title: words.say(phrases.title),
  blocks: [
    {
      kind: 'table',
      columns: [
        ...(clientName === undefined ? [] : [left(words.say(phrases.client))]),
        sentence(words.say(phrases.question)),
        sentence(words.say(phrases.whom), 1),
        sentence(words.say(phrases.unblocks), 2),
      ],
      rows: shown.map(({ client, ask, args, asked, basis, ours, unblocks, whom }) => [
        ...(clientName === undefined ? [] : [{ kind: 'text', value: clientName(client) } as const]),
        {
          kind: 'text',
          value: words.say(ask, args),
          ...(asked ? { note: words.say(phrases.again) } : {}),
          ...(basis === 'unknown' ? {} : { note: basisText(basis, words) }),
        },
        whomCell(ours, whom, words),
        { kind: 'text', value: words.say(unblocks), tone: 'muted' },
      ]),
      base: words.say(phrases.base, {
        shown: shown.length,
        all: all.length,
        open: all.filter(({ basis }) => basis === 'unknown').length,
      }),
      empty: words.say(phrases.empty),
    },
  ],
});

const whomCell = (ours: boolean, whom: OpenQuestion['whom'], words: Words): Cell => {
  if (ours) return { kind: 'text', value: words.say(phrases.ours), tone: 'muted' };
  return whom.length === 0
    ? { kind: 'text', value: words.say(phrases.nobody), tone: 'warn' }
    : { kind: 'text', value: words.list(whom.map(({ name }) => name)) };
};
