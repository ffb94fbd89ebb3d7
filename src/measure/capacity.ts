import { Decimal } from '../value/decimal.ts';
import type { Member } from './members.ts';

/** What the market would buy in the period if all active and potential clients bought like the average one: an estimate. */
export type Capacity = {
  /** Revenue of the period per active client that bought in it; rounded at four places. */
  readonly average: Decimal;
  readonly buyers: number;
  /** Active and potential clients. */
  readonly clients: number;
  readonly value: Decimal;
};

const PLACES = 4;

/** Null while no active client buys. */
export const capacityOf = (members: readonly Member[]): Capacity | null => {
  const buyers = members.filter(({ population, bought }) => population === 'active' && bought);
  const clients = members.filter(
    ({ population }) => population === 'active' || population === 'potential',
  ).length;
  const [count, all] = [Decimal.of(buyers.length), Decimal.of(clients)];
  const revenue = Decimal.sum(buyers.map((member) => member.revenue));
  const average = revenue.dividedBy(count, PLACES);
  const value = revenue.times(all).dividedBy(count, PLACES);
  return average === undefined || value === undefined || average.sign <= 0
    ? null
    : { average, buyers: buyers.length, clients, value };
};
