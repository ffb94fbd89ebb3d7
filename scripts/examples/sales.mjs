import { PRODUCTS } from './cast.mjs';
import { stream } from './random.mjs';

/** Share of a usual month, January first: building sleeps in winter, factories in August. */
const SEASONS = {
  oem: [0.9, 1, 1.1, 1.05, 1.05, 1.05, 1, 0.75, 1.1, 1.1, 1.05, 0.85],
  distribution: [0.8, 0.85, 1.05, 1.1, 1.15, 1.1, 1.05, 0.95, 1.1, 1.05, 1, 0.8],
  construction: [0.5, 0.6, 0.95, 1.2, 1.3, 1.3, 1.2, 1.1, 1.25, 1.15, 0.9, 0.55],
  energy: [0.7, 0.8, 1, 1.15, 1.2, 1.15, 1.1, 1, 1.15, 1.1, 0.95, 0.7],
};

/** Prices rose once a year, costs a little more. */
const PRICE_OF_YEAR = [1, 1.03, 1.055];
const COST_OF_YEAR = [1, 1.035, 1.07];

const pad = (n, width) => String(n).padStart(width, '0');

/** The 36 months from 2023-11 to 2026-10. */
export const MONTHS = Array.from({ length: 36 }, (_, i) => {
  const n = 2023 * 12 + 10 + i;
  return `${Math.floor(n / 12)}-${pad((n % 12) + 1, 2)}`;
});

const isSelling = (client, month) => {
  const [first, last] = client.months ?? [MONTHS[0], MONTHS[35]];
  return month >= first && month <= last;
};

/** The weight of a month within its year for a client: season, absence, fading from a month on. */
const weightOf = (client, month) => {
  if (!isSelling(client, month)) return 0;
  const season = SEASONS[client.channel][Number(month.slice(5)) - 1];
  return client.fade !== undefined && month >= client.fade ? season * 0.25 : season;
};

/** Cents of revenue that a client is meant to bring in a month, before chance. */
const planned = (client, at) => {
  const year = Math.floor(at / 12);
  const months = MONTHS.slice(year * 12, year * 12 + 12);
  const whole = months.reduce((sum, month) => sum + weightOf(client, month), 0);
  return whole === 0 ? 0 : (client.years[year] * 100_000 * weightOf(client, MONTHS[at])) / whole;
};

const pick = (random, mix) => {
  const entries = Object.entries(mix);
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [id, weight] of entries) {
    left -= weight;
    if (left < 0) return id;
  }
  return entries[0][0];
};

/** One line: whole quantities at a client's price; money in cents. */
const lineOf = (random, client, product, cents, at) => {
  const year = Math.floor(at / 12);
  const [, articles, , price, cost] = PRODUCTS[product];
  const unitPrice = Math.round(price * 100 * PRICE_OF_YEAR[year] * (1 - client.off));
  const unitCost = Math.round(price * 100 * cost * COST_OF_YEAR[year] * (0.98 + random() * 0.04));
  const quantity = Math.max(1, Math.round(cents / unitPrice));
  const article = articles[Math.floor(random() * articles.length)];
  return { product, article, quantity, revenue: quantity * unitPrice, cost: quantity * unitCost };
};

const orderOf = (random, client, at, cents) => {
  const day = 1 + Math.floor(random() * 27);
  const products = new Set(
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, client.mix)),
  );
  const lines = [...products].map((product) => lineOf(random, client, product, cents / products.size, at));
  const unit = client.units?.[random() < 0.7 ? 0 : 1];
  return { client, at, date: `${MONTHS[at]}-${pad(day, 2)}`, kind: 'sale', unit, lines };
};

/** A part of an order comes back some days later, within the month. */
const returnOf = (random, order) => {
  const line = order.lines[0];
  const quantity = Math.max(1, Math.floor(line.quantity * (0.1 + random() * 0.3)));
  const part = (cents) => -Math.round((cents / line.quantity) * quantity);
  return {
    ...order,
    date: `${order.date.slice(0, 8)}28`,
    kind: 'credit',
    lines: [{ ...line, quantity: -quantity, revenue: part(line.revenue), cost: part(line.cost) }],
  };
};

/** The yearly bonus of a distributor: a credit note without goods, each October. */
const bonusOf = (client, at) => ({
  client,
  at,
  date: `${MONTHS[at]}-28`,
  kind: 'credit',
  lines: [{ product: 'bolts', article: 'Годишен бонус', quantity: 0, revenue: -client.bonus * 100, cost: 0 }],
});

const monthOf = (random, client, at) => {
  const cents = planned(client, at);
  if (cents === 0) return [];
  const shares = Array.from({ length: client.orders }, () => 0.7 + random() * 0.6);
  const orders = shares.map((share) => orderOf(random, client, at, (cents * share) / client.orders));
  const back = orders.filter(() => random() < 0.025).map((order) => returnOf(random, order));
  const bonus = client.bonus !== undefined && MONTHS[at].endsWith('-10') ? [bonusOf(client, at)] : [];
  return [...orders, ...back, ...bonus];
};

const byDate = (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/**
 * All documents of some clients, by date, numbered. Each client has its own stream of chance, so that
 * changing one leaves the others as they are.
 */
export const documentsOf = (clients, seed) =>
  clients
    .flatMap((client, index) => {
      const random = stream(seed + index * 7919);
      return MONTHS.flatMap((_, at) => monthOf(random, client, at));
    })
    .sort(byDate)
    .map((document, index) => ({ ...document, number: index + 1 }));
