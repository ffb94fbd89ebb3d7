import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openXlsx } from '../../src/source/xlsx.ts';
import { inflatePart, zipParts } from '../../src/source/zip.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { changed, day, xlsx } from '../intake/workbook.ts';

const files = fc.dictionary(
  fc.stringMatching(/^[a-zA-Zа-я/._-]{1,12}$/u).filter((name) => !/^\d|__proto__/.test(name)),
  fc.uint8Array({ maxLength: 300 }),
  { minKeys: 1, maxKeys: 5 },
);

const contents = (bytes: Uint8Array): Record<string, unknown> => {
  const parts = zipParts(bytes);
  if (parts === 'broken') return { broken: true };
  return Object.fromEntries(
    parts.map((part) => {
      const inflated = inflatePart(bytes, part);
      return [part.name, typeof inflated === 'string' ? inflated : [...inflated]];
    }),
  );
};

test('parts come out as they went in, packed or not, with a comment behind', () => {
  fc.assert(
    fc.property(
      files,
      fc.constantFrom<0 | 9>(0, 9),
      fc.uint8Array({ maxLength: 40 }),
      (parts, level, comment) => {
        fc.pre(Object.keys(parts).every((name) => !name.endsWith('/')));
        const bytes = zipSync(parts, { level });
        const longer = new Uint8Array([...bytes, ...comment]);
        new DataView(longer.buffer).setUint16(bytes.length - 2, comment.length, true);
        const wanted = Object.fromEntries(
          Object.entries(parts).map(([name, content]) => [name, [...content]]),
        );
        expect(contents(longer)).toEqual(wanted);
      },
    ),
  );
});

/** The archive with the sizes and the place of its only part in the field for large ones, as some programs write all. */
const in64Bits = (bytes: Uint8Array): Uint8Array => {
  const buffer = Buffer.from(bytes);
  const entry = buffer.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = buffer.indexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const extra = Buffer.alloc(4 + 24);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [i, offset] of [24, 20, 42].entries()) {
    extra.writeBigUInt64LE(BigInt(buffer.readUInt32LE(entry + offset)), 4 + 8 * i);
    buffer.writeUInt32LE(0xffffffff, entry + offset);
  }
  buffer.writeUInt16LE(extra.length, entry + 30);
  return Buffer.concat([buffer.subarray(0, end), extra, buffer.subarray(end)]);
};

test('sizes of 64 bits', () => {
  const bytes = zipSync({ 'a.xml': strToU8('<a/>'.repeat(50)) });
  expect(contents(in64Bits(bytes))).toEqual(contents(bytes));
});

test('whatever happens to its bytes, a workbook is read or refused', async () => {
  const rows = [
    ['Date', 'Client'],
    [day('2026-01-05'), 'A'],
    ['x', 1.5],
  ];
  for (const level of [0, 9] as const) {
    const whole = zipSync(unzipSync(await xlsx({ Sales: rows })), { level });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(whole.length), { nil: undefined }),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          try {
            const book = openXlsx('x.xlsx', bytes);
            for (const { name } of book.sheets) await book.read(name);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
      { numRuns: 150 },
    );
  }
});

test('whatever stands in its XML, a workbook is read or refused', async () => {
  const whole = await xlsx({
    Sales: [
      ['Date', 'Client'],
      [day('2026-01-05'), 'A'],
      ['x', 1.5],
    ],
  });
  const names = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'];
  const snippets = [
    '<',
    '>',
    '"',
    '&',
    '</c>',
    '<c r="ZZZZ9">',
    'r="0"',
    't="d"',
    '<f>',
    '&#xFFFFFFF;',
    '\u0000',
    '99999999999',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(fc.tuple(fc.nat(3000), fc.nat(20), fc.constantFrom('', ...snippets)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (name, edits) => {
        const bytes = changed(whole, (part, text) => {
          if (part !== name) return {};
          const edited = edits.reduce(
            (so, [at, cut, put]) => so.slice(0, at) + put + so.slice(at + cut),
            text,
          );
          return { text: edited };
        });
        try {
          const book = openXlsx('x.xlsx', bytes);
          for (const sheet of book.sheets) await book.read(sheet.name);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      },
    ),
    { numRuns: 300 },
  );
});
