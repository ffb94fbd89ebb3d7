import type { Words } from '../locale/words.ts';
import type { Severity } from '../value/finding.ts';
import { check } from './check.ts';
import { openExample } from './open-example.ts';
import type { Example, Rule } from './rule.ts';
import { unpainted } from './show/paint.ts';
import { findingBlock } from './show/pretty.ts';
import { titleOf } from './title.ts';

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
  readonly good: readonly ExampleFile[];
};

/** Runs the bad example of a rule and writes its page. */
export const rulePage = async (rule: Rule, words: Words): Promise<RulePage> => {
  const { findings, texts } = await check(await openExample(rule.bad), words);
  const stage = { words, paint: unpainted, screen: { width: 80, unicode: true }, prefix: '' };
  const own = findings.filter(({ finding }) => finding.rule === rule.id);
  return {
    id: rule.id,
    severity: rule.severity,
    says: titleOf(rule, words),
    why: words.say(rule.why),
    source: rule.source && words.say(rule.source),
    bad: filesOf(rule.bad),
    finding: own.map((said) => findingBlock(said, { texts }, stage)).join('\n'),
    good: filesOf(rule.good),
  };
};

const LONGEST = 100;
const MOST = 20;

const filesOf = (example: Example): ExampleFile[] =>
  Object.entries(example).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? excerpt(content) : '…',
  }));

/** Enough of a file to see the point. */
const excerpt = (text: string): string => {
  const lines = text.trimEnd().split('\n');
  const shown = lines
    .slice(0, MOST)
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
  return [...shown, ...(lines.length > MOST ? ['…'] : [])].join('\n');
};
