import { isAbsolute, relative, resolve, sep } from 'node:path';
import { nearest } from '../value/nearest.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';

/**
 * Which files the arguments of a check mean: a file, a folder, or a client by its slug or id. Without
 * arguments, all. Throws a Refusal for what lies outside of the portfolio, and for what is not there.
 */
export const scopeOf = async (
  args: readonly (string | undefined)[],
  { root, tree, portfolio }: Pick<Opened, 'root' | 'tree' | 'portfolio'>,
  cwd: string,
): Promise<(file: string) => boolean> => {
  const asked = args.flatMap((arg) => (arg === undefined ? [] : [arg]));
  if (asked.length === 0) return () => true;
  const files = (await tree.list('')).map(({ path }) => path);
  const covers = asked.map((arg) => {
    const client = portfolio.clients.find(({ id, slug }) => id === arg || slug === arg);
    const path = pathIn(root, resolve(cwd, arg));
    const found = path === undefined ? undefined : isUnder(path);
    if (found !== undefined && files.some(found)) return found;
    if (client !== undefined)
      return client.slug === undefined ? only(client.at.file) : isUnder(`clients/${client.slug}`);
    if (path === undefined) throw new Refusal(`${arg} lies outside of the portfolio ${root}`);
    const near = nearest(
      arg,
      portfolio.clients.flatMap(({ slug }) => slug ?? []),
    );
    throw new Refusal(
      `there is nothing to check at "${arg}"`,
      near === undefined ? 'name a file, a folder or a client' : `did you mean "${near}"?`,
    );
  });
  return (file) => covers.some((cover) => cover(file));
};

const only = (path: string) => (file: string) => file === path;

const isUnder = (path: string) => (file: string) =>
  path === '' || file === path || file.startsWith(`${path}/`);

/** The path inside the root, with forward slashes; undefined for what lies outside. */
const pathIn = (root: string, path: string): string | undefined => {
  const inside = relative(root, path);
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return outside ? undefined : inside.split(sep).join('/').normalize('NFC');
};
