import { expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import { json } from '../../src/render/json.ts';
import { hostilePages } from './hostile.ts';
import { samplePages } from './sample.ts';

const settings = { words: await loadWords('en'), width: 80, colour: false, unicode: true, generator: 'kam' };

test('the envelope has its keys in order, around the data of the first page', () => {
  const read: unknown = JSON.parse(String(json(samplePages, settings)));
  expect(Object.keys(read as object)).toEqual([
    'kam',
    'command',
    'today',
    'period',
    'currency',
    'measure',
    'base',
    'data',
  ]);
  expect(read).toMatchObject({ kam: 1, data: { total: '1284310.4449' } });
});

test('what a terminal would obey is escaped, and reads back', () => {
  const attack = '\u001b[2J\u009b31m\u202e\u2028';
  const written = String(json(hostilePages(attack), settings));
  expect(written.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2028]/);
  expect(JSON.parse(written)).toMatchObject({ command: attack });
});

test('a page is needed', () => {
  expect(() => json([], settings)).toThrow('no page');
});
