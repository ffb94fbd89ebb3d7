import type { z } from 'zod';
import type { Data } from '../source/document.ts';

/** Said instead of a value where a schema has something to complain about; the schema itself then says what. */
export const REFUSED = Symbol('refused');

/** What the schema would make of data in which nothing is wrong; REFUSED for all else. Empty data never comes here. */
export type QuickRead<T = unknown> = (data: Data) => T | typeof REFUSED;

const readers = new WeakMap<z.ZodType, QuickRead>();

/** Gives a schema its quick reader. */
export const quickly = <S extends z.ZodType>(schema: S, read: QuickRead | undefined): S => {
  if (read !== undefined) readers.set(schema, read);
  return schema;
};

/** The quick reader of a schema, where it has one: schemas are made for precise complaints, and most files give no cause. */
export const quickOf = (schema: z.ZodType): QuickRead | undefined => readers.get(schema);

/** Did nobody fill this in? */
export const isEmpty = (data: Data): boolean => {
  if (typeof data === 'string') return data.trim() === '';
  return Array.isArray(data) ? data.every(isEmpty) : Object.values(data).every(isEmpty);
};

/** All items, or REFUSED when one of them is; an empty item moves the places of the others and is refused too. */
export const quickItems = <T>(items: readonly Data[], read: QuickRead<T>): T[] | typeof REFUSED => {
  const all: T[] = [];
  for (const item of items) {
    const made = isEmpty(item) ? REFUSED : read(item);
    if (made === REFUSED) return REFUSED;
    all.push(made);
  }
  return all;
};
