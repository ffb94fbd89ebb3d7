import { fullPath } from '../portfolio/fact-path.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { type Fact, givenOf } from '../value/fact.ts';
import { vacancyOf } from '../value/vacancy.ts';
import type { Attempt } from './attempts.ts';

/** Does the dossier hold by now what was asked for? A path that names no fact is held by none. */
export const isAnswered = ({ dossier }: Client, { fact }: Attempt): boolean => {
  const [section, ...steps] = fullPath(fact) ?? [];
  const chapter = Object.entries(dossier?.sections ?? {}).find(([id]) => id === section)?.[1];
  return isGiven(steps.reduce<unknown>(childOf, chapter?.data));
};

/** Under a key, or in a list the item with the id. */
const childOf = (data: unknown, step: string): unknown => {
  if (Array.isArray(data)) return data.find((item: { readonly id?: unknown }) => item.id === step);
  return typeof data === 'object' && data !== null && Object.hasOwn(data, step)
    ? (data as Record<string, unknown>)[step]
    : undefined;
};

const isGiven = (value: unknown): boolean => {
  if (Array.isArray(value)) return vacancyOf(value)?.state !== 'unknown';
  if (typeof value !== 'object' || value === null || !('state' in value)) return value !== undefined;
  const fact = value as Fact<unknown>;
  return fact.state === 'none' || givenOf(fact) !== undefined;
};
