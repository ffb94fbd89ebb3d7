import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import { money, text } from '../../src/page/cells.ts';
import type { Block, Page } from '../../src/page/page.ts';
import { csv } from '../../src/render/csv/index.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { hostilePages } from './hostile.ts';
import { samplePages } from './sample.ts';

const settings = { words: await loadWords('en'), width: 80, colour: false, unicode: true, generator: 'kam' };
const head = { command: 'x', today: '2026-11-21', period: null, currency: 'EUR', measure: null, base: {} };
const pageOf = (...blocks: Block[]): Page => ({ title: 'Page', head, data: null, blocks });

const tableOf = (name: string, sum: string): Block => ({
  kind: 'table',
  title: 'Clients',
  columns: [{ title: 'Client' }, { title: 'Margin' }],
  rows: [[text(name), money(Decimal.of(sum), { basis: 'assumed' })]],
  total: [text('Together'), money(Decimal.of(sum))],
  base: '1 of 2 clients',
});

const records = (written: string): string[][] =>
  parse(written, { bom: true, relax_column_count: true, skip_empty_lines: true });

describe('one table', () => {
  test('is its header and its rows, exact, with a column for the marks', () => {
    expect(csv([pageOf(tableOf('Газмаш', '312988.1205'))], settings)).toBe(
      '\ufeffClient,Margin,Margin: basis\r\nГазмаш,312988.1205,assumed\r\n',
    );
  });

  test('of several is chosen by its number or title', () => {
    const whole = csv(samplePages, { ...settings, table: '2' });
    expect(whole).toMatch(/^\ufeffClient,Client: basis,/);
    expect(csv(samplePages, { ...settings, table: ' largest CLIENTS' })).toBe(whole);
    expect(() => csv(samplePages, { ...settings, table: '99' })).toThrow('no table "99"');
  });

  test('a page of words alone has none', () => {
    expect(() => csv([pageOf({ kind: 'prose', markdown: 'words' })], settings)).toThrow('no table');
  });
});

test('several tables are blocks with title, total and base, an empty line between', () => {
  const written = csv([pageOf(tableOf('A', '1'), tableOf('B', '2'))], settings);
  expect(written.split('\r\n\r\n')).toHaveLength(2);
  expect(records(written).slice(0, 5)).toEqual([
    ['Clients'],
    ['Client', 'Margin', 'Margin: basis'],
    ['A', '1', 'assumed'],
    ['Together', '1', ''],
    ['1 of 2 clients'],
  ]);
});

describe('text of strangers', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+359 88 1', "'+359 88 1"],
    ['-5 °C', "'-5 °C"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['–', '–'],
    ['a-b=c', 'a-b=c'],
  ])('%j is written as %j', (typed, written) => {
    const [, row] = records(csv([pageOf(tableOf(typed, '-7.5'))], settings));
    expect(row?.slice(0, 2)).toEqual([written, '-7.5']);
  });

  test('never breaks a line and never begins a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const written = csv([pageOf(tableOf(typed, '1'))], settings);
        const read = records(written);
        expect(read).toHaveLength(2);
        const [name = ''] = read[1] ?? [];
        expect(name).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  test.each(['=cmd|calc', '"\r\n=1', 'x,"y', '\u001b[2J', '\u202e'])('%j anywhere stays text', (attack) => {
    const written = csv(hostilePages(attack), settings);
    expect(written).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202e]/);
    expect(
      records(written)
        .flat()
        .filter((cell) => /^[=@]/.test(cell)),
    ).toEqual([]);
  });
});
