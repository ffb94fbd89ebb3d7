import type { Ledger } from '../ledger/ledger.ts';
import type { Words } from '../locale/words.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { readBaseline } from './baseline.ts';
import { aboveBaseline } from './baseline-count.ts';
import { judge } from './judge.ts';
import type { Judging } from './judging.ts';
import { newerThan } from './newer.ts';
import { textsOf } from './place.ts';
import { rules } from './rules/index.ts';
import { sayFindings } from './say.ts';
import { keepsPlace } from './show/folded.ts';
import type { Result, Said } from './show/result.ts';

/** A portfolio as it was opened. */
export type CheckInput = {
  readonly portfolio: Portfolio;
  readonly ledger: Ledger;
  readonly tree: Tree;
  readonly today: PlainDate;
  /** What was found in a client while the portfolio was read. */
  readonly judged?: Judging['of'];
};

/** What of all findings is shown. */
export type Asked = {
  /** Those that the committed baseline lets pass too. */
  readonly withKnown?: boolean;
  /** Hints that become one line need no place. */
  readonly folds?: boolean;
  /** Of the wanted files these have changed: shown is what lies in them, and what is new since `before`. */
  readonly changed?: { readonly files: ReadonlySet<string>; readonly before?: CheckInput };
};

/** All files are wanted. */
export const everything = (): boolean => true;

/** Checks everything, and says what lies in the wanted files: places are counted for these alone. */
export const check = async (
  input: CheckInput,
  words: Words,
  isWanted: (file: string) => boolean = everything,
  { withKnown = false, folds = false, changed }: Asked = {},
): Promise<Result> => {
  const { portfolio, tree, today } = input;
  const baseline = withKnown ? undefined : await readBaseline(tree);
  const isWhole = isWanted === everything && changed === undefined && baseline === undefined;
  const judged = await judge(input, folds && isWhole);
  const { findings: all, known } =
    baseline === undefined ? { ...judged, known: 0 } : aboveBaseline(judged, baseline, portfolio, rules);
  const isNew = changed?.before && newerThan((await judge(changed.before)).findings);
  const isShown = (finding: Finding): boolean =>
    liesIn(finding, isWanted) &&
    (changed === undefined ||
      liesIn(finding, (file) => changed.files.has(file)) ||
      isNew?.(finding) === true);
  const wanted = all.filter(isShown);
  const isPlaced = folds ? keepsPlace(wanted, rules) : () => true;
  const texts = await textsOf(wanted.filter(isPlaced), tree);
  const dossiers = portfolio.clients.flatMap(({ slug }) => slug ?? []);
  return {
    today,
    dossiers: dossiers.filter((slug) => isWanted(`clients/${slug}/`)).sort(),
    checked: {
      dossiers: dossiers.length,
      clients: portfolio.clients.length,
      files: portfolio.files,
    },
    findings: [...sayFindings(wanted, rules, texts, words, isPlaced)].sort(byPlace),
    elsewhere: all.length - wanted.length,
    ignored: judged.ignored,
    known,
    texts,
  };
};

const liesIn = ({ at, also }: Finding, has: (file: string) => boolean): boolean =>
  [at, ...(also ?? [])].some(({ file }) => has(file));

/** People read a file from its first line on; what stands at one place keeps the order of the check. */
const byPlace = ({ at: a }: Said, { at: b }: Said): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
};
