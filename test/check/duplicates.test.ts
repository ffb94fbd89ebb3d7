import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicates } from '../../src/check/duplicates.ts';
import type { Client } from '../../src/portfolio/portfolio.ts';

const client = (id: string, name: string, more: Partial<Client> = {}): Client => ({
  id,
  name,
  status: 'active',
  aliases: [],
  at: { file: 'clients.csv', line: 2 },
  ...more,
});

const dossier: Client['dossier'] = { slug: 'x', sections: {}, interactions: [], reviews: [] };

const found = (...clients: readonly Client[]): string[] =>
  [...duplicates(clients)].map(({ first, second, by }) => `${second.id} may be ${first.id} by ${by}`);

describe('two clients that may be one', () => {
  test('the same tax number goes before a name', () => {
    const [a, b] = [
      client('a', 'Gazmash AD', { taxId: 'BG123456786' }),
      client('b', 'Газмаш', { taxId: '123 456 786' }),
    ];
    expect(found(a, b)).toEqual(['b may be a by tax-id']);
    expect(found(a, { ...b, name: 'Другое имя' })).toEqual(['b may be a by tax-id']);
  });

  test.each([
    ['Газмаш АД', 'Gazmash AD', 'name'],
    ['Сбербанк', 'PAO Sberbank', 'name'],
    ['Balkan Elevators', 'Balkan Elevator', 'near-name'],
    ['Балкан Елевейтърс', 'Balkan Eleveytars', 'name'],
    ['Балкански лифтове', 'Balkanski liftovi', 'near-name'],
  ])('%s and %s', (one, other, by) => {
    expect(found(client('a', one), client('b', other))).toEqual([`b may be a by ${by}`]);
    expect(
      found(client('a', 'Nothing Like It'), client('b', other, { aliases: [one] }), client('c', one)),
    ).toEqual(
      // The very same text as alias and name is said by portfolio/ambiguous-name.
      [],
    );
  });

  test('an alias counts as a name does', () => {
    expect(found(client('a', 'Meridian', { aliases: ['ГАЗМАШ'] }), client('b', 'Gazmash AD'))).toEqual([
      'b may be a by name',
    ]);
  });

  test('the one with a dossier is kept', () => {
    expect(found(client('a', 'Acme'), client('b', 'Acme Ltd', { dossier }))).toEqual(['a may be b by name']);
  });

  test.each([
    ['another name', client('b', 'Альфа Плюс')],
    ['another tax number', client('b', 'ООО Альфа', { taxId: '7728168971' })],
    ['a child', client('b', 'ООО Альфа', { parent: 'a' })],
    ['nothing in common', client('b', '—')],
  ])('not: %s', (_why, other) => {
    expect(found(client('a', 'АО Альфа', { taxId: '7707083893' }), other)).toEqual([]);
  });

  test('nor companies of one parent, nor names without a letter', () => {
    expect(found(client('a', 'Acme', { parent: 'p' }), client('b', 'Acme Ltd', { parent: 'p' }))).toEqual([]);
    expect(found(client('a', '...'), client('b', '---'))).toEqual([]);
  });

  test('each pair once, whatever the order of the clients', () => {
    const names = fc.constantFrom('Acme', 'Acme Ltd', 'Акме', 'Gazmash AD', 'Газмаш', 'Gazmashi', 'Альфа');
    const all = fc.array(fc.tuple(names, names, fc.constantFrom('', 'BG123456786', '7707083893')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(all, (given) => {
        const clients = given.map(([name, alias, taxId], at) =>
          client(`c-${at}`, name, { aliases: [alias], ...(taxId === '' ? {} : { taxId }) }),
        );
        const pairs = [...duplicates(clients)].map(({ first, second }) =>
          [first.id, second.id].sort().join(' '),
        );
        expect(new Set(pairs).size).toBe(pairs.length);
        expect([...duplicates(clients)].every(({ first, second }) => first.id < second.id)).toBe(true);
      }),
    );
  });

  test('among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      client(`c-${String(at).padStart(5, '0')}`, `Клиент № ${at} ООО`),
    );
    expect(found(...many, client('d', 'OOO Klient № 77'))).toEqual(['d may be c-00077 by name']);
  });
});
