import { phrases as named } from '../../locale/words.ts';
import type { Place, Severity } from '../../value/finding.ts';
import { printable } from '../../value/printable.ts';
import { wrapped } from '../../value/width.ts';
import { badge } from './badge.ts';
import { isWhole } from './fingerprint.ts';
import { hintLines } from './folded.ts';
import { frame } from './frame.ts';
import type { Result, Said, Show, Stage } from './result.ts';
import { guessOf } from './sentence.ts';
import { summary } from './summary.ts';

export const phrases = named('check.pretty', {
  expected: 'expected one of: {expected}',
  more: 'and {n} more',
  fixable: 'fixable',
  fix: 'fix:  {command}',
  why: 'why:  kam explain {rule}',
});

/** For people: errors and warnings with the place in their own text, hints folded, a summary at the end. */
export const pretty: Show = (result, stage) =>
  [
    ...result.findings
      .filter(({ finding }) => finding.severity !== 'hint')
      .map((said) => findingBlock(said, result, stage)),
    ...hintLines(result.findings, stage),
    summary(result, stage),
  ].join('\n');

const where = ({ file, line, column }: Place, { prefix, paint }: Stage): string =>
  paint.strong(printable(`${prefix}${file}:${line}:${column}`));

/** One finding with its frame: where, how bad, which rule; the frame with the sentence; the other places; what to do next. */
export const findingBlock = (said: Said, { texts }: Pick<Result, 'texts'>, stage: Stage): string => {
  const { severity, rule } = said.finding;
  return [
    `${where(said.at, stage)}  ${badge(severity, stage)}  ${stage.paint.muted(rule + fixable(said, stage))}`,
    '',
    ...framed(said.at, printable(said.message), severity, texts, stage),
    ...said.also.flatMap((at) => ['', `  ${where(at, stage)}`, ...framed(at, '', severity, texts, stage)]),
    '',
    ...advice(said, stage),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
};

const framed = (
  at: Place,
  note: string,
  severity: Severity,
  texts: Result['texts'],
  { paint, screen }: Stage,
): string[] => {
  const text = isWhole(at) ? undefined : texts.get(at.file);
  const lines = text === undefined ? [] : frame(text, at, note, screen);
  if (lines.length === 0) return wrapped(note, screen.width - 2).map((line) => `  ${line}`);
  return lines.map(({ gutter, text: shown, part }) => {
    if (part === 'source') return paint.muted(gutter) + shown;
    return paint.muted(gutter) + (part === 'mark' ? paint[severity](shown) : paint.muted(shown));
  });
};

const fixable = ({ finding }: Said, { words, screen }: Stage): string =>
  finding.fix === undefined ? '' : `  ${screen.unicode ? '──' : '--'} ${words.say(phrases.fixable)}`;

/** What mends the finding, with all others that can be mended in the same dossier or file. */
export const fixCommand = ({ finding: { fix }, at }: Said, prefix: string): string | undefined => {
  if (fix === undefined) return undefined;
  const scope = /^clients\/[^/]+/.exec(at.file)?.[0] ?? at.file;
  return printable(`kam check ${fix.safe ? '--fix' : '--fix=unsafe'} ${prefix}${scope}`);
};

/** At most eight alternatives; the nearest is named; what mends it; where to read why. */
const advice = (said: Said, stage: Stage): string[] => {
  const { finding } = said;
  const { words, paint, screen } = stage;
  const allowed = finding.args['allowed'];
  const lines: string[] = [];
  if (Array.isArray(allowed) && allowed.length > 0) {
    const named = allowed.slice(0, 8).join(', ');
    const rest = allowed.length - 8;
    const list = rest > 0 ? `${named} ${words.say(phrases.more, { n: rest })}` : named;
    lines.push(...wrapped(printable(words.say(phrases.expected, { expected: list })), screen.width - 2));
  }
  const guess = guessOf(said, stage);
  if (guess !== undefined) lines.push(guess);
  const command = fixCommand(said, stage.prefix);
  if (command !== undefined) lines.push(paint.muted(words.say(phrases.fix, { command })));
  lines.push(paint.muted(words.say(phrases.why, { rule: finding.rule })));
  return lines.map((line) => `  ${line}`);
};
