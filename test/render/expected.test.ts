import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { Language } from '../../src/locale/words.ts';
import { type FormatId, formats } from '../../src/render/index.ts';
import { samplePages } from './sample.ts';

type Case = { file: string; format: FormatId; language: Language; width?: number; unicode?: boolean };

const cases: readonly Case[] = [
  { file: 'en.80.txt', format: 'text', language: 'en', width: 80 },
  { file: 'en.50.txt', format: 'text', language: 'en', width: 50 },
  { file: 'en.ascii.txt', format: 'text', language: 'en', width: 80, unicode: false },
  { file: 'ru.80.txt', format: 'text', language: 'ru', width: 80 },
  { file: 'bg.120.txt', format: 'text', language: 'bg', width: 120 },
  { file: 'en.md', format: 'md', language: 'en' },
  { file: 'ru.md', format: 'md', language: 'ru' },
  { file: 'en.html', format: 'html', language: 'en' },
  { file: 'ru.html', format: 'html', language: 'ru' },
  { file: 'en.json', format: 'json', language: 'en' },
  { file: 'crlf/en.csv', format: 'csv', language: 'en' },
  { file: 'crlf/bg.csv', format: 'csv', language: 'bg' },
];

describe('the sample page in every format (npx vitest run -u writes the files anew: read the difference)', () => {
  test.each(cases)('$file', async ({ format, language, width = 80, unicode = true, file }) => {
    const render = await formats[format].load();
    const words = await loadWords(language);
    const settings = { words, width, unicode, colour: false, generator: 'kam 0.1.0' };
    const rendered = await render(samplePages, settings);
    await expect(rendered).toMatchFileSnapshot(join(import.meta.dirname, 'expected', file));
    expect(render(samplePages, settings), 'the same bytes again').toBe(rendered);
  });
});
