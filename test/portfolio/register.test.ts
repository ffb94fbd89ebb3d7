import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLUMNS, readRegister } from '../../src/portfolio/register.ts';
import { addToRegister, registerHeader } from '../../src/portfolio/register-lines.ts';
import { decodeTable } from '../../src/portfolio/texts.ts';

const brief = (csv: string): unknown =>
  readRegister(csv).findings.map(({ rule, at }) => [rule, 'path' in at ? at.path : at]);
const rowsOf = (csv: string): unknown => JSON.parse(JSON.stringify(readRegister(csv).rows));

/** Windows-1251, as Excel in Russia and Bulgaria saves. */
const to1251 = (text: string): Uint8Array => {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1251').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63));
};

describe('reading clients.csv', () => {
  test('columns in any order, aliases between bars or semicolons, empty cells absent', () => {
    expect(
      rowsOf('name,id,aliases,budget,status\nAcme,c-1,Акме | Acme Ltd;ACME,200k EUR (asked ivan),\n'),
    ).toEqual([
      {
        line: 2,
        row: {
          name: 'Acme',
          id: 'c-1',
          aliases: ['Акме', 'Acme Ltd', 'ACME'],
          budget: {
            state: 'given',
            value: { amount: '200000', currency: 'EUR' },
            how: 'asked',
            who: 'ivan',
          },
        },
        whole: true,
      },
    ]);
  });

  test('what Excel saves: semicolons, quotes, a mark, windows-1251, CRLF', async () => {
    const text = '\uFEFFid;name;note\r\nc-1;"Газмаш ""Юг""; АД";"два\r\nреда"\r\n';
    const expected = [
      { line: 2, row: { id: 'c-1', name: 'Газмаш "Юг"; АД', note: 'два\r\nреда' }, whole: true },
    ];
    expect(rowsOf(text)).toEqual(expected);
    expect(rowsOf(await decodeTable(to1251(text.slice(1))))).toEqual(expected);
    expect(rowsOf(await decodeTable(new TextEncoder().encode(text)))).toEqual(expected);
  });

  test.each(['', '||||||| base\nc-222222,A,ivan\n'])(
    'a conflict of a merge is one finding, and our side is read meanwhile',
    (base) => {
      const csv = `id,name,owner\n<<<<<<< ours\nc-222222,B,ivan\n${base}=======\nc-222222,C,ivan\n>>>>>>> theirs\nc-333333,D,\n`;
      expect(brief(csv)).toEqual([['yaml/conflict-marker', [2]]]);
      const { rows } = readRegister(csv);
      expect(rows.map(({ line, row }) => [line, row.name])).toEqual([
        [3, 'B'],
        [csv.split('\n').length - 1, 'D'],
      ]);
    },
  );

  test.each([
    ['id,name\nc-1,Acme\n', true],
    ['id,name,colour\nc-1,Acme,\n', true],
    ['id,name,colour\nc-1,Acme,red\n', false],
    ['id,name\nc-1,Acme,OOD\n', false],
    ['id,name\nc-1,Acme\n<<<<<<< ours\n=======\nc-2,B\n>>>>>>> theirs\n', false],
  ])('knows of a row whether all of it was understood: %j', (csv, whole) => {
    expect(readRegister(csv).rows[0]?.whole).toBe(whole);
  });

  test('formulas that were made harmless come back as they were', () => {
    expect(rowsOf(`id,name\nc-1,'=Acme`)).toEqual([
      { line: 2, row: { id: 'c-1', name: '=Acme' }, whole: true },
    ]);
  });

  test.each<[string, string, unknown]>([
    ['a wrong word', 'id,name,status\nc-1,Acme,aktive\n', [['format/not-one-of', [2, 'status']]]],
    ['a wrong amount', 'id,name,budget\nc-1,Acme,much\n', [['format/not-money', [2, 'budget']]]],
    ['no id', 'id,name\n,Acme\n', [['format/missing', [2, 'id']]]],
    ['no name', 'id,name\nc-1,\n', [['format/missing', [2, 'name']]]],
    ['an alias of many', 'id,name,parent\nc-1,Acme,C 2\n', [['format/not-an-id', [2, 'parent']]]],
    ['a cell too many', 'id,name\nc-1,Acme,OOD\n', [['register/bad-row', [2]]]],
    ['an unknown column', 'id,name,colour\nc-1,Acme,red\n', [['register/unknown-column', [1, 'colour']]]],
    ['a column twice', 'id,name,name\nc-1,Acme,B\n', [['register/same-column', [1, 'name']]]],
    ['an open quote', 'id,name\nc-1,Acme\nc-2,"Bolt\n', [['register/bad-row', [3]]]],
    ['an empty file', '', []],
    ['blank lines', 'id,name\n\n,\nc-1,Acme\n', []],
  ])('%s', (_what, csv, expected) => {
    expect(brief(csv)).toEqual(expected);
  });

  test('a wrong cell costs that cell, a missing id is made of the name', () => {
    expect(rowsOf('id,name,status,channel\n,Газмаш АД,aktive,oem\n')).toEqual([
      { line: 2, row: { id: 'gazmash', name: 'Газмаш АД', channel: 'oem' }, whole: false },
    ]);
  });
});

describe('writing clients.csv', () => {
  test('a new register has every column', () => {
    expect(registerHeader()).toBe(
      'id,name,status,channel,owner,department,territory,industry,size,tax_id,parent,aliases,budget,rival,came_by,postponed_until,reason,note\n',
    );
    expect(addToRegister('', [{ id: 'c-1', name: 'Acme' }])).toBe(
      `${registerHeader()}c-1,Acme,,,,,,,,,,,,,,,,\n`,
    );
  });

  test('the delimiter, line ends and columns of the file are kept', () => {
    expect(
      addToRegister('name;id\r\nAcme;c-1', [{ id: 'c-2', name: 'A;B', channel: 'oem', aliases: ['X', 'Y'] }]),
    ).toBe('name;id;channel;aliases\r\nAcme;c-1\r\n"A;B";c-2;oem;X | Y\r\n');
  });

  test('a formula is made harmless', () => {
    expect(addToRegister('id,name\n', [{ id: 'c-1', name: '=cmd()' }])).toBe("id,name\nc-1,'=cmd()\n");
  });

  const text = fc
    .string({ unit: fc.constantFrom(...'aЯ1 ,;|"\'=+-@\t\n.'), minLength: 1, maxLength: 12 })
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const start = fc.constantFrom('', registerHeader(), 'name;id\nAcme;c-0\n', 'note\tid\tname\r\n\tc-0\tAcme');

  test('whatever is written is read back, and the lines before stay', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(fc.record({ name: text, note: text }), { minLength: 1, maxLength: 4 }),
        (csv, clients) => {
          const added = clients.map((client, n) => ({ id: `c-${n + 1}`, ...client }));
          const written = addToRegister(csv, added);
          const { rows, findings } = readRegister(written);
          expect(findings).toEqual([]);
          const found = rows.filter(({ row }) => row.id !== 'c-0').map(({ row }) => ({ ...row }));
          expect(found).toEqual(added);
          const old = csv.trim().split('\n').slice(1);
          for (const line of old) expect(written).toContain(line);
        },
      ),
    );
  });

  test('the columns of a row are those of the schema', () => {
    expect(registerHeader().trim().split(',')).toEqual(COLUMNS);
  });
});
