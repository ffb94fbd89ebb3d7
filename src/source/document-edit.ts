import { Refusal } from '../value/refusal.ts';
import type { Change } from './change.ts';
import { type DocumentEdit, expected, saysTheSame } from './document-expected.ts';
import { findingsOf } from './document-flaw.ts';
import { locate } from './document-locate.ts';
import { type Parsed, parseText } from './document-parse.ts';
import { addAt, type Order, setAt } from './document-put.ts';
import { type Sheet, type Splice, sheetOf } from './document-sheet.ts';
import { renameAt, takeAt } from './document-take.ts';
import { diffOf } from './line-diff.ts';

export type { DocumentEdit } from './document-expected.ts';
export type { Order } from './document-put.ts';

const NO_ORDER: Order = () => [];

/**
 * A document with some facts changed: comments, order, quotes, line ends and all other lines stay as they are.
 * `order` says where among its neighbours a new key goes. Every edit is proved by reading the result: the fact is
 * changed, every other is the same, nothing new is wrong. Throws a Refusal with its place for a file that cannot be
 * read, and for an edit that cannot be made without touching something else.
 */
export const editText = (
  path: string,
  text: string,
  edits: readonly DocumentEdit[],
  order: Order = NO_ORDER,
): string => edits.reduce((before, edit) => edited(path, before, edit, order), text);

/** The same as a change of the file; several edits are one change. */
export const editDocument = (
  path: string,
  text: string,
  edits: readonly DocumentEdit[],
  order: Order = NO_ORDER,
): Extract<Change, { kind: 'splice' }> => changeOf(path, text, editText(path, text, edits, order));

/** What became of a file, as a change of the stretches that differ. */
export const changeOf = (
  path: string,
  before: string,
  after: string,
): Extract<Change, { kind: 'splice' }> => ({
  kind: 'splice',
  path,
  before,
  edits: splicesBetween(before, after),
});

const edited = (path: string, text: string, edit: DocumentEdit, order: Order): string => {
  const parsed = parseText(path, text);
  if (parsed.broken) throw unreadable(path, text, parsed);
  const after = attempt(sheetOf(text, parsed), edit, order, () => placeOf(path, text, edit));
  const whole = text.slice(0, parsed.start) + after;
  if (!proves(parsed, parseText(path, whole), edit))
    throw refused(placeOf(path, text, edit), 'its lines cannot be changed without touching others');
  return whole;
};

const attempt = (sheet: Sheet, edit: DocumentEdit, order: Order, place: () => string): string => {
  try {
    return applied(sheet.source, splices(sheet, edit, order));
  } catch (error) {
    throw error instanceof Refusal ? refused(place(), error.message) : error;
  }
};

const splices = (sheet: Sheet, edit: DocumentEdit, order: Order): readonly Splice[] => {
  switch (edit.kind) {
    case 'set':
      return setAt(sheet, edit.at, edit.value, order);
    case 'add':
      return addAt(sheet, edit.at, edit.item, order);
    case 'remove':
      return takeAt(sheet, edit.at);
    case 'rename':
      return renameAt(sheet, edit.at, edit.key);
  }
};

const applied = (source: string, list: readonly Splice[]): string => {
  const sorted = [...list].sort((a, b) => b.start - a.start || b.end - a.end);
  return sorted.reduce(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    source,
  );
};

const proves = (before: Parsed, after: Parsed, edit: DocumentEdit): boolean =>
  !after.broken &&
  after.body === before.body &&
  saysTheSame(after.data, expected(before.data, edit)) &&
  after.flaws.every(({ rule }) => countOf(after, rule) <= countOf(before, rule));

const countOf = ({ flaws }: Parsed, rule: string): number =>
  flaws.filter((flaw) => flaw.rule === rule).length;

const placeOf = (path: string, text: string, { at }: DocumentEdit): string => {
  const { line, column } = locate(path, text, at);
  return `${path}:${line}:${column}`;
};

const refused = (place: string, why: string): Refusal =>
  new Refusal(`${place}: ${why}`, 'edit the file by hand');

const unreadable = (path: string, text: string, { flaws }: Parsed): Refusal => {
  const [finding] = findingsOf(
    path,
    text,
    flaws.filter(({ severity }) => severity !== 'hint'),
  );
  const at =
    finding !== undefined && 'line' in finding.at ? `${path}:${finding.at.line}:${finding.at.column}` : path;
  return new Refusal(
    `${at}: the file cannot be read, so nothing is written into it`,
    'kam check says what is wrong with it',
  );
};

/** What changed between two texts, line by line and then cut to the letters that differ. */
const splicesBetween = (before: string, after: string): readonly Splice[] => {
  const cut = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const found: { start: number; end: number; text: string }[] = [];
  let at = 0;
  let open = false;
  for (const { mark, line } of diffOf(cut(before), cut(after))) {
    if (mark !== ' ' && !open) found.push({ start: at, end: at, text: '' });
    open = mark !== ' ';
    const last = found.at(-1);
    if (mark !== '+') at += line.length;
    if (last !== undefined && mark === '-') last.end = at;
    if (last !== undefined && mark === '+') last.text += line;
  }
  return found.map((each) => trimmed(before, each));
};

const trimmed = (before: string, { start, end, text }: Splice): Splice => {
  const old = before.slice(start, end);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
};
