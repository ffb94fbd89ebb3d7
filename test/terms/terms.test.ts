import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { loadWords } from '../../src/locale/index.ts';
import { LANGUAGES } from '../../src/locale/words.ts';
import { configSchema } from '../../src/portfolio/config.ts';
import { settingsOf } from '../../src/portfolio/load.ts';
import { type MapShape, shapeOf } from '../../src/portfolio/shape.ts';
import { findTerm, namesOf } from '../../src/terms/find.ts';
import { terms } from '../../src/terms/index.ts';
import { termsMarkdown, termText } from '../../src/terms/show.ts';
import { fold } from '../../src/value/name.ts';

const languages = await Promise.all(LANGUAGES.map(loadWords));
const [english] = languages;
if (english === undefined) throw new Error('there is English');
const config = settingsOf('');

const found = (asked: string): string | undefined => {
  const result = findTerm(asked, languages);
  return 'term' in result ? result.term.id : `? ${result.near}`;
};

describe('the terms', () => {
  // Renew it with -u, and read the diff.
  test('docs/terms.md is what they say', async () => {
    await expect(termsMarkdown({ words: english, config })).toMatchFileSnapshot('../../docs/terms.md');
  });

  test('point at terms and commands that there are', () => {
    const ids = new Set(terms.map(({ id }) => id));
    const known = new Set(commands.map(({ id }) => id));
    expect(ids.size).toBe(terms.length);
    for (const { id, see, command } of terms) {
      expect(
        see.filter((other) => !ids.has(other) || other === id),
        id,
      ).toEqual([]);
      if (command !== undefined) expect(known, id).toContain(command.split(' ')[1]);
    }
  });

  test('name settings that kam.yaml has', () => {
    const { keys } = shapeOf(configSchema);
    const missing = terms.flatMap(({ id, setting = '' }) =>
      setting.split('; ').flatMap((part) => {
        const [outer = '', inner] = part.split(': ');
        const at = inner === undefined ? keys : ((keys[outer] as MapShape | undefined)?.keys ?? {});
        const named = (inner ?? outer).split(', ').filter((key) => key !== '');
        return named.filter((key) => !Object.hasOwn(at, key)).map((key) => `${id}: ${key}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  test.each(languages.map((words) => [words.language, words] as const))(
    'in %s, no two share a name',
    (_language, words) => {
      const names = terms.flatMap((term) =>
        [...new Set(namesOf(term, words).map(fold))].map((name) => [name, term.id] as const),
      );
      const twice = names.filter(([name, id]) => names.some(([other, by]) => other === name && by !== id));
      expect(twice).toEqual([]);
    },
  );

  test.each(languages.map((words) => [words.language, words] as const))(
    'in %s, every limit is filled and fits on a screen',
    (_language, words) => {
      for (const term of terms) {
        const text = termText(term, { words, config }, { width: 80, strong: (title) => title });
        expect(text, term.id).not.toMatch(/[{}]|undefined|NaN|–[.,]/);
        expect(Math.max(...text.split('\n').map((line) => line.length)), term.id).toBeLessThanOrEqual(80);
      }
    },
  );

  test('limits are those of the portfolio', () => {
    const own = settingsOf('kam: 1\ncompany: X\ncurrency: EUR\nthresholds:\n  critical: 12.5%\n');
    const term = terms.find(({ id }) => id === 'critical-dependence');
    if (term === undefined) throw new Error('the term is gone');
    expect(
      termText(term, { words: english, config: own }, { width: 80, strong: (title) => title }),
    ).toContain('More than 12.5% of the income');
  });
});

describe('a term is found', () => {
  test.each([
    ['share-of-wallet', 'share-of-wallet'],
    ['Share of Wallet', 'share-of-wallet'],
    ['penetration index', 'share-of-wallet'],
    ['индекс проникновения', 'share-of-wallet'],
    ['ДЯЛ ОТ БЮДЖЕТА ЗА ПОКУПКИ', 'share-of-wallet'],
    ['ЛПР', 'decider'],
    ['КП', 'proposal'],
    ['ёмкость рынка', 'market-capacity'],
    ['емкость рынка', 'market-capacity'],
    ['търг', 'tender'],
    ['hhi', 'hhi'],
    ['class a', 'abcde'],
    ['моноклиент', 'mono-client'],
    ['whitespase', '? whitespace'],
    ['моноклент', '? Моноклиент'],
    ['xyzzy', '? undefined'],
  ])('%s → %s', (asked, id) => {
    expect(found(asked)).toBe(id);
  });

  test('by every name that it has', () => {
    for (const words of languages)
      for (const term of terms)
        for (const name of namesOf(term, words)) expect(found(name), name).toBe(term.id);
  });
});
