import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/cli/main.ts';
import { folderWith, kam, read } from '../scaffold/run.ts';

const SETTINGS = 'kam: 1\ncompany: Acme\ncurrency: EUR\ntoday: 2026-11-21\n';
const HEADER =
  'date,document,line,client,product,channel,manager,department,unit,quantity,revenue,cost,currency\n';
const SALES = { 'sales/erp/2026-03.csv': `${HEADER}2026-03-02,A1,1,Borealis,bolts,,,,,1,100,60,EUR\n` };
const bin = join(import.meta.dirname, '../../bin/kam.js');

describe('the command line', () => {
  test('says its version and its commands, and nothing on stderr', async () => {
    const folder = await folderWith();
    expect(await kam(folder, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const help = await kam(folder, []);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('concentration');
    expect(Math.max(...help.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await kam(folder, ['--help'])).out).toBe(help.out);
  });

  test('a command explains itself, with the options of every figure and an example', async () => {
    const { code, out } = await kam(await folderWith(), ['rank', '--help']);
    expect(code).toBe(0);
    for (const word of [
      '--period',
      '--today',
      '--measure',
      '--explain',
      '--format',
      '--output',
      'For example:',
    ]) {
      expect(out).toContain(word);
    }
  });

  test.each([
    [['rnak'], "unknown command 'rnak'", 'Did you mean rank?'],
    [['rank', '--preiod', '2026'], "unknown option '--preiod'", 'Did you mean --period?'],
    [['rank', '--format', 'exe'], 'Allowed choices are text, md, html, json', ''],
    [['import'], 'kam: which file?', 'kam import --all exports'],
  ])('%s is refused with a suggestion', async (args, says, suggests) => {
    const { code, out, err } = await kam(await folderWith({ 'kam.yaml': SETTINGS }), args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
    expect(err).toContain(suggests);
  });

  test('the value of -C is not taken for a command', async () => {
    const folder = await folderWith({ 'rank/kam.yaml': SETTINGS });
    expect(await kam(folder, ['-C', 'rank', 'check'])).toMatchObject({ code: 0 });
  });
});

describe('what cannot be done ends with 2 and a sentence', () => {
  test('no portfolio here or above', async () => {
    const { code, err } = await kam(await folderWith(), ['rank']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'kam: there is no kam.yaml here or above\n     make a portfolio with: kam init\n',
    });
  });

  test('a word that is no period, a day that is none', async () => {
    const folder = await folderWith({ 'kam.yaml': SETTINGS, ...SALES });
    expect((await kam(folder, ['rank', '--period', '2026-Q7'])).err).toContain('"2026-Q7" is no period');
    expect((await kam(folder, ['rank', '--today', '2026-02-30'])).err).toContain('"2026-02-30" is no day');
  });

  test('a period without sales names the last date of the ledger and the option to use', async () => {
    const folder = await folderWith({ 'kam.yaml': SETTINGS, ...SALES });
    const { code, err } = await kam(folder, ['concentration', '--period', '2020']);
    expect(code).toBe(2);
    expect(err).toContain('2026-03-02');
    expect(err).toContain('--period');
  });

  test('an empty ledger', async () => {
    const { code, err } = await kam(await folderWith({ 'kam.yaml': SETTINGS }), ['rank', '--period', 'all']);
    expect(code).toBe(2);
    expect(err).toContain('kam import');
  });

  test('a file name that tells no format, a folder that is not there', async () => {
    const folder = await folderWith({ 'kam.yaml': SETTINGS, ...SALES });
    expect(await kam(folder, ['rank', '--period', 'all', '-o', 'rank.xyz'])).toMatchObject({ code: 2 });
    const { code, err } = await kam(folder, ['rank', '--period', 'all', '-o', 'no/such/rank.html']);
    expect(code).toBe(2);
    expect(err).toContain('cannot write');
  });

  test('settings with errors: nothing is computed on stand-ins', async () => {
    const folder = await folderWith({ 'kam.yaml': SETTINGS.replace('EUR', 'EURO'), ...SALES });
    const { code, out, err } = await kam(folder, ['rank', '--period', 'all']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('kam check kam.yaml');
    expect(await kam(folder, ['check'])).toMatchObject({ code: 1 });
  });
});

describe('figures', () => {
  test('say that files with errors are not in them', async () => {
    const broken = '---\nid: c-234567\nname: Borealis\n<<<<<<< ours\n---\n';
    const folder = await folderWith({
      'kam.yaml': SETTINGS,
      ...SALES,
      'clients/borealis/1-general.md': broken,
    });
    const { code, err } = await kam(folder, ['rank', '--period', 'all']);
    expect(code).toBe(0);
    expect(err).toContain('not in these figures: kam check');
  });

  test('go to a file whose ending names the format, in the envelope of the contract', async () => {
    const folder = await folderWith({ 'kam.yaml': SETTINGS, ...SALES });
    const done = await kam(folder, ['concentration', '--period', 'all', '-o', 'c.json']);
    expect(done).toEqual({ code: 0, out: '', err: 'written: c.json\n' });
    const json = JSON.parse(await read(folder, 'c.json'));
    expect(Object.keys(json)).toEqual([
      'kam',
      'command',
      'today',
      'period',
      'currency',
      'measure',
      'base',
      'data',
    ]);
    expect(json).toMatchObject({
      kam: 1,
      command: 'concentration',
      today: '2026-11-21',
      period: { from: '2026-03-02', to: '2026-03-02' },
      currency: 'EUR',
      measure: 'margin',
      data: { total: '40', positive: '40' },
    });
  });
});

describe('the built program', () => {
  test('a reader that leaves early is no error', async () => {
    const folder = await folderWith({ 'kam.yaml': SETTINGS, ...SALES });
    const line = `"${process.execPath}" "${bin}" concentration --period all | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
  });
});
