import { type Phrase, phrases } from '../locale/words.ts';
import type { Severity } from '../value/finding.ts';
import type { Example, Rule } from './rule.ts';

/** The words of a rule whose findings are made while files are read. */
type ReadPage = {
  /** `error` where nothing is said. */
  readonly severity?: Severity;
  readonly says: string;
  readonly why: string;
  readonly bad: Example;
  readonly good: Example;
};

type ReadPages = Readonly<Record<string, ReadPage>>;

/** Two phrases for each page: `check.yaml.anchor` and `check.yaml.anchor-why`. */
export const readPhrases = (subject: string, pages: ReadPages): Readonly<Record<string, Phrase>> =>
  phrases(
    `check.${subject}`,
    Object.fromEntries(
      Object.entries(pages).flatMap(([what, { says, why }]) => [
        [what, says],
        [`${what}-why`, why],
      ]),
    ),
  );

/** Pages without logic: one table per subject, `<subject>/<what>`. */
export const readRules = (
  subject: string,
  pages: ReadPages,
  words: Readonly<Record<string, Phrase>>,
): readonly Rule[] =>
  Object.entries(pages).map(([what, { says, why, severity = 'error', ...rest }]) => ({
    id: `${subject}/${what}`,
    severity,
    scope: 'read',
    says: words[what] ?? { id: what, en: says },
    why: words[`${what}-why`] ?? { id: what, en: why },
    ...rest,
  }));
