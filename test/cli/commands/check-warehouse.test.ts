import { describe, expect, test } from 'vitest';
import { kam, portfolioAt } from '../../intake/portfolio.ts';

const SETTINGS = 'kam: 1\ncompany: X\ncurrency: EUR\ntoday: 2026-02-10\nledger:\n  engine: duckdb\n';

const checked = async (settings: string) => {
  const root = await portfolioAt({
    'kam.yaml': SETTINGS + settings,
    'data/a.csv': 'date,client,revenue\n2026-01-05,A,1\n2026-01-06,A,x\n',
    'data/b.csv': 'date,client,revenue\n2026-01-05,A,1\n',
    'clients.csv': 'id,name,status\nc-111111,A,activ\n',
  });
  const { exit, out } = await kam(root, 'check', '--format', 'json');
  const { findings } = JSON.parse(out);
  return {
    exit,
    findings: findings as { rule: string; at: { file: string; line: number }; message: string }[],
  };
};

describe('sales of another program that cannot be read are one finding, and hide no other', () => {
  test.each([
    [
      'a line that is no sale',
      '  files: data/*.csv\n',
      'ledger: data/a.csv, row 3 (revenue): "x" is no number',
    ],
    ['no file', '  files: data/*.parquet\n', 'ledger: no file fits "data/*.parquet"'],
    ['a path out of the portfolio', '  files: ../*.csv\n', 'ledger: ../*.csv leads out of the portfolio'],
    [
      'a column that is not there',
      '  files: data/b.csv\n  columns:\n    date: day\n    revenue: revenue\n',
      'ledger: the files have no column "day" for date',
    ],
    [
      'a sum that is not exact',
      '  files: data/b.csv\n  columns:\n    date: date\n    revenue: revenue / 2\n',
      'kam.yaml: ledger: revenue: a division is not exact',
    ],
  ])('%s', async (_what, settings, message) => {
    const { exit, findings } = await checked(settings);
    expect(exit).toBe(1);
    const [ledger, ...others] = findings.filter(({ rule }) => rule === 'ledger/unreadable');
    expect(others).toEqual([]);
    expect(ledger).toMatchObject({ at: { file: 'kam.yaml', line: 5 } });
    expect(ledger?.message).toContain(message);
    expect(findings.some(({ at }) => at.file === 'clients.csv')).toBe(true);
  });

  test('files that can be read are none', async () => {
    const { findings } = await checked('  files: data/b.csv\n');
    expect(findings.filter(({ rule }) => rule.startsWith('ledger/un'))).toEqual([]);
  });
});
