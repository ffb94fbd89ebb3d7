import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { taxNumberKey, wrongTaxNumber } from '../../src/value/tax-number.ts';

/** The verdict of an independent program; undefined where it refuses digits for more than their check digit. */
const verdict = (country: string, kind: string, digits: string): boolean | undefined => {
  const said = stdnum[country]?.[kind]?.validate(digits);
  if (said === undefined) throw new Error(`${country} ${kind} is gone`);
  return said.isValid || (said.error.name === 'InvalidChecksum' ? false : undefined);
};

const digitsOf = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const ends = (count: number): string[] =>
  Array.from({ length: 10 ** count }, (_, end) => String(end).padStart(count, '0'));

describe('check digits, as another program counts them', () => {
  test.each([
    ['RU', 'inn', 10],
    ['RU', 'inn', 12],
    ['BG', 'vat', 9],
    ['BY', 'unp', 9],
    ['RS', 'pib', 9],
    ['DE', 'vat', 9],
    ['HR', 'oib', 11],
    ['RO', 'cui', 3],
    ['RO', 'cui', 8],
    ['RO', 'cui', 10],
    ['GR', 'vat', 8],
    ['GR', 'vat', 9],
    ['PL', 'nip', 10],
    ['IT', 'iva', 11],
    ['HU', 'anum', 8],
    ['FI', 'alv', 8],
    ['DK', 'cvr', 8],
    ['EE', 'kmkr', 9],
    ['SK', 'dph', 10],
    ['PT', 'nif', 9],
  ])('%s %s of %i digits', (country, kind, length) => {
    const last = kind === 'inn' && length === 12 ? 2 : 1;
    let right = 0;
    fc.assert(
      fc.property(digitsOf(length - last), (front) => {
        for (const digits of ends(last).map((end) => front + end)) {
          const said = verdict(country, kind, digits);
          if (said === undefined) continue;
          if (said) right++;
          expect(wrongTaxNumber(country + digits), digits).toEqual(said ? undefined : [country]);
        }
      }),
    );
    expect(right).toBeGreaterThan(5);
  });

  test.each(['egn', 'pnf'])('BG %s, which traders who are persons put behind the letters', (kind) => {
    const pad = (n: number, width: number) => String(n).padStart(width, '0');
    const born = fc.tuple(
      fc.nat(99),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(999),
    );
    let right = 0;
    fc.assert(
      fc.property(born, ([year, month, day, rest]) => {
        for (const end of ends(1)) {
          const digits = `${pad(year, 2)}${pad(month, 2)}${pad(day, 2)}${pad(rest, 3)}${end}`;
          if (verdict('BG', kind, digits) !== true) continue;
          right++;
          expect(wrongTaxNumber(`BG${digits}`), digits).toBeUndefined();
        }
      }),
    );
    expect(right).toBeGreaterThan(5);
  });
});

describe('a number as people write it', () => {
  test.each([
    ['7707083893'],
    ['ИНН 7707083893'],
    ['инн: 7707083893, КПП 773601001'],
    ['7707083893/773601001'],
    ['7707083893 / 773601001'],
    ['ОГРН 1027700132195'],
    ['500100732259'],
    ['BG 131 071 587'],
    ['ЕИК 131071587'],
    ['Булстат: 020469788'],
    ['1213961230342'],
    ['VAT BG131071587'],
    ['ДДС № BG131071587'],
    ['БИН 941240000193'],
    ['971240001315'],
    ['EL094259216'],
    ['RO 38450215'],
  ])('%s is right', (text) => {
    expect(wrongTaxNumber(text)).toBeUndefined();
  });

  test.each([
    ['7707083894', ['RU', 'PL']],
    ['ИНН 77070838930', ['RU']],
    ['ИНН 7707083894, КПП 773601001', ['RU']],
    ['7707083894/773601001', ['RU', 'PL']],
    ['ОГРН 1027700132196', ['RU']],
    ['500100732258', ['RU', 'KZ']],
    ['BG131071588', ['BG']],
    ['BG13107158', ['BG']],
    ['1213961230343', ['BG', 'RU']],
    ['БИН 941240000194', ['KZ']],
    ['EL094259217', ['GR']],
  ])('%s is wrong', (text, tried) => {
    expect(wrongTaxNumber(text)).toEqual(tried);
  });

  test.each([
    '',
    'TR1234567890',
    'CHE-123.456.789 MWST',
    '12345678',
    'ATU12345678',
    'NL123456789B01',
    'КПП 773601001',
    'to be asked',
    '١٢٣٤٥٦٧٨٩٠',
    '٣'.repeat(10),
  ])('%s is not judged', (text) => {
    expect(wrongTaxNumber(text)).toBeUndefined();
  });

  test('nor is a number of endless digits', () => {
    expect(wrongTaxNumber('1'.repeat(100_000))).toBeUndefined();
  });
});

describe('the same number', () => {
  test.each([
    ['BG 123-456 786', 'ЕИК 123456786'],
    ['bg123456786', '123 456 786'],
    ['7707083893/773601001', 'ИНН 7707083893'],
    ['ИНН 7707083893 КПП 773601001', 'RU7707083893'],
    ['EL094259216', 'GR 094 259 216'],
    ['CHE-123.456.789', 'che 123456789'],
  ])('%s is %s', (a, b) => {
    expect(taxNumberKey(a)).toBe(taxNumberKey(b));
  });

  test('is never that of another country, of a branch, or of nothing', () => {
    expect(taxNumberKey('DE123456786')).not.toBe(taxNumberKey('123456786'));
    expect(taxNumberKey('1213961230342')).not.toBe(taxNumberKey('121396123'));
    expect(taxNumberKey(' — ')).toBe('');
  });

  test('does not depend on how its digits are set apart', () => {
    fc.assert(
      fc.property(
        digitsOf(10),
        fc.array(fc.constantFrom(' ', '-', '.', '\u00a0', ''), { minLength: 9 }),
        (digits, marks) => {
          const apart = [...digits].map((digit, at) => digit + (marks[at] ?? '')).join('');
          expect(taxNumberKey(`BG ${apart}`)).toBe(digits);
        },
      ),
    );
  });
});
