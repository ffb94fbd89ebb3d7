import { phrases as named } from '../../locale/words.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.ledger-unreadable', {
  says: 'the ledger cannot be read: {problem}',
  why: 'A sum without one line would be wrong and look right, so no figure is computed until the file is mended. Month files are written by `kam import`; a spreadsheet that saved one may have changed dates and numbers.',
});

/** What is said of a month begins with its file and, where it is known, the row. */
const WHERE = /^(sales\/.*?\.csv)(?:, (?:row|line) (\d+))?/;

export const rule: Rule = {
  id: 'ledger/unreadable',
  severity: 'error',
  scope: 'base',
  ...phrases,
  bad: { 'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-04,,many\n' },
  good: {},
  *check({ figures: { problem } }) {
    if (problem === undefined) return;
    const [, file, row = '1'] = WHERE.exec(problem) ?? [];
    // Files of another program may lie anywhere and be of any size: theirs are named in kam.yaml.
    const at =
      file === undefined
        ? { file: CONFIG_FILE, path: ['ledger'], part: 'key' as const }
        : { file, line: Number(row), column: 1 };
    yield { at, args: { problem } };
  },
};
