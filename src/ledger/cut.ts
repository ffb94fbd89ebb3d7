import type { Keys } from './group.ts';
import { DIMS, type Dim, type Query, type Row } from './ledger.ts';
import type { MonthFile } from './months.ts';

type Values = ReadonlySet<string | null>;

/**
 * How a query is answered from sums by month file. A filter by one value needs no reading of its own: the file is summed
 * by that dimension as well, and the groups of other values are left out. That is exact for orders too, since no
 * two groups are joined. A filter by several values is applied to the lines.
 */
export type Cut = {
  /** What a month file is summed by, in the order of DIMS. */
  readonly dims: readonly Dim[];
  /** Which lines of the file count. */
  readonly where: readonly (readonly [Dim, Values])[];
  /** Are documents told apart? */
  readonly orders: boolean;
  /** Are quantities said? They are summed in any case. */
  readonly quantity: boolean;
  /** Is the file part of the query at all? */
  readonly touches: (file: MonthFile) => boolean;
  /** The keys of a row of the answer from the keys of a group; undefined for a group that is left out. */
  readonly keys: (group: Keys, file: MonthFile) => Keys | undefined;
  /** Keys by their names. */
  readonly named: (keys: Keys) => Row['keys'];
};

const ofFile = (dim: Dim): dim is 'month' | 'source' => dim === 'month' || dim === 'source';

export const cutOf = ({ by, where = {}, orders, quantity }: Query): Cut => {
  const filters = DIMS.flatMap((dim): (readonly [Dim, Values])[] => {
    const values = where[dim];
    return values === undefined ? [] : [[dim, new Set(values)]];
  });
  const early = filters.filter(([dim, values]) => !ofFile(dim) && !by.includes(dim) && values.size > 1);
  const late = filters.filter((each) => !early.includes(each));
  const dims = DIMS.filter(
    (dim) => !ofFile(dim) && (by.includes(dim) || late.some(([filtered]) => filtered === dim)),
  );
  const keyOf = (dim: Dim, group: Keys, file: MonthFile): string | null =>
    ofFile(dim) ? file[dim] : (group[dims.indexOf(dim)] ?? null);
  return {
    dims,
    where: early,
    orders: orders === true,
    quantity: quantity === true,
    touches: (file) => late.every(([dim, values]) => !ofFile(dim) || values.has(file[dim])),
    keys: (group, file) =>
      late.every(([dim, values]) => values.has(keyOf(dim, group, file)))
        ? by.map((dim) => keyOf(dim, group, file))
        : undefined,
    named: (keys) => Object.fromEntries(by.map((dim, at) => [dim, keys[at] ?? null])),
  };
};
