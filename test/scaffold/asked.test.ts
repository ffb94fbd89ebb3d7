import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { diskTree } from '../../src/source/disk.ts';
import { folderWith, IDENTITY, kam, read } from './run.ts';

/** What the person at the terminal answers, in order; undefined is Ctrl-C. */
const { answers, asked, prompt } = vi.hoisted(() => {
  const answers: (string | undefined)[] = [];
  const asked: string[] = [];
  const prompt = async (question: {
    message: string;
    validate?: (typed: string) => string | undefined;
    initialValue?: string;
  }) => {
    asked.push(question.message);
    for (;;) {
      const answer = answers.shift();
      if (answer === undefined) return Symbol.for('cancel');
      const typed = answer === '<enter>' ? (question.initialValue ?? '') : answer;
      const wrong = question.validate?.(typed);
      if (wrong === undefined) return typed;
      asked.push(wrong);
    }
  };
  return { answers, asked, prompt };
});

vi.mock('@clack/prompts', () => ({
  text: prompt,
  select: prompt,
  confirm: prompt,
  isCancel: (value: unknown) => typeof value === 'symbol',
}));

const onTerminal = (folder: string, args: readonly string[], ...typed: (string | undefined)[]) => {
  answers.splice(0, answers.length, ...typed);
  return kam(folder, args, {}, true);
};

beforeEach(() => {
  asked.length = 0;
  for (const [name, value] of Object.entries(IDENTITY)) vi.stubEnv(name, value);
});

test('kam init asks, in the language that is chosen first, until each answer is one', async () => {
  const folder = await folderWith();
  const { code } = await onTerminal(
    folder,
    ['init'],
    'bg',
    ' ',
    'Меридиан',
    'злато',
    'лв.',
    '13',
    '4',
    'revenue',
    'Иван Димитров, Мария Петрова',
  );
  expect(code).toBe(0);
  expect(asked).toHaveLength(9);
  const { config } = await loadPortfolio(diskTree(folder));
  expect(config).toMatchObject({
    company: 'Меридиан',
    language: 'bg',
    currency: 'BGN',
    fiscal_year_start: 4,
    income: 'revenue',
  });
  expect(config.team.map(({ id }) => id)).toEqual(['ivan-dimitrov', 'maria-petrova']);
});

test('kam init does not ask what an option says, and enter takes what is offered', async () => {
  const folder = await folderWith();
  const args = ['init', '--lang', 'ru', '--company', 'М', '--manager', 'Иван', '--income', 'margin'];
  expect((await onTerminal(folder, args, '<enter>', '<enter>')).code).toBe(0);
  expect(asked).toHaveLength(2);
  const { config } = await loadPortfolio(diskTree(folder));
  expect(config).toMatchObject({ currency: 'RUB', fiscal_year_start: 1 });
});

test.each([0, 1, 2, 3, 4, 5])('Ctrl-C after %i answers ends with 130 and nothing made', async (count) => {
  const folder = await folderWith();
  const typed = ['en', 'Meridian', 'EUR', '1', 'margin'].slice(0, count);
  expect((await onTerminal(folder, ['init'], ...typed)).code).toBe(130);
  expect(await readdir(folder)).toEqual([]);
});

const REGISTER = 'id,name\nc-222222,Struma Trade EOOD\n';
const CONFIG = 'kam: 1\ncompany: Meridian\ncurrency: EUR\n';

test('kam new asks who is meant when names are alike', async () => {
  const files = { 'kam.yaml': CONFIG, 'clients.csv': REGISTER };
  const taken = await folderWith(files);
  expect((await onTerminal(taken, ['new', 'Trade Struma'], 'c-222222')).code).toBe(0);
  expect(await read(taken, 'clients/struma-trade/1-general.md')).toContain('\nid: c-222222\n');
  expect(await read(taken, 'clients.csv')).toBe('id,name\n');

  const own = await folderWith(files);
  expect((await onTerminal(own, ['new', 'Trade Struma'], 'another')).code).toBe(0);
  expect(await readdir(join(own, 'clients'))).toEqual(['trade-struma']);
  expect(await read(own, 'clients.csv')).toBe(REGISTER);
  expect((await onTerminal(own, ['new', 'Struma Trade Ltd'], 'dossier:trade-struma')).code).toBe(2);

  const none = await folderWith(files);
  expect((await onTerminal(none, ['new', 'Trade Struma'], undefined)).code).toBe(130);
  expect((await readdir(none)).sort()).toEqual(['clients.csv', 'kam.yaml']);
});
