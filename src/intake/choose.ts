import { type ImportRules, importRulesSchema } from '../portfolio/import-rules.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { readAs } from '../portfolio/read.ts';
import { readDocument } from '../source/document.ts';
import type { Finding } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import { findHeader, specsOf } from './header.ts';
import type { Table, Tables } from './table.ts';

/** The rules of one source, and the file in which they stand. */
export type Source = { readonly source: string; readonly path: string; readonly rules: ImportRules };

export const rulesPath = (source: string): string => `imports/${source}.yaml`;

/** Reads the text of rules; findings say what is wrong, and then there are no rules. */
export const readRules = (
  path: string,
  text: string,
): { readonly rules?: ImportRules; readonly findings: readonly Finding[] } => {
  const document = readDocument(path, text);
  const { data, findings } = readAs(importRulesSchema, document);
  const all = [...document.findings, ...findings];
  const broken = data === undefined || all.some(({ severity }) => severity === 'error');
  return broken ? { findings: all } : { rules: data, findings: all };
};

/**
 * The rules of the portfolio that are meant for a file: those whose `files` name it, else those whose columns it
 * has. Undefined when none fit; a Refusal when several do, since sales in two sources count twice.
 */
export const chooseRules = async (
  name: string,
  imports: Portfolio['imports'],
  tables: Tables,
): Promise<Source | undefined> => {
  const all = [...imports]
    .map(([source, rules]) => ({ source, path: rulesPath(source), rules }))
    .filter(({ rules }) => rules.sheet === undefined || tables.hasSheet(rules.sheet))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
  const named = all.filter(({ rules }) => (rules.files ?? []).some((pattern) => matches(pattern, name)));
  if (named.length > 0) return onlyOne(named, name);
  const fitting: Source[] = [];
  for (const each of all.filter(({ rules }) => rules.files === undefined))
    if (await fits(await tables.open(each.rules), each)) fitting.push(each);
  return onlyOne(fitting, name);
};

const onlyOne = (found: readonly Source[], name: string): Source | undefined => {
  if (found.length > 1)
    throw new Refusal(
      `several rules fit ${name}: ${found.map(({ path }) => path).join(', ')}`,
      `say which: --rules ${found[0]?.path ?? ''}`,
    );
  return found[0];
};

const fits = async (table: Table, { rules, path }: Source): Promise<boolean> => {
  try {
    findHeader(await table.head(), specsOf(rules.columns), path);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

/** `sales-*.csv`: a star stands for any text, a question mark for one character; case does not count. */
const matches = (pattern: string, name: string): boolean => {
  const shape = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${shape}$`, 'iu').test(name.normalize('NFC'));
};
