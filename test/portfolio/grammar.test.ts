import { describe, expect, test } from 'vitest';
import { fact, facts, list, many, map, maybe, must, plain, table } from '../../src/portfolio/grammar.ts';
import { id, money, oneOf, text } from '../../src/portfolio/kind.ts';
import { read } from './reading.ts';

const schema = map({
  name: maybe(plain(text), 'name'),
  industry: maybe(fact(text), 'industry'),
  attitude: maybe(fact(oneOf('neutral', 'champion')), 'attitude'),
  strengths: maybe(facts(text), 'strengths'),
  aliases: maybe(many(plain(text)), 'aliases'),
  budget: maybe(table(id, fact(money)), 'budget'),
  units: maybe(list(map({ id: must(plain(id), 'id'), what: maybe(fact(text), 'what') })), 'units'),
});

const dataOf = (yaml: string): unknown => {
  const { data, findings } = read(schema, yaml);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(data));
};

describe('the grammar of the files', () => {
  test('a fact carries its source', () => {
    expect(dataOf('industry: burners (asked georgi-iliev 2026-09-12)')).toEqual({
      industry: {
        state: 'given',
        value: 'burners',
        how: 'asked',
        who: 'georgi-iliev',
        date: '2026-09-12',
      },
    });
  });

  test('three words of not knowing', () => {
    expect(dataOf('industry:\nattitude: unknown (asked ivan 2026-01-01)\nname:')).toEqual({
      attitude: { state: 'unknown', how: 'asked', who: 'ivan', date: '2026-01-01' },
    });
    expect(dataOf('industry: none')).toEqual({ industry: { state: 'none' } });
    expect(dataOf('industry:\nname:')).toEqual({});
  });

  test('what is ours has no source and no such words', () => {
    expect(dataOf('name: unknown (asked)')).toEqual({ name: 'unknown (asked)' });
  });

  test('several answers to one fact make it disputed; several strengths do not', () => {
    expect(dataOf('industry:\n  - pumps\n  - valves (public)')).toEqual({
      industry: {
        state: 'given',
        value: 'pumps',
        others: [{ state: 'given', value: 'valves', how: 'public' }],
      },
    });
    expect(dataOf('industry:\n  - pumps')).toEqual({ industry: { state: 'given', value: 'pumps' } });
    expect(dataOf('strengths:\n  - price\n  - service')).toEqual({
      strengths: [
        { state: 'given', value: 'price' },
        { state: 'given', value: 'service' },
      ],
    });
  });

  test('a scalar is a list of one, a map is not', () => {
    expect(dataOf('aliases: Acme')).toEqual({ aliases: ['Acme'] });
    expect(read(schema, 'units:\n  id: ruse').findings[0]?.rule).toBe('format/expected-list');
  });

  test('the source of a map goes to its own unmarked facts alone', () => {
    const data = dataOf(
      'source: public site 2026-01-01\nindustry: pumps\nattitude: neutral (observed ivan)\nstrengths: price\nunits:\n  - id: a\n    what: steel\nbudget:\n  source: assumed ivan\n  bolts: 1k',
    );
    const from = { how: 'public', who: 'site', date: '2026-01-01' };
    expect(data).toEqual({
      industry: { state: 'given', value: 'pumps', ...from },
      attitude: { state: 'given', value: 'neutral', how: 'observed', who: 'ivan' },
      strengths: [{ state: 'given', value: 'price', ...from }],
      units: [{ id: 'a', what: { state: 'given', value: 'steel' } }],
      budget: { bolts: { state: 'given', value: { amount: '1000' }, how: 'assumed', who: 'ivan' } },
    });
  });

  test('data has no prototype that a key could reach', () => {
    const { data } = read(schema, 'budget:\n  bolts: 1k');
    expect(data?.budget?.['toString']).toBeUndefined();
    expect(data?.budget?.['constructor']).toBeUndefined();
  });
});
