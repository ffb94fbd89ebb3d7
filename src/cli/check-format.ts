import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { shows } from '../check/show/index.ts';
import { Refusal } from '../value/refusal.ts';
import type { Context } from './context.ts';

export type Format = keyof typeof shows;

/** Read by programs as a whole: nothing else may stand in them, and their files are named from the checkout on. */
const DOCUMENTS: readonly Format[] = ['json', 'gitlab', 'sarif', 'junit'];
/** Read by programs line by line: what was checked is said beside them. */
const LINES: readonly Format[] = ['concise', 'github'];

export const isForPeople = (format: Format): boolean =>
  !DOCUMENTS.includes(format) && !LINES.includes(format);

/** How findings are shown, and in which file they are written besides. */
export type Formats = {
  readonly shown: Format;
  readonly written?: { readonly format: Format; readonly path: string; readonly asked: string };
};

/** What was asked for; otherwise what fits where the check runs. With a file the format asked for is that of the file. */
export const formatsOf = (options: Readonly<Record<string, unknown>>, { cwd, env }: Context): Formats => {
  const { format, output } = options;
  const asked = Object.keys(shows).find((each): each is Format => each === format);
  const inActions = env['GITHUB_ACTIONS'] === 'true';
  const inGitLab = env['GITLAB_CI'] === 'true';
  if (typeof output !== 'string')
    return { shown: asked ?? (inActions ? 'github' : inGitLab ? 'gitlab' : 'pretty') };
  const written = asked ?? formatNamed(output, inGitLab);
  const path = isAbsolute(output) ? output : join(cwd, output);
  return { shown: inActions ? 'github' : 'pretty', written: { format: written, path, asked: output } };
};

const formatNamed = (file: string, inGitLab: boolean): Format => {
  const name = basename(file).toLowerCase();
  if (/\.sarif(\.json)?$/.test(name)) return 'sarif';
  if (name.endsWith('.xml')) return 'junit';
  if (name.endsWith('.json')) return inGitLab || /code-?quality/.test(name) ? 'gitlab' : 'json';
  if (name.endsWith('.txt')) return 'pretty';
  throw new Refusal(
    `the name "${file}" does not tell the format`,
    `add --format ${Object.keys(shows).join('|')}`,
  );
};

/**
 * What stands before the names of files, so that they open from where they are read: the terminal's folder, or the
 * checkout. A document never leads upwards: outside of a checkout its names begin at the portfolio.
 */
export const prefixOf = (root: string, format: Format, { cwd, env }: Context): string => {
  const inCheckout = format === 'github' || DOCUMENTS.includes(format);
  const checkout = inCheckout ? (env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR']) : undefined;
  const path = relative(checkout ?? cwd, root)
    .split(sep)
    .join('/');
  const isUpwards = path === '..' || path.startsWith('../') || isAbsolute(path);
  return path === '' || (isUpwards && inCheckout) ? '' : `${path}/`;
};
