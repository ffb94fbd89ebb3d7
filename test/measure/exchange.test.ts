import { expect, test } from 'vitest';
import { spanOf } from '../../src/measure/answers.ts';
import { inOurs } from '../../src/measure/exchange.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { budget, portfolioOf } from './base.ts';

const { config } = portfolioOf([], {
  rates: [
    { currency: 'USD', rate: '0.5', from: '2026-06-01' },
    { currency: 'USD', rate: '0.8', from: '2026-01-01' },
  ],
});

test.each([
  [undefined, '2026-03-01', '100'],
  ['EUR', '2026-03-01', '100'],
  ['USD', '2026-05-31', '80'],
  ['USD', '2026-06-01', '50'],
  ['USD', '2025-12-31', undefined],
  ['GBP', '2026-06-01', undefined],
])('100 %s on %s', (currency, date, ours) => {
  expect(inOurs(Decimal.of(100), currency, config, date)?.toString()).toBe(ours);
});

test.each([
  [['100'], '100–100 known'],
  [['50–200'], '50–200 known'],
  [['50–200', '300'], '50–300 disputed'],
  [['100 USD', '70'], '70–80 disputed'],
  [['none'], '0–0 assumed'],
  [['unknown'], undefined],
  [['100', '5 GBP'], undefined],
] as const)('answers %j span %s', (answers, expected) => {
  const span = spanOf(budget(...answers), config, '2026-05-31');
  expect(span && `${span.low}–${span.high} ${span.basis}`).toBe(expected);
});
