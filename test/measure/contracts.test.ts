import { expect, test } from 'vitest';
import { contractsOf } from '../../src/measure/contracts.ts';
import { acme, TODAY } from './acme.ts';

const contracts = async (lines: string, today = TODAY) => {
  const { client, portfolio } = await acme({ '6-buying.md': `contracts:\n${lines}` });
  return contractsOf(client, portfolio, today);
};
const one = (lines: string): string => `  - id: prices\n    what: Prices\n${lines}`;

test.each([
  ['no end', '', '2026-11-21', 'running', null],
  ['not begun', '    since: 2027-01\n    until: 2027-12-31\n', '2026-11-21', 'ahead', '2027-12-31'],
  ['far', '    until: 2027-12-31\n    notice: 90d\n', '2026-11-21', 'running', '2027-10-02'],
  ['60 days before', '    until: 2027-12-31\n    notice: 90d\n', '2027-08-03', 'near', '2027-10-02'],
  ['61 days before', '    until: 2027-12-31\n    notice: 90d\n', '2027-08-02', 'running', '2027-10-02'],
  ['on the last day', '    until: 2027-12-31\n    notice: 90d\n', '2027-10-02', 'near', '2027-10-02'],
  ['a day later', '    until: 2027-12-31\n    notice: 90d\n', '2027-10-03', 'passed', '2027-10-02'],
  ['ended', '    until: 2027-12-31\n    notice: 90d\n', '2028-01-01', 'ended', '2027-10-02'],
  ['without notice its end counts', '    until: 2027-12-31\n', '2027-12-01', 'near', '2027-12-31'],
  ['renewed', '    until: 2026-10-31\n    renewal: automatic\n', '2026-11-21', 'renewed', '2026-10-31'],
  [
    'a month before the end of March',
    '    until: 2027-03-31\n    notice: 1m\n',
    '2026-11-21',
    'running',
    '2027-02-28',
  ],
])('%s', async (_, lines, today, state, lastNotice) => {
  expect((await contracts(one(lines), today))[0]).toMatchObject({ state, lastNotice });
});

test('a later contract of the same kind and unit goes on after it', async () => {
  const later = (lines: string) =>
    `${one('    kind: supply\n    until: 2026-12-31\n')}  - id: next\n    what: Next\n${lines}`;
  const followed = async (lines: string) => (await contracts(later(lines)))[0]?.followed;
  expect(await followed('    kind: supply\n    until: 2027-12-31\n')).toBe(true);
  expect(await followed('    until: 2027-12-31\n')).toBe(true);
  expect(await followed('    kind: service\n    until: 2027-12-31\n')).toBe(false);
  expect(await followed('    kind: supply\n    unit: ruse\n    until: 2027-12-31\n')).toBe(false);
  expect(await followed('    kind: supply\n    until: 2026-06-30\n')).toBe(false);
});
