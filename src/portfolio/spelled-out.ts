import { answersOf, type Fact } from '../value/fact.ts';

/**
 * A fact to which some answers name their currency and others imply the portfolio's: then all of them name it, so that
 * `1M` and `1M EUR` are one answer. Any other fact as it is.
 */
export const spelledOut = <T>(fact: Fact<T>, currency: string): Fact<T> => {
  if (fact.others === undefined) return fact;
  const amounts = answersOf(fact).filter(isAmount);
  const silent = amounts.filter(({ value }) => !('currency' in value));
  if (silent.length === 0 || silent.length === amounts.length) return fact;
  const spelled = (each: Fact<T>): Fact<T> =>
    isAmount(each) ? { ...each, value: { currency, ...each.value } } : each;
  return { ...spelled(fact), others: fact.others.map(spelled) };
};

const isAmount = <T>(
  fact: Fact<T>,
): fact is Fact<T> & { readonly state: 'given'; readonly value: T & object } =>
  fact.state === 'given' && typeof fact.value === 'object' && fact.value !== null && 'amount' in fact.value;
