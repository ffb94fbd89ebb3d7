import { beforeAll, describe, expect, test } from 'vitest';
import { PAGE_FORMATS } from '../../src/render/index.ts';
import type { ReportRequest } from '../../src/report/report.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { clientPages, requestOf, written } from './examples.ts';

let request: ReportRequest;
beforeAll(async () => {
  request = await requestOf();
});

const textOf = async (slug: string): Promise<string> => written(await clientPages(request, slug), 'text');

describe('the review of one client', () => {
  test('its products and months add up to its ledger', async () => {
    const { data } = JSON.parse(await written(await clientPages(request, 'gazmash'), 'json'));
    const where = { client: ['c-7k3m9q'] };
    const [year] = await request.ledger.sum({ by: [], period: request.year, where });
    const [quarter] = await request.ledger.sum({ by: [], period: request.period, where });
    const products = data.products.now.map(({ revenue }: { revenue: string }) => Decimal.of(revenue));
    const months = data.months
      .filter(({ month }: { month: string }) => month >= '2026-07')
      .map(({ revenue }: { revenue: string }) => Decimal.of(revenue));
    expect(Decimal.sum(products).toString()).toBe(year?.revenue.toString());
    expect(Decimal.sum(months).toString()).toBe(quarter?.revenue.toString());
    expect(data.flows.now.revenue).toBe(quarter?.revenue.toString());
  });

  test('contact data of people is not printed, in any format', async () => {
    for (const { slug, dossier } of request.portfolio.clients) {
      if (slug === undefined) continue;
      const people = dossier?.sections.stakeholders?.data.people ?? [];
      const private_ = people.flatMap(({ email, phone }) =>
        [email, phone].flatMap((fact) => (fact?.state === 'given' ? [fact.value] : [])),
      );
      const pages = await clientPages(request, slug);
      for (const format of PAGE_FORMATS) {
        const text = await written(pages, format);
        expect(private_.filter((word) => text.includes(word))).toEqual([]);
      }
    }
    expect(await textOf('gazmash')).toContain('Georgi Iliev');
  });

  test('a group is counted as one in the share, and says so', async () => {
    expect(await textOf('balkan-crane')).toContain('whole group, 2 clients');
  });

  test('unknown stays unknown, and disputed answers are a range', async () => {
    expect(await textOf('vitosha-lifts')).toMatch(/Share of wallet +unknown/);
    expect(await textOf('balkan-crane')).toMatch(/chemistry.*≠110,000–150,000/);
  });

  test('a client without a dossier has its figures and is told how to start one', async () => {
    const text = await textOf('c-8n3p7f');
    expect(text).toContain('By quarter');
    expect(text).toContain('kam new "Șuruburi Nord SRL"');
  });

  test('a client that never bought has a review all the same', async () => {
    expect(await textOf('c-2m8x4t')).toContain('Nothing was sold to this client in 2026-Q3');
  });

  test('text keeps to 80 columns', async () => {
    for (const client of ['gazmash', 'balkan-crane', 'vitosha-lifts', 'dunav-most', 'c-8n3p7f']) {
      const text = await textOf(client);
      expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });
});
