import { expect, test } from 'vitest';
import { folderWith, kam } from '../../scaffold/run.ts';

const SETTINGS =
  'kam: 1\ncompany: Acme Bolts\ncurrency: EUR\ntoday: 2026-11-21\nteam:\n  - id: ivan\n    name: Ivan\n';
const GENERAL = '---\nid: c-7k3m9q\nname: Borealis\nowner: ivan\n---\n';
const plan = (...dues: readonly string[]): string =>
  `---\ntasks:\n${dues.map((due, at) => `  - id: t-${at}\n    what: Task ${at}\n    owner: ivan\n    due: ${due}\n`).join('')}---\n`;

const portfolio = (dues: readonly string[]) => ({
  'kam.yaml': SETTINGS,
  'clients/borealis/1-general.md': GENERAL,
  'clients/borealis/9-action-plan.md': plan(...dues),
});

test('without a command a portfolio shows what is overdue, what is due this week, and what is wrong', async () => {
  const folder = await folderWith(portfolio(['2026-11-20', '2026-11-24', '2026-12-24']));
  const { code, out, err } = await kam(folder, []);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Acme Bolts');
  expect(out).toMatch(/Overdue: 1\n─+\n\n. !! Borealis: Task 0 · task · Ivan · 2026-11-20 · 1 day late/);
  expect(out).toMatch(/Due by 2026-11-27: 1\n─+\n\n. Borealis: Task 1 · 2026-11-24 · task · Ivan/);
  expect(out).not.toContain('Task 2');
  expect(out).toContain('"Task 0" was due on 2026-11-20');
  expect(out).toMatch(/0 errors, \d+ warnings?, \d+ hints?: kam check/);
});

test('a long list is cut and says how to see the rest', async () => {
  const folder = await folderWith(portfolio(Array.from({ length: 9 }, () => '2026-11-20')));
  const { out } = await kam(folder, []);
  expect(out).toContain('Overdue: 9');
  expect(out).toContain('… and 3 more: kam agenda --week');
});

test('options of every command work without one', async () => {
  const folder = await folderWith({
    ...Object.fromEntries(Object.entries(portfolio([])).map(([path, text]) => [`here/${path}`, text])),
  });
  const { code, out } = await kam(folder, ['-C', 'here', '--format', 'json', '--today', '2026-12-01']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    command: 'home',
    today: '2026-12-01',
    data: { until: '2026-12-07', overdue: [], due: [], findings: { error: 0 } },
  });
});

test('outside of a portfolio it lists the commands, as help does everywhere', async () => {
  const outside = await folderWith();
  const help = await kam(outside, ['--help']);
  expect(await kam(outside, [])).toEqual(help);
  expect(await kam(await folderWith(portfolio([])), ['--help'])).toEqual(help);
});
