import { phrases as named } from '../../locale/words.ts';
import type { Place, Severity } from '../../value/finding.ts';
import { hintLines } from './folded.ts';
import { frame, wrap } from './frame.ts';
import type { Paint } from './paint.ts';
import type { Result, Said, Show, Stage } from './result.ts';
import { printable } from '../../value/printable.ts';
import { summary } from './summary.ts';

export const phrases = named('check.pretty', {
  error: 'error',
  warning: 'warning',
  hint: 'hint',
  meant: 'did you mean "{nearest}"?',
  expected: 'expected one of: {expected}',
  more: 'and {n} more',
  why: 'why:  kam explain {rule}',
});

/** For people: errors and warnings with the place in their own text, hints folded, a summary at the end. */
export const pretty: Show = (result, stage) =>
  [
    ...result.findings.filter(({ finding }) => finding.severity !== 'hint').map((said) => block(said, result, stage)),
    ...hintLines(result.findings, stage),
    summary(result, stage),
  ].join('\n');

const where = ({ file, line, column }: Place, { prefix, paint }: Stage): string =>
  paint.strong(printable(`${prefix}${file}:${line}:${column}`));

const painterOf = (severity: Severity, paint: Paint): ((text: string) => string) => paint[severity];

/** One finding: where, how bad, which rule; the frame with the sentence; the other places; what to do next. */
const block = (said: Said, result: Result, stage: Stage): string => {
  const { words, paint } = stage;
  const { severity, rule } = said.finding;
  const badge = painterOf(severity, paint)(words.say(phrases[severity]));
  return [
    `${where(said.at, stage)}  ${badge}  ${paint.muted(rule)}`,
    '',
    ...framed(said.at, printable(said.message), said.finding.severity, result, stage),
    ...said.also.flatMap((at) => ['', `  ${where(at, stage)}`, ...framed(at, '', severity, result, stage)]),
    '',
    ...advice(said, stage),
    '',
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
};

const framed = (at: Place, note: string, severity: Severity, result: Result, stage: Stage): string[] => {
  const { paint, screen } = stage;
  const text = result.texts.get(at.file);
  const lines = text === undefined ? [] : frame(text, at, note, screen);
  if (lines.length === 0) return wrap(note, screen.width - 2).map((line) => `  ${line}`);
  return lines.map(({ gutter, text: shown, part }) => {
    if (part === 'source') return paint.muted(gutter) + shown;
    return paint.muted(gutter) + (part === 'mark' ? painterOf(severity, paint)(shown) : paint.muted(shown));
  });
};

/** At most eight alternatives; the nearest is named; where to read why. */
const advice = ({ finding, nearest }: Said, { words, paint, screen }: Stage): string[] => {
  const expected = finding.args['expected'];
  const lines: string[] = [];
  if (Array.isArray(expected) && expected.length > 0) {
    const named = expected.slice(0, 8).join(', ');
    const rest = expected.length - 8;
    const list = rest > 0 ? `${named} ${words.say(phrases.more, { n: rest })}` : named;
    lines.push(...wrap(printable(words.say(phrases.expected, { expected: list })), screen.width - 2));
  }
  if (nearest !== undefined) lines.push(printable(words.say(phrases.meant, { nearest })));
  lines.push(paint.muted(words.say(phrases.why, { rule: finding.rule })));
  return lines.map((line) => `  ${line}`);
};
