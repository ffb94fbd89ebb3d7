/**
 * How exact numbers are read: as decimals of so many digits and places. Most ledgers fit the narrow way, which is many
 * times as fast; one number that does not makes everything be read in the wide one.
 */
export type Width = { readonly digits: number; readonly places: number };
export const NARROW: Width = { digits: 18, places: 4 };
export const WIDE: Width = { digits: 38, places: 15 };

export const typeOf = ({ digits, places }: Width): string => `DECIMAL(${digits},${places})`;

/** Digits and places of a decimal type; undefined for any other. */
export const widthOf = (type: string): Width | undefined => {
  const [, digits, places] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  return digits === undefined ? undefined : { digits: Number(digits), places: Number(places) };
};
