import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../src/merge/merge.ts';
import { csvLine } from '../../src/source/csv-line.ts';

const BASE = 'id,name,owner\nc-a,Acme,ivan\nc-b,"Bolt, Ltd",maria\nc-c,Cam,\n';

const merged = (base: string, ours: string, theirs: string, path = 'clients.csv') => {
  const merge = mergeTexts(path, { base, ours, theirs });
  expect(merge).toBeDefined();
  return merge ?? { text: '', conflicts: Number.NaN };
};

const agreed = (base: string, ours: string, theirs: string, path?: string): string => {
  const merge = merged(base, ours, theirs, path);
  expect(merge.conflicts, merge.text).toBe(0);
  expect(merged(base, theirs, ours, path)).toEqual(merge);
  return merge.text;
};

describe('a register', () => {
  test('two cells of one client', () => {
    const text = agreed(BASE, BASE.replace('Acme', 'Acme AD'), BASE.replace('Acme,ivan', 'Acme,petr'));
    expect(text).toBe(BASE.replace('Acme,ivan', 'Acme AD,petr'));
  });

  test('clients added at the end stand in the order of their ids, one taken out is gone', () => {
    const text = agreed(BASE, `${BASE}c-y,Y,\n`, `${BASE.replace('c-a,Acme,ivan\n', '')}c-x,X,\n`);
    expect(text).toBe('id,name,owner\nc-b,"Bolt, Ltd",maria\nc-c,Cam,\nc-x,X,\nc-y,Y,\n');
  });

  test('one cell in two ways is a conflict of this row, in which all else is merged', () => {
    const { text, conflicts } = merged(
      BASE,
      BASE.replace('Acme,ivan', 'Acme,petr'),
      BASE.replace('Acme,ivan', 'Acme AD,maria'),
    );
    expect(conflicts).toBe(1);
    expect(text).toBe(
      BASE.replace(
        'c-a,Acme,ivan\n',
        '<<<<<<< ours\nc-a,Acme AD,petr\n=======\nc-a,Acme AD,maria\n>>>>>>> theirs\n',
      ),
    );
  });

  test('a client taken out on one side and changed on the other', () => {
    const { text, conflicts } = merged(
      BASE,
      BASE.replace('c-c,Cam,\n', ''),
      BASE.replace('Cam,', 'Cam,petr'),
    );
    expect(conflicts).toBe(1);
    expect(text.endsWith('<<<<<<< ours\n=======\nc-c,Cam,petr\n>>>>>>> theirs\n')).toBe(true);
  });

  test('what Excel saved on one side is no change of every cell', () => {
    const excel = BASE.replace('Bolt, Ltd', '\u0001').replaceAll(',', ';').replace('"\u0001"', 'Bolt, Ltd');
    const saved = `\ufeff${excel.replaceAll('\n', '\r\n')}`;
    expect(agreed(BASE, saved, BASE.replace('Cam,', 'Cam,"a;b"'))).toBe(saved.replace('Cam;', 'Cam;"a;b"'));
  });

  test('a column added on one side, and one on the other', () => {
    const ours = 'id,name,owner,note\nc-a,Acme,ivan,n\nc-b,"Bolt, Ltd",maria,\nc-c,Cam,,\n';
    const theirs = 'id,name,size,owner\nc-a,Acme,5,ivan\nc-b,"Bolt, Ltd",,maria\nc-c,Cam,,\n';
    expect(agreed(BASE, ours, theirs)).toBe(
      'id,name,size,owner,note\nc-a,Acme,5,ivan,n\nc-b,"Bolt, Ltd",,maria,\nc-c,Cam,,,\n',
    );
  });

  test('cells of several lines', () => {
    const base = 'id,name,note\nc-a,A,"one\ntwo"\nc-b,B,\n';
    expect(agreed(base, base.replace('two', '2'), base.replace('c-b,B', 'c-b,Bee'))).toBe(
      base.replace('two', '2').replace('c-b,B', 'c-b,Bee'),
    );
  });

  test.each([
    ['two rows of one id', `${BASE}c-a,Again,\n`],
    ['a row without an id', `${BASE},Nobody,\n`],
    ['no column of ids', 'name,owner\nAcme,ivan\n'],
    ['an open quote', `${BASE}c-d,"D,\n`],
    ['a conflict', `${BASE}<<<<<<< ours\nc-d,D,\n=======\nc-d,E,\n>>>>>>> theirs\n`],
  ])('%s is left to lines', (_what, text) => {
    const theirs = BASE.replace('Acme', 'Acme AD');
    expect(mergeTexts('clients.csv', { base: BASE, ours: text, theirs })).toBeUndefined();
    expect(mergeTexts('clients.csv', { base: BASE, ours: theirs, theirs: text })).toBeUndefined();
  });
});

test('rates by their day and currency', () => {
  const base = 'currency,date,rate\nUSD,2026-01-01,0.9\nRUB,2026-01-01,0.01\n';
  const text = agreed(
    base,
    `${base}USD,2026-02-01,0.91\n`,
    `${base.replace('0.01', '0.011')}RUB,2026-02-01,0.012\n`,
    'rates.csv',
  );
  expect(text).toBe(`${base.replace('0.01', '0.011')}RUB,2026-02-01,0.012\nUSD,2026-02-01,0.91\n`);
});

const IDS = ['c-a', 'c-b', 'c-c', 'c-d', 'c-e', 'c-f'];
const COLUMNS = ['name', 'owner', 'note'] as const;
type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;
type Table = ReadonlyMap<string, Cells>;

const cell = fc.constantFrom('', 'x', 'a, b', 'say "no"', 'two\nlines', 'ще');
const rows = fc
  .tuple(
    fc.subarray(IDS),
    fc.array(fc.record({ name: cell, owner: cell, note: cell }), { minLength: 6, maxLength: 6 }),
  )
  .map(
    ([ids, cells]): Table =>
      new Map(ids.map((id, at) => [id, cells[at] ?? { name: '', owner: '', note: '' }])),
  );

const textOf = (table: Table): string =>
  csvLine(['id', ...COLUMNS]) +
  [...table].map(([id, cells]) => csvLine([id, ...COLUMNS.map((name) => cells[name])])).join('');

/** One change for each client and each cell: by whom it is made. */
const change = fc.record({
  by: fc.constantFrom(0, 1),
  what: fc.constantFrom('none', 'gone', 'added', ...COLUMNS),
  text: cell,
});

const done = (
  table: Table,
  changes: readonly { by: number; what: string; text: string }[],
  by: number,
): Table => {
  const now = new Map(table);
  for (const [at, id] of IDS.entries()) {
    const { what, text, by: who } = changes[at] ?? { what: 'none', text: '', by };
    const old = now.get(id);
    if (who !== by) continue;
    if (what === 'gone') now.delete(id);
    else if (what === 'added' && old === undefined) now.set(id, { name: text, owner: '', note: '' });
    else if (old !== undefined && COLUMNS.some((name) => name === what))
      now.set(id, { ...old, [what]: text });
  }
  return now;
};

test('changes of different clients and cells always merge, in either order to the same bytes', () => {
  const changes = fc.array(change, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(rows, changes, (table, some) => {
      const [ours, theirs] = [done(table, some, 0), done(table, some, 1)];
      const text = agreed(textOf(table), textOf(ours), textOf(theirs));
      const wanted = textOf(done(ours, some, 1));
      const sorted = (csv: string): string[] =>
        csv
          .split(/\n(?=c-)/)
          .map((row) => row.trim())
          .sort();
      expect(sorted(text)).toEqual(sorted(wanted));
    }),
    { numRuns: 200 },
  );
});
