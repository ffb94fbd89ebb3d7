import { readRates } from '../portfolio/rates.ts';
import type { ValueShape } from '../portfolio/shape.ts';
import type { Change } from './change.ts';
import { turnOf } from './compare.ts';
import { keyOf, type Leaf, type Leaves } from './leaves.ts';

const RATE: ValueShape = {
  kind: 'value',
  many: false,
  allowed: [],
  sourced: false,
  disputable: false,
  read: (text) => ({ value: text }),
};

/** rates.csv by currency and day, whatever the order of its lines; which currency is ours does not matter here. */
export const rateLeaves = (csv: string): Leaves => {
  const { rates } = readRates(csv, { currency: '', thresholds: { rate_holds: { count: 0, unit: 'd' } } });
  const leaves = rates.map(({ currency, from, rate }): [string, Leaf] => {
    const path = [currency, from];
    return [keyOf(path), { path, shape: RATE, answers: [{ state: 'given', value: rate }] }];
  });
  return { leaves: new Map(leaves), items: new Map() };
};

type At = Omit<Change, 'kind'>;
type Turned = {
  readonly kind: 'new' | 'gone' | 'changed';
  readonly leaf: Leaf;
  readonly before: Leaf['answers'];
};

/** What became of the rates of each currency, of each kind in one: a series gets a line for each day. */
export const rateChanges = (was: Leaves | undefined, is: Leaves | undefined, at: At): readonly Change[] => {
  const turned = [...new Set([...(was?.leaves.keys() ?? []), ...(is?.leaves.keys() ?? [])])]
    .sort()
    .flatMap((key) => turnedOf(was?.leaves.get(key), is?.leaves.get(key)));
  const groups = new Map<string, Turned[]>();
  for (const each of turned) {
    const name = `${each.leaf.path[0]} ${each.kind}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [changeOf(first, group, at)];
  });
};

const turnedOf = (was: Leaf | undefined, is: Leaf | undefined): readonly Turned[] => {
  const leaf = is ?? was;
  if (leaf === undefined || turnOf(was ?? null, is ?? null) === undefined) return [];
  const kind = was === undefined ? 'new' : is === undefined ? 'gone' : 'changed';
  return [{ kind, leaf, before: was?.answers ?? [] }];
};

const changeOf = ({ kind, leaf, before }: Turned, group: readonly Turned[], at: At): Change => ({
  ...at,
  kind,
  path: group.length === 1 ? leaf.path.join('.') : (leaf.path[0] ?? ''),
  subject: leaf.path[0] ?? '',
  key: 'rate',
  ...(kind === 'changed' && group.length === 1 ? { before, after: leaf.answers } : {}),
  details: group.map((each) => each.leaf),
});
