import { beforeAll, describe, expect, test } from 'vitest';
import { concentration } from '../../src/analysis/concentration.ts';
import { rank } from '../../src/analysis/rank.ts';
import { PAGE_FORMATS } from '../../src/render/index.ts';
import type { ReportRequest } from '../../src/report/report.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { Refusal } from '../../src/value/refusal.ts';
import { portfolioPages, QUARTER, requestOf, written } from './examples.ts';

type Flow = { revenue: string; margin: string; orders: number; lines: number };
type Data = {
  periods: Record<string, { from: string; to: string }>;
  flows: { now: Flow; previous: Flow; yearAgo: Flow; clients: Record<string, number> };
  moves: { key: string; move: string; change: string }[];
  concentration: { total: string; positive: string; cr1: number; rows: unknown[] };
  rank: { rows: { key: string; classes: string[]; profit: string }[] };
  risks: { warnings: { rule: string }[] };
  actions: { overdue: { id: string; date: string }[]; soon: { date: string }[] };
  questions: { weight: number }[];
};

let request: ReportRequest;
let data: Data;
beforeAll(async () => {
  request = await requestOf();
  data = JSON.parse(await written(await portfolioPages(request), 'json')).data;
});

describe('the figures of the review', () => {
  test('flows are the sums of the ledger, period by period', async () => {
    for (const [name, period] of Object.entries(data.periods)) {
      if (name === 'year') continue;
      const [row] = await request.ledger.sum({ by: [], period, orders: true });
      const flow = data.flows[name as 'now'];
      expect(flow.revenue).toBe(row?.revenue.toString());
      expect(flow.margin).toBe(row?.revenueWithCost.minus(row.cost).toString());
      expect(flow.lines).toBe(row?.lines);
      expect(flow.orders).toBe(row?.orders);
    }
  });

  test('the movements add up to the change against a year ago', () => {
    const moved = Decimal.sum(data.moves.map(({ change }) => Decimal.of(change)));
    const { now, yearAgo } = data.flows;
    expect(moved.toString()).toBe(Decimal.of(now.revenue).minus(Decimal.of(yearAgo.revenue)).toString());
  });

  test('shares and classes are those of kam concentration and kam rank', async () => {
    const asked = { ...request, period: request.year, explain: false, options: {} };
    const shares = JSON.parse(JSON.stringify((await concentration.run(asked)).data));
    expect(data.concentration).toMatchObject({
      total: shares.total,
      positive: shares.positive,
      cr1: shares.cr1,
      hhi: shares.hhi,
      effectiveClients: shares.effectiveClients,
    });
    expect(data.rank).toEqual(JSON.parse(JSON.stringify((await rank.run(asked)).data)));
  });

  test('what the examples were made to show is there', () => {
    const move = (id: string) => data.moves.find(({ key }) => key === id)?.move;
    expect(move('c-9m4z3k')).toBe('new'); // Vitosha Lifts
    expect(move('c-4d9s3n')).toBe('fading'); // Sokol Hydraulics
    expect(move('c-d6p5s3')).toBe('silent'); // Solar Park Dobrich
    expect(data.concentration.cr1).toBeGreaterThan(0.2);
    expect(data.rank.rows.filter(({ classes }) => classes.join('') === 'E').map(({ key }) => key)).toEqual([
      'c-6y3q7m', // Kaliakra Marine
    ]);
    expect(data.actions.overdue.map(({ id }) => id)).toEqual(['new-prices', 'references']);
    expect(data.actions.soon.every(({ date }) => date >= '2026-11-21' && date <= '2026-12-21')).toBe(true);
    expect(data.risks.warnings.map(({ rule }) => rule)).toContain('concentration/critical');
  });
});

describe('how the review is written', () => {
  test.each(PAGE_FORMATS)('%s: twice the same bytes', async (format) => {
    const once = await written(await portfolioPages(request), format);
    const again = await written(await portfolioPages(await requestOf()), format);
    expect(again).toBe(once);
    expect(once).toContain('Gazmash AD');
  });

  test('text keeps to 80 columns, and says from when to when', async () => {
    const text = await written(await portfolioPages(request), 'text');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const running = text.replace(/\s+/g, ' ');
    expect(running).toContain('2026-Q3 = 2026-07-01 – 2026-09-30');
    expect(running).toContain('rest on 2025-11-01 – 2026-10-31');
  });

  test('a review of a year names the year before once', async () => {
    const year = { from: '2025-01-01', to: '2025-12-31' };
    const pages = await portfolioPages(await requestOf(year, true));
    expect(await written(pages, 'md')).toContain('| Figure | 2025 | 2024 | Change |\n');
    expect(pages[0]?.data).toMatchObject({ periods: { year } });
  });

  test('a period without sales is refused, with what to type', async () => {
    const empty = { from: '2030-01-01', to: '2030-12-31' };
    await expect(portfolioPages({ ...request, period: empty })).rejects.toThrow(Refusal);
    expect(QUARTER).toEqual(request.period);
  });
});
