import { type Duty, dutiesOf, stateOf } from '../measure/tasks.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { isPlace, type KeyPath } from '../value/finding.ts';
import { latest } from '../value/latest.ts';
import { foundIn } from './found-in.ts';
import type { ClientView } from './rule.ts';

/** The tasks and promises of a client that are neither done nor dropped. */
export const openDuties = latest(({ client, portfolio, today }: ClientView): readonly Duty[] =>
  dutiesOf(client, portfolio).filter(({ task }) => !['done', 'dropped'].includes(stateOf(task, today))),
);

/** Something stands at this key and could not be read: it has a finding of its own, and is not missing. */
export const isRefused = (portfolio: Portfolio, { file, path }: KeyPath, key: string): boolean => {
  const inFile = portfolio.moved.get(file)?.([...path, key]) ?? [...path, key];
  return foundIn(portfolio, file).some(
    ({ at }) => !isPlace(at) && JSON.stringify(at.path) === JSON.stringify(inFile),
  );
};
