import type { z } from 'zod';
import type { Data } from '../source/document.ts';
import type { Args, Edit, Finding, KeyPath, Path } from '../value/finding.ts';
import { childOf } from './filled.ts';
import type { IssueParams } from './grammar.ts';
import { notOneOf } from './kind.ts';

/** One thing that a schema refused, in the terms of the rules `format/*`. The path is that of the data. */
export type Flaw = {
  readonly path: Path;
  readonly rule: string;
  readonly args: Args;
  readonly part?: 'key';
  readonly fix?: string;
  readonly unsafe?: boolean;
  /** The very same stands in the list before: its item may go. */
  readonly surplus?: boolean;
};

type Issue = z.core.$ZodIssue;

/** The flaws behind the issues of a schema of this room. */
export const flawsOf = (issues: readonly Issue[], data: Data): readonly Flaw[] =>
  issues.flatMap((issue) => flawsIn(issue, [], data));

const flawsIn = (issue: Issue, base: Path, data: Data): readonly Flaw[] => {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const found = path.reduce<Data | undefined>(childOf, data);
  if (issue.code === 'custom') {
    const flaw = customFlaw(issue.params as IssueParams, path, found);
    return [
      flaw.rule === 'same-id' && isRepeated(path.slice(0, -1), data) ? { ...flaw, surplus: true } : flaw,
    ];
  }
  if (found === undefined) return [{ path, rule: 'missing', args: { key: nameOf(path) } }];
  const [one, several] = issue.code === 'invalid_union' ? issue.errors : [];
  const inner = typeof found === 'string' ? one : Array.isArray(found) ? several : undefined;
  if (inner !== undefined) return inner.flatMap((each) => flawsIn(each, path, data));
  return [{ path, rule: issue.message, args: argsOf(path, found) }];
};

/** A merge of texts can leave one item twice: does an item before it say the very same, letter by letter? */
const isRepeated = (item: Path, data: Data): boolean => {
  const items = item.slice(0, -1).reduce<Data | undefined>(childOf, data);
  const place = Number(item.at(-1));
  if (!Array.isArray(items)) return false;
  return items.slice(0, place).some((each) => JSON.stringify(each) === JSON.stringify(items[place]));
};

const customFlaw = ({ rule, args, ...rest }: IssueParams, path: Path, found: Data | undefined): Flaw => {
  const own = { ...argsOf(path, found), ...args };
  if (rest.part !== 'key') return { path, rule, args: own, ...rest };
  const typed = nameOf(path);
  const allowed = args?.['allowed'];
  const guess = Array.isArray(allowed) ? notOneOf(rule, typed, allowed) : { args };
  return { path, rule, ...rest, part: 'key', ...guess, args: { ...own, typed, ...guess.args } };
};

const argsOf = (path: Path, found: Data | undefined): Args => ({
  key: nameOf(path),
  ...(typeof found === 'string' ? { typed: found.trim() } : {}),
});

const nameOf = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');

/**
 * The finding of a flaw: an error of the rule `format/<rule>`. Its args: `key`, the name of the place;
 * `typed`, the text that stands there; where they apply `allowed` (words or keys), `near` (the one that was
 * probably meant), `iso`, `readings`, `word`.
 */
export const findingOf = (flaw: Flaw, file: string, path: Path): Finding => {
  const at: KeyPath = { file, path, ...(flaw.part === undefined ? {} : { part: flaw.part }) };
  const edit =
    flaw.surplus === true ? { at: { file, path: path.slice(0, -1) }, text: null } : fixed(flaw, at);
  const fix = edit === undefined ? {} : { fix: { safe: flaw.unsafe !== true, edits: [edit] } };
  return { rule: `format/${flaw.rule}`, severity: 'error', at, args: flaw.args, ...fix };
};

const fixed = ({ fix }: Flaw, at: KeyPath): Edit | undefined =>
  fix === undefined ? undefined : { at, text: fix };
