import { describe, expect, test } from 'vitest';
import type { Analysis, Request } from '../../src/analysis/analysis.ts';
import { questions } from '../../src/analysis/questions/index.ts';
import { agedOn } from '../../src/portfolio/ages.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import type { Portfolio } from '../../src/portfolio/portfolio.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { ledgerOf } from '../measure/base.ts';
import { pageOf, written } from './run.ts';

const TODAY = '2026-11-21';
const general = (id: string, name: string) =>
  `---\nid: ${id}\nname: ${name}\nowner: ivan\nchannel: shops\n---\n`;
const FILES = {
  'kam.yaml':
    'kam: 1\ncompany: Ours\ncurrency: EUR\nteam:\n  - id: ivan\n    name: Ivan\nproducts:\n  - id: kitting\n    name: Kitting\n  - id: bolts\n    name: Bolts\n',
  'clients/acme/1-general.md': general('c-222222', 'Acme'),
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi
    name: Georgi
    influence: 5 (public)
    reports_to: elena
  - id: elena
    name: Elena
    influence: 4 (public)
---
`,
  'clients/acme/4-products.md': `---
budget:
  kitting: unknown (asked georgi 2026-09-12)
  bolts:
    - 300k EUR (asked georgi 2026-09-12)
    - 340k EUR (asked elena 2026-10-08)
---
`,
  'clients/acme/log/2026-11-10-call-ivan.md': `---
date: 2026-11-10
our_side: ivan
with: georgi
asked:
  - fact: products.budget.kitting
    answer: evaded
    offered: below 50k, above
    reaction: laughed
  - fact: products.terms.payment
    answer: later
---
`,
  'clients/beta/1-general.md': general('c-333333', 'Beta'),
};

const open = async (): Promise<Portfolio> => agedOn(await loadPortfolio(memoryTree(FILES)), TODAY);
const page = async (options: Request['options'] = {}, name?: string) => {
  const portfolio = await open();
  const client = portfolio.clients.find((each) => each.name === name);
  return pageOf(questions as Analysis<unknown>, portfolio, ledgerOf([]), {
    today: TODAY,
    options,
    ...(client === undefined ? {} : { client }),
  });
};
type Data = {
  clients: {
    key: string;
    classes: string[];
    verdict: string;
    required: unknown;
    sections: { section: string }[];
  }[];
  questions: {
    path: string;
    client: string;
    days: number | null;
    whom: { id: string }[];
    answers: unknown[];
  }[];
  unanswered: { fact: string; answer: string }[];
};
const dataOf = async (options: Request['options'] = {}, name?: string) => {
  const { data } = JSON.parse(await written(await page(options, name), 'json')) as { data: Data };
  return data;
};

describe('one client', () => {
  test('its questions with what is known of each', async () => {
    const { clients, questions: list, unanswered } = await dataOf({}, 'Acme');
    expect(clients).toMatchObject([
      { key: 'c-222222', classes: ['C'], verdict: 'short', required: { least: 0.75 } },
    ]);
    expect(clients[0]?.sections).toHaveLength(9);
    expect(list.find(({ path }) => path === 'products.budget.kitting')).toMatchObject({
      section: 'products',
      question: 'How much a year on Kitting, all suppliers together?',
      unblocks: 'our share of the budget, and the class',
      weight: 3,
      ours: false,
      basis: 'unknown',
      asked: true,
      since: '2026-09-12',
      days: 70,
      whom: [
        { id: 'elena', name: 'Elena' },
        { id: 'georgi', name: 'Georgi' },
      ],
    });
    expect(list.find(({ path }) => path === 'products.budget.bolts')).toMatchObject({
      basis: 'disputed',
      answers: [
        { state: 'given', value: { amount: '300000', currency: 'EUR' }, how: 'asked', who: 'georgi' },
        { value: { amount: '340000' }, who: 'elena', date: '2026-10-08', stale: false },
      ],
    });
    expect(unanswered.map(({ fact, answer }) => [fact, answer])).toEqual([
      ['products.terms.payment', 'later'],
      ['products.budget.kitting', 'evaded'],
    ]);
  });

  test('as Markdown it is a sheet: by person, the options again, room for the answer', async () => {
    const sheet = await written(await page({}, 'Acme'), 'md');
    expect(sheet).toContain('## To ask Elena');
    expect(sheet).toMatch(
      /- \[ ] How much a year on Kitting.* Georgi evaded on 2026-11-10 · options: below 50k, above · .*Answer: …/,
    );
    expect(sheet).toMatch(/so far: 300,000\sEUR \/ 340,000\sEUR/);
    expect(sheet).toContain('## To settle among ourselves');
    expect(sheet).not.toContain('| Question |');
    expect(await written(await page({ sheet: true }, 'Acme'), 'text')).toContain('To ask Elena');
  });

  test('for one person only what is asked of that person', async () => {
    const { questions: list } = await dataOf({ with: 'georgi' }, 'Acme');
    expect(list.length).toBeGreaterThan(0);
    expect(list.every(({ whom }) => whom.some(({ id }) => id === 'georgi'))).toBe(true);
    const sheet = await written(await page({ with: 'georgi' }, 'Acme'), 'md');
    expect(sheet).toContain('## To ask Georgi');
    expect(sheet).not.toContain('## To ask Elena');
    await expect(page({ with: 'nobody' }, 'Acme')).rejects.toThrow('"nobody" is nobody of the client');
  });
});

test('over all clients: how complete each is, and the weightiest questions first', async () => {
  const { clients, questions: list } = await dataOf();
  expect(clients.map(({ key }) => key)).toEqual(['c-222222', 'c-333333']);
  const of = new Set(list.map(({ client }) => client));
  expect([...of].sort()).toEqual(['c-222222', 'c-333333']);
  const weights = list.map((each) => (each as unknown as { weight: number }).weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

test.each(['text', 'md', 'html', 'json'] as const)('as %s, twice the same', async (format) => {
  expect(await written(await page(), format)).toBe(await written(await page(), format));
});

test('text keeps to 80 columns', async () => {
  for (const name of [undefined, 'Acme']) {
    const lines = (await written(await page({}, name), 'text')).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  }
});
