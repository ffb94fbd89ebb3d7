import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents, KAM, kam, portfolioAt } from '../../intake/portfolio.ts';

const RULES = `date: YYYY-MM-DD
decimal: .
columns:
  date: Date
  client: Client
  channel: Channel
  manager: Manager
  product: Product
  revenue: Net
`;
const EXPORT = `Date,Client,Channel,Manager,Product,Net
2026-01-05,A,OEM,Ivan Dimitrov,Bolts,100
2026-01-06,B,Retail,Ivan Dimitrov,Nuts,50
`;
const portfolio = (config = KAM): Promise<string> =>
  portfolioAt({ 'kam.yaml': config, 'imports/erp.yaml': RULES, 'export.csv': EXPORT });

describe('--adopt', () => {
  test('adds channels, managers and products to kam.yaml, and says so instead of proposing', async () => {
    const root = await portfolio(`${KAM}# How we sell.\nchannels:\n  - id: retail\n    name: Retail\n`);
    const { exit, out } = await kam(root, 'import', 'export.csv', '--adopt');
    expect(exit).toBe(0);
    expect(out).toContain('1 new channel added to kam.yaml: oem.');
    expect(out).toContain('1 new manager added to kam.yaml: ivan-dimitrov.');
    expect(out).toContain('2 new products added to kam.yaml: bolts and nuts.');
    expect(out).not.toContain('dd there');
    expect(out).toContain('git restore clients.csv kam.yaml');
    expect((await contents(root))['kam.yaml']).toBe(
      `${KAM}# How we sell.\nchannels:\n  - id: retail\n    name: Retail\n  - id: oem\n    name: OEM\n` +
        '\nteam:\n  - id: ivan-dimitrov\n    name: Ivan Dimitrov\n' +
        '\nproducts:\n  - id: bolts\n    name: Bolts\n  - id: nuts\n    name: Nuts\n',
    );
    const again = await kam(root, 'import', 'export.csv', '--adopt');
    expect(again.out).not.toContain('kam.yaml:');
  });

  test('is shown by the dry run, which writes nothing', async () => {
    const root = await portfolio();
    const before = await contents(root);
    const { out } = await kam(root, 'import', 'export.csv', '--adopt', '--dry-run');
    expect(out).toContain('--- a/kam.yaml\n+++ b/kam.yaml\n');
    expect(out).toContain('+  - id: oem\n');
    expect(await contents(root)).toEqual(before);
  });

  test('leaves a list in brackets to people, and proposes', async () => {
    const config = `${KAM}products: []\n`;
    const root = await portfolio(config);
    const { exit, out } = await kam(root, 'import', 'export.csv', '--adopt');
    expect(exit).toBe(0);
    expect(out).toContain('lines cannot be added to, so nothing was added by itself');
    expect(out).toContain('Add there:');
    expect((await contents(root))['kam.yaml']).toBe(config);
  });

  test('is not done unasked', async () => {
    const root = await portfolio();
    expect((await kam(root, 'import', 'export.csv')).out).toContain('Add there:');
    expect((await contents(root))['kam.yaml']).toBe(KAM);
  });
});

test('init, import --adopt, check: no errors', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kam-tour-'));
  const exports = join(import.meta.dirname, '../../../examples/exports/erp-2023-11-2026-10.csv');
  expect((await kam(root, 'init', 'ours', '--company', 'Ours', '--currency', 'EUR', '--yes')).exit).toBe(0);
  const at = join(root, 'ours');
  expect((await kam(at, 'import', exports, '--yes', '--adopt')).exit).toBe(0);
  const { exit, out } = await kam(at, 'check');
  expect(out).not.toContain(' error ');
  expect(exit).toBe(0);
});
