import type { Ledger } from '../ledger/ledger.ts';
import type { Words } from '../locale/words.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { computeFigures } from './figures.ts';
import { textsOf } from './place.ts';
import { rules } from './rules/index.ts';
import { runCheck } from './run.ts';
import { sayFindings } from './say.ts';
import type { Result, Said } from './show/result.ts';

/** A portfolio as it was opened. */
export type CheckInput = {
  readonly portfolio: Portfolio;
  readonly ledger: Ledger;
  readonly tree: Tree;
  readonly today: PlainDate;
};

/** Checks everything, and says what lies in the wanted files: places are counted for these alone. */
export const check = async (
  { portfolio, ledger, tree, today }: CheckInput,
  words: Words,
  isWanted: (file: string) => boolean = () => true,
): Promise<Result> => {
  const figures = await computeFigures(portfolio, ledger, today);
  const all = runCheck({ portfolio, figures, today, rules });
  const wanted = all.filter(({ at, also }: Finding) =>
    [at, ...(also ?? [])].some(({ file }) => isWanted(file)),
  );
  const texts = await textsOf(wanted, tree);
  const dossiers = portfolio.clients.flatMap(({ dossier }) => dossier?.slug ?? []);
  return {
    today,
    dossiers: dossiers.filter((slug) => isWanted(`clients/${slug}/`)).sort(),
    checked: {
      dossiers: dossiers.length,
      clients: portfolio.clients.length,
      files: portfolio.files,
    },
    findings: [...sayFindings(wanted, rules, texts, words)].sort(byPlace),
    elsewhere: all.length - wanted.length,
    texts,
  };
};

/** People read a file from its first line on; what stands at one place keeps the order of the check. */
const byPlace = ({ at: a }: Said, { at: b }: Said): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
};
