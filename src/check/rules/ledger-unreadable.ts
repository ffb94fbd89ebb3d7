import { phrases as named } from '../../locale/words.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.ledger-unreadable', {
  says: 'the ledger cannot be read: {problem}',
  why: 'A sum without one line would be wrong and look right, so no figure is computed until the file is mended. Month files are written by `kam import`; a spreadsheet that saved one may have changed dates and numbers.',
});

/** What the ledger says begins with its file and, where it knows it, the row. */
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
    const [, file = 'kam.yaml', row = '1'] = WHERE.exec(problem) ?? [];
    const at = { file, line: Number(row), column: 1 };
    yield { at, args: { problem } };
  },
};
