import type { Page } from '../../src/page/page.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { samplePages } from './sample.ts';

/** Strings that are words of the program, not of anybody's files. */
const OURS = new Set([
  'kind',
  'tone',
  'basis',
  'align',
  'unit',
  'xUnit',
  'yUnit',
  'severity',
  'measure',
  'rule',
  'today',
]);

const poisoned = (value: unknown, text: string, key = ''): unknown => {
  if (typeof value === 'string') return OURS.has(key) ? value : text;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, text, key));
  if (value === null || typeof value !== 'object' || value instanceof Decimal) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poisoned(each, text, name)]));
};

/** The sample with every text of a stranger replaced. */
export const hostilePages = (text: string): readonly Page[] =>
  samplePages.map((page) => poisoned(page, text) as Page);
