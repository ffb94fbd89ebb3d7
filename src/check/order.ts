import { type Finding, isPlace, type KeyPath, type Place } from '../value/finding.ts';

/** Two findings are the same only when everything they say is. */
export const orderKey = ({ at, rule, also, args, severity }: Finding): string =>
  JSON.stringify([at.file, placeKey(at), rule, severity, sorted(args), (also ?? []).map(placeKey)]);

const sorted = (args: Finding['args']): unknown =>
  Object.entries(args).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Numbers are padded, so that line 9 comes before line 10. */
export const placeKey = (at: KeyPath | Place): readonly string[] =>
  (isPlace(at) ? [at.line, at.column] : [...at.path, at.part ?? 'value']).map((key) =>
    typeof key === 'number' ? String(key).padStart(9, '0') : key,
  );
