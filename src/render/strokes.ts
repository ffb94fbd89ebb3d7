import { position, type Span, spanOf } from './scale.ts';

/** The characters that terminals and Markdown draw with. */
export type Strokes = {
  readonly rule: string;
  readonly dots: string;
  /** A filled column, and its eighths from thin to nearly full. */
  readonly full: string;
  readonly parts: string;
  readonly limit: string;
  readonly spark: string;
  readonly shades: string;
  readonly up: string;
  readonly down: string;
  readonly done: string;
  readonly open: string;
  readonly bullet: string;
  readonly branch: string;
  readonly lastBranch: string;
  readonly trunk: string;
};

export const UNICODE: Strokes = {
  rule: '─',
  dots: '…',
  full: '█',
  parts: '▏▎▍▌▋▊▉',
  limit: '┊',
  spark: '▁▂▃▄▅▆▇█',
  shades: ' ░▒▓█',
  up: '▲ ',
  down: '▼ ',
  done: '☑',
  open: '☐',
  bullet: '•',
  branch: '├─ ',
  lastBranch: '└─ ',
  trunk: '│  ',
};

export const ASCII: Strokes = {
  rule: '-',
  dots: '..',
  full: '#',
  parts: '',
  limit: ':',
  spark: '_.-=+*%#',
  shades: ' .:+#',
  up: '',
  down: '',
  done: '[x]',
  open: '[ ]',
  bullet: '*',
  branch: '|- ',
  lastBranch: '`- ',
  trunk: '|  ',
};

const pick = (ladder: string, at: number): string => {
  const steps = [...ladder];
  return steps[Math.min(steps.length - 1, Math.max(0, at))] ?? '';
};

/** For tables of Markdown, where eighths would stand apart from a track. */
export const WHOLE: Strokes = { ...UNICODE, parts: '' };

/** A bar between two values on a scale of `columns` characters, with the limits where it leaves room. */
export const bar = (
  ends: readonly [number, number],
  span: Span,
  columns: number,
  strokes: Strokes,
  limits: readonly number[] = [],
): string => {
  const [start, end] = ends.map((value) => position(value, span) * columns).sort((a, b) => a - b) as [
    number,
    number,
  ];
  const line = Array.from({ length: columns }, () => ' ');
  for (const limit of limits)
    line[Math.min(columns - 1, Math.floor(position(limit, span) * columns))] = strokes.limit;
  // Only the right end is drawn in eighths: there are no characters that begin late.
  const from = Math.round(start);
  const steps = strokes.parts.length + 1;
  const eighths = Math.round(Math.max(0, end - from) * steps);
  const whole = Math.min(columns - from, Math.floor(eighths / steps));
  for (let at = 0; at < whole; at++) line[from + at] = strokes.full;
  const rest = eighths % steps;
  if (rest > 0 && from + whole < columns) line[from + whole] = pick(strokes.parts, rest - 1);
  else if (whole === 0 && ends[0] !== ends[1])
    line[Math.min(from, columns - 1)] = pick(strokes.parts, 0) || strokes.full;
  return line.join('').trimEnd();
};

/** A share of a whole as a bar of fixed width. */
export const meter = (share: number, strokes: Strokes): string =>
  bar([0, share], { min: 0, max: 1 }, METER, strokes).padEnd(METER);

const METER = 10;

/** A row of numbers as small columns, from zero where all are above it; a gap stays a gap. */
export const spark = (values: readonly (number | null)[], strokes: Strokes): string => {
  const span = spanOf(values.filter((value) => value !== null));
  const top = [...strokes.spark].length - 1;
  return values
    .map((value) =>
      value === null || !Number.isFinite(value)
        ? ' '
        : pick(strokes.spark, Math.round(position(value, span) * top)),
    )
    .join('');
};

/** A value of a heat map as a shade; blank for zero, and for what is unknown. */
export const shade = (value: number | null, span: Span, strokes: Strokes): string => {
  if (value === null || !Number.isFinite(value)) return '  ';
  const top = [...strokes.shades].length - 1;
  return pick(strokes.shades, Math.ceil(position(value, span) * top)).repeat(2);
};
