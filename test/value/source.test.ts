import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOWS } from '../../src/value/fact.ts';
import { parseSource, parseSourceWords } from '../../src/value/source.ts';

describe('a value and its source', () => {
  test.each([
    [
      '900k EUR (asked georgi-iliev 2026-09-12)',
      '900k EUR',
      { how: 'asked', who: 'georgi-iliev', date: '2026-09-12' },
    ],
    [
      '48M (public annual report 2025 2026-04-02)',
      '48M',
      { how: 'public', who: 'annual report 2025', date: '2026-04-02' },
    ],
    ['48M (public annual report 2025)', '48M', { how: 'public', who: 'annual report 2025' }],
    ['https://acme.example (public)', 'https://acme.example', { how: 'public' }],
    ['named as standard (observed 2026-05-20)', 'named as standard', { how: 'observed', date: '2026-05-20' }],
    ['unknown (asked ivan)', 'unknown', { how: 'asked', who: 'ivan' }],
    [
      '5 (public report (annual) 2026-04-02)',
      '5',
      { how: 'public', who: 'report (annual)', date: '2026-04-02' },
    ],
    ['Plant (Ruse) (assumed)', 'Plant (Ruse)', { how: 'assumed' }],
    ['(estimated ivan)', '', { how: 'estimated', who: 'ivan' }],
  ])('%s', (typed, text, source) => expect(parseSource(typed)).toEqual({ text, source }));

  test.each([
    'Acme (Bulgaria)',
    'Acme (Public Company)',
    'Acme (asked',
    'asked ivan',
    ':)',
    'a (b) c',
    '',
    '()',
  ])('the bracket of "%s" belongs to the value', (typed) =>
    expect(parseSource(typed)).toEqual({ text: typed, source: {} }),
  );

  test.each([
    ['5 (asked ivan 2026-02-30)', { word: '2026-02-30' }],
    ['5 (asked ivan 2026-11)', { word: '2026-11' }],
    ['5 (asked ivan 29.11.2026)', { word: '29.11.2026', iso: '2026-11-29' }],
    ['5 (asked ivan 29.11.26)', { word: '29.11.26' }],
    ['5 (asked ivan 29 Nov 2026)', { word: '29 Nov 2026', iso: '2026-11-29' }],
    ['5 (asked ivan 29 ноября 2026 г.)', { word: '29 ноября 2026 г.', iso: '2026-11-29' }],
    ['5 (asked ivan 31 юни 2026)', { word: '31 юни 2026' }],
  ])('%s names no day', (typed, found) => {
    expect(parseSource(typed)).toEqual({ problem: 'bad-source', ...found });
  });

  test('a month belongs to the name of a source', () => {
    expect(parseSource('5 (public report of May 2026)')).toEqual({
      text: '5',
      source: { how: 'public', who: 'report of May 2026' },
    });
  });

  test('the words of a source line', () => {
    expect(parseSourceWords('assumed ivan 2026-09-12')).toEqual({
      how: 'assumed',
      who: 'ivan',
      date: '2026-09-12',
    });
    expect(parseSourceWords('guessed ivan')).toBeUndefined();
  });

  test('what is put together is taken apart again', () => {
    const word = fc.stringMatching(/^[a-zа-я][a-zа-я0-9-]{0,8}$/);
    fc.assert(
      fc.property(word, fc.constantFrom(...HOWS), word, (text, how, who) => {
        expect(parseSource(`${text} (${how} ${who} 2026-09-12)`)).toEqual({
          text,
          source: { how, who, date: '2026-09-12' },
        });
      }),
    );
  });
});
