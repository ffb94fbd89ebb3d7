import { expect, test } from 'vitest';
import { formatOf, formats } from '../../src/render/index.ts';

test.each([
  ['report.md', 'md'],
  ['a/b.c/REPORT.HTML', 'html'],
  ['x.htm', 'html'],
  ['x.markdown', 'md'],
  ['x.txt', 'text'],
  ['x.json', 'json'],
  ['x.csv', 'csv'],
  ['x.XLSX', 'xlsx'],
  ['x.pptx', 'pptx'],
  ['x.pdf', 'pdf'],
  ['x.doc', undefined],
  ['x.constructor', undefined],
  ['html', undefined],
])('%s is written as %s', (file, format) => {
  expect(formatOf(file)).toBe(format);
});

test('every format is found by its own extension and loads', async () => {
  for (const [id, { extension, load }] of Object.entries(formats)) {
    expect(formatOf(`x.${extension}`)).toBe(id);
    expect(await load()).toBeTypeOf('function');
  }
});
