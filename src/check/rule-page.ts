import { phrases as named, type Words } from '../locale/words.ts';
import { describeChanges } from '../source/change.ts';
import type { Finding, Severity } from '../value/finding.ts';
import { type CheckInput, check } from './check.ts';
import { mend } from './mend.ts';
import { openExample, openTree } from './open-example.ts';
import type { Example, Rule } from './rule.ts';
import { unpainted } from './show/paint.ts';
import { findingBlock, fixCommand } from './show/pretty.ts';
import { titleOf } from './title.ts';

export const phrases = named('check.example', {
  absent: '(there is no such file)',
  link: '(a link to {to})',
  bytes: '(bytes: {bytes})',
});

type ExampleFile = { readonly path: string; readonly text: string };

/** All that there is to say about a rule, in one language. */
export type RulePage = {
  readonly id: string;
  readonly severity: Severity;
  /** The sentence of its findings, with … for what differs. */
  readonly says: string;
  readonly why: string;
  readonly source: string | undefined;
  readonly bad: readonly ExampleFile[];
  /** The finding that the bad example yields, as a check shows it. */
  readonly finding: string;
  /** What to type, and what it changes; absent where only somebody who knows better can mend. */
  readonly fix?: { readonly command: string; readonly diff: string };
  readonly good: readonly ExampleFile[];
};

/** Runs the bad example of a rule and writes its page. */
export const rulePage = async (rule: Rule, words: Words): Promise<RulePage> => {
  const opened = await openExample(rule.bad);
  const { findings, texts } = await check(opened, words);
  const stage = { words, paint: unpainted, screen: { width: 80, unicode: true }, prefix: '' };
  const own = findings.filter(({ finding }) => finding.rule === rule.id);
  const command = own.map((said) => fixCommand(said, '')).find((each) => each !== undefined);
  return {
    id: rule.id,
    severity: rule.severity,
    says: titleOf(rule, words),
    why: words.say(rule.why),
    source: rule.source && words.say(rule.source),
    bad: filesOf(rule.bad, words),
    finding: own.map((said) => findingBlock(said, { texts }, stage)).join('\n'),
    ...(command !== undefined && { fix: { command, diff: await diffOf(rule, opened, words) } }),
    good: filesOf(rule.good, words),
  };
};

/** What the fixes of this rule alone change in its bad example. */
const diffOf = async ({ id }: Rule, opened: CheckInput, words: Words): Promise<string> => {
  const own = async (input: CheckInput): Promise<Finding[]> =>
    (await check(input, words)).findings.flatMap(({ finding }) => (finding.rule === id ? finding : []));
  const { changes } = await mend(opened, { unsafe: true, inFile: () => true }, openTree, own);
  return describeChanges(changes);
};

const LONGEST = 100;
const MOST = 20;

const filesOf = (example: Example, words: Words): ExampleFile[] =>
  Object.entries(example).map(([path, content]) => ({ path, text: shownAs(content, words) }));

const shownAs = (content: Example[string], words: Words): string => {
  if (content === null) return words.say(phrases.absent);
  if (typeof content === 'string') return excerpt(content);
  if ('link' in content) return words.say(phrases.link, { to: content.link });
  return words.say(phrases.bytes, { bytes: [...content].map((byte) => byte.toString(16)).join(' ') });
};

/** Enough of a file to see the point. */
const excerpt = (text: string): string => {
  const lines = text.trimEnd().split('\n');
  const shown = lines
    .slice(0, MOST)
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  return [...shown, ...(lines.length > MOST ? ['…'] : [])].join('\n');
};
