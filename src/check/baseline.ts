import { decodeText } from '../source/text.ts';
import type { Tree } from '../source/tree.ts';
import { Refusal } from '../value/refusal.ts';

/** Committed beside kam.yaml: what was wrong when the check was adopted, one line per client and rule, so that git merges it. */
export const BASELINE_FILE = '.kam-baseline.csv';

const HEADER = 'client,rule,findings';

/** One line: how many findings of a rule are let pass at a client; '' for what belongs to no client. */
export type Row = { readonly client: string; readonly rule: string; readonly findings: number };

/** A baseline as it lies in a tree, by `keyOf`, with the line of each row. */
export type Baseline = {
  readonly text: string;
  readonly rows: ReadonlyMap<string, Row & { readonly line: number }>;
};

export const keyOf = ({ client, rule }: Pick<Row, 'client' | 'rule'>): string => `${client},${rule}`;

/** The baseline of a tree; undefined where there is none. Throws a Refusal for one that cannot be read. */
export const readBaseline = async (tree: Tree): Promise<Baseline | undefined> => {
  const entries = (await tree.list(BASELINE_FILE)).filter(({ path }) => path === BASELINE_FILE);
  for await (const { bytes } of tree.read(entries)) {
    const decoded = decodeText(BASELINE_FILE, bytes);
    return 'text' in decoded ? { text: decoded.text, rows: rowsOf(decoded.text) } : unreadable(1);
  }
  return undefined;
};

const rowsOf = (text: string): Baseline['rows'] => {
  const rows = new Map<string, Row & { readonly line: number }>();
  const [header = '', ...lines] = text.split(/\r?\n/);
  if (header.replace(/^\ufeff/, '') !== HEADER) return unreadable(1);
  for (const [index, typed] of lines.entries()) {
    if (typed === '') continue;
    const [, client = '', rule = '', findings] = ROW.exec(typed) ?? [];
    const row = { client, rule, findings: Number(findings), line: index + 2 };
    if (findings === undefined || rows.has(keyOf(row))) return unreadable(row.line);
    rows.set(keyOf(row), row);
  }
  return rows;
};

const ROW = /^([a-z0-9-]*),([a-z-]+\/[a-z0-9-]+),([1-9]\d{0,8})$/;

const unreadable = (line: number): never => {
  throw new Refusal(
    `${BASELINE_FILE} cannot be read: line ${line} is not "${line === 1 ? HEADER : 'client,rule,number'}", or stands there twice`,
    'after a merge keep one line of each, with the smaller number; kam check --no-baseline shows everything',
  );
};

export const rowText = ({ client, rule, findings }: Row): string => `${client},${rule},${findings}`;

/** The text of a baseline, the same for the same rows; undefined for one that lets nothing pass. */
export const baselineText = (rows: readonly Row[]): string | undefined =>
  rows.length === 0 ? undefined : [HEADER, ...rows.map(rowText).sort(), ''].join('\n');
