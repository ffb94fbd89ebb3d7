import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, parseCsv } from '../../src/source/csv.ts';
import { delimiterOf } from '../../src/source/csv-delimiter.ts';
import { csvLine, guard, unguard } from '../../src/source/csv-line.ts';

const cells = (text: string, delimiter?: string) =>
  parseCsv(text, delimiter === undefined ? {} : { delimiter }).rows.map((row) => row.cells);

describe('parseCsv', () => {
  test('rows carry the line on which they begin, blank lines and long cells counted', () => {
    const { rows, problems } = parseCsv('a,b\n\n"x\ny",2\r\n3,4');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['x\ny', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
    expect(problems).toEqual([]);
  });

  test('BOM, CRLF, CR alone, no end of line, nothing at all', () => {
    expect(cells('\uFEFFa;b\r\n1;2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cells('a;b\r1;2\r')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(cells('')).toEqual([]);
    expect(cells('\n\r\n')).toEqual([]);
  });

  test('sep= names the delimiter and is no row; lines still count it', () => {
    expect(parseCsv('sep=|\na|b;c\n').rows).toEqual([{ line: 2, cells: ['a', 'b;c'] }]);
    expect(cells('sep=;\r\na;b\r\n')).toEqual([['a', 'b']]);
  });

  test('quotes inside a bare cell are text, as spreadsheets have it', () => {
    expect(cells('ООО "Ромашка";1\n"А ""Б""";2\n')).toEqual([
      ['ООО "Ромашка"', '1'],
      ['А "Б"', '2'],
    ]);
  });

  test('a broken quote names the line of its record and keeps the rows before it', () => {
    const body = Array.from({ length: 10_000 }, (_, i) => (i === 7999 ? `"${i},x` : `${i},"x"`));
    const { rows, problems } = parseCsv(body.join('\n'));
    expect(rows).toHaveLength(7999);
    expect(problems).toEqual([{ line: 8000, kind: 'stray-quote' }]);
    expect(parseCsv('a,b\n1,"x').problems).toEqual([{ line: 2, kind: 'open-quote' }]);
    expect(parseCsv('a,b\n1,5" pipe\n2,y').problems).toEqual([{ line: 2, kind: 'stray-quote' }]);
    expect(parseCsv('a,b\n1,"x"y\n2,y').problems).toEqual([{ line: 2, kind: 'stray-quote' }]);
  });

  test('a record of millions of characters is refused without keeping it', () => {
    const reader = new CsvReader(',', () => undefined);
    reader.write('a,b\n');
    for (let i = 0; i < 40; i++) reader.write('x'.repeat(65_536));
    expect(reader.problem).toEqual({ line: 2, kind: 'long-record' });
  });
});

describe('delimiterOf', () => {
  test.each([
    ['date;sum\n1;1,5\n2;2,5\n', ';'],
    ['Report of March\n\na\tb\n1\t2\n', '\t'],
    ['"a;b","c"\n"d;e","f"\n', ','],
    ['a|b|c\n1|2|3\n', '|'],
    ['alone\n1\n', ','],
  ])('%j → %j', (text, delimiter) => {
    expect(delimiterOf(text)).toMatchObject({ delimiter, how: 'sniffed' });
  });
});

/** csv-parse itself, blank lines left out; undefined when it refuses the text. */
const strictly = (csv: string): string[][] | undefined => {
  try {
    return parse(csv, {
      delimiter: ',',
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch {
    return undefined;
  }
};

const cell = fc.string({
  unit: fc.constantFrom('a', 'я', '"', ',', ';', '\n', '\r', ' ', "'", '=', '-', '1'),
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });

describe('laws', () => {
  test('what csvLine writes, parseCsv reads, however it is cut', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(40)), (rows, cuts) => {
        const text = rows.map((row) => csvLine(row)).join('');
        const read: string[][] = [];
        const reader = new CsvReader(',', (row) => read.push(row));
        let rest = text;
        for (const cut of cuts) {
          reader.write(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        reader.write(rest);
        reader.end();
        expect(read).toEqual(rows);
        expect(parseCsv(text, { delimiter: ',' }).rows.map((row) => row.cells)).toEqual(rows);
      }),
    );
  });

  test('whatever csv-parse reads strictly is read alike, and what it refuses is refused or literal', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n'), maxLength: 30 });
    fc.assert(
      fc.property(text, (csv) => {
        const { rows, problems } = parseCsv(csv, { delimiter: ',' });
        const strict = strictly(csv);
        if (strict !== undefined) {
          expect(problems).toEqual([]);
          expect(rows.map((row) => row.cells)).toEqual(strict);
        } else if (problems.length === 0) {
          // Only lines whose quotes are paired and begin no cell are taken literally.
          const literal = csv.split('\n').filter((line) => /[^,]"/.test(line) && !/(^|,)"/.test(line));
          expect(literal.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('guarding is undone exactly, and no guarded text begins a formula', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
