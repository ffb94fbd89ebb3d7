import { type Data, type Document, type DocumentEdit, editText, readDocument } from '../source/document.ts';
import { expected } from '../source/document-expected.ts';
import type { Path } from '../value/finding.ts';
import { childOf } from './filled.ts';
import { FORMAT, MIGRATIONS } from './formats.ts';
import { CONFIG_FILE, factsKindOf } from './layout.ts';
import type { Step } from './migration.ts';

/** A document in today's format. `back`: from a path of its data to the path in the file, where they differ. */
type Migrated = Document & { readonly back?: (path: Path) => Path };

/**
 * What a document of a format says in that of today. Only its data is migrated, never its text: places are counted in the
 * file as it is on the disk or in git.
 */
export const migrated = (document: Document, format: number): Migrated => {
  if (format >= FORMAT || document.broken) return document;
  const { data, edits, back } = wayOf(document, functionsFor(document.path, format));
  return edits.length === 0 ? document : { ...document, data, back };
};

/** Does kam.yaml, or a file whose facts the migrations from a format on may change, lie here? */
export const isMigrated = (path: string, format: number): boolean => stepsFor(path, format).length > 0;

/**
 * The text of a file in today's format: comments, order and quotes stay, and it reads as `migrated` does; kam.yaml names the
 * new format. Throws a Refusal with its place for a file that cannot be read, and where a step cannot be written without
 * touching something else.
 */
export const upgradedText = (path: string, text: string, format: number): string => {
  const document = readDocument(path, text);
  // Any edit of a file that cannot be read is refused, with the place of what is wrong with it.
  const edits = document.broken ? NAMED : wayOf(document, stepsFor(path, format)).edits;
  return editText(path, text, edits);
};

const stepsFor = (path: string, format: number): readonly Migrating[] => {
  const own = functionsFor(path, format);
  return path === CONFIG_FILE && format < FORMAT ? [...own, () => NAMED] : own;
};

const NAMED: readonly DocumentEdit[] = [{ kind: 'set', at: ['kam'], value: String(FORMAT) }];

type Way = {
  readonly data: Data;
  readonly edits: readonly DocumentEdit[];
  readonly back: (path: Path) => Path;
};

const wayOf = ({ data }: Document, functions: readonly Migrating[]): Way =>
  functions.reduce<Way>((way, stepsIn) => stepsIn(way.data).reduce(gone, way), {
    data,
    edits: [],
    back: (same) => same,
  });

type Migrating = (data: Data) => readonly Step[];

/** What the migrations from a format on do to a file. */
const functionsFor = (path: string, format: number): readonly Migrating[] => {
  const kind = format < FORMAT ? factsKindOf(path) : undefined;
  if (kind === undefined) return [];
  return MIGRATIONS.slice(format - 1).flatMap(({ facts }) => facts?.[kind] ?? []);
};

const gone = (way: Way, step: Step): Way => {
  const edits = editsOf(way.data, step);
  return edits.length === 0
    ? way
    : {
        data: edits.reduce(expected, way.data),
        edits: [...way.edits, ...edits],
        back: (path) => way.back(before(step, path)),
      };
};

/** A step as edits; none where it has nothing to work on, or something else stands in its way. */
const editsOf = (data: Data, step: Step): readonly DocumentEdit[] => {
  if (step.kind === 'set' || step.kind === 'add') return isReached(data, step.at) ? [step] : [];
  const value = standing(data, step.at);
  if (value === undefined) return [];
  const { at } = step;
  switch (step.kind) {
    case 'remove':
      return [step];
    case 'rename':
      return standing(data, [...at.slice(0, -1), step.key]) === undefined ? [step] : [];
    case 'move': {
      const { to } = step;
      const taken = { kind: 'remove', at } as const;
      const rest = expected(data, taken);
      const isFree = standing(rest, to) === undefined && isReached(rest, to);
      return isFree ? [taken, { kind: 'set', at: to, value }] : [];
    }
  }
};

/** Is the way to a path free of texts, and of lists where a key is meant? */
const isReached = (data: Data, path: Path): boolean =>
  path.every((step, end) => {
    const above = standing(data, path.slice(0, end));
    if (above === undefined || above === '') return true;
    return typeof above === 'object' && Array.isArray(above) === (typeof step === 'number');
  });

const standing = (data: Data | undefined, path: Path): Data | undefined =>
  path.reduce<Data | undefined>(childOf, data);

/** Where that which a path leads to after a step stood before it. */
const before = (step: Step, path: Path): Path => {
  const { at } = step;
  switch (step.kind) {
    case 'set':
    case 'add':
      return path;
    case 'rename': {
      const renamed = [...at.slice(0, -1), step.key];
      return isBelow(path, renamed) ? [...at, ...path.slice(at.length)] : path;
    }
    case 'remove':
      return withItem(at, path);
    case 'move':
      return isBelow(path, step.to) ? [...at, ...path.slice(step.to.length)] : withItem(at, path);
  }
};

/** Items behind one that was taken out stood one further. */
const withItem = (at: Path, path: Path): Path => {
  const [taken, end] = [at.at(-1), at.length - 1];
  const place = path[end];
  if (typeof taken !== 'number' || typeof place !== 'number' || place < taken) return path;
  return isBelow(path, at.slice(0, -1)) ? [...path.slice(0, end), place + 1, ...path.slice(end + 1)] : path;
};

const isBelow = (path: Path, above: Path): boolean => above.every((step, at) => path[at] === step);
