import { isAbsolute, relative, resolve, sep } from 'node:path';
import { everything } from '../check/check.ts';
import { parseMonthPath } from '../ledger/columns.ts';
import { findClient } from '../portfolio/find.ts';
import { partOf } from '../portfolio/layout.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';

type Scope = (file: string) => boolean;

/**
 * Which files the arguments of a check mean: a file, a folder, or a client. Without arguments, all. Throws a
 * Refusal for what lies outside of the portfolio and for what holds nothing that a check reads, since a check
 * that read nothing must not pass.
 */
export const scopeOf = async (
  args: readonly (string | undefined)[],
  opened: Pick<Opened, 'root' | 'tree' | 'portfolio'>,
  cwd: string,
): Promise<Scope> => {
  const asked = args.flatMap((arg) => arg ?? []);
  if (asked.length === 0) return everything;
  const files = (await opened.tree.list('')).map(({ path }) => path).filter(isRead);
  const scopes = asked.map((arg) => {
    const path = pathIn(opened.root, resolve(cwd, arg));
    const scope = path === undefined ? undefined : isUnder(path);
    return scope !== undefined && files.some(scope) ? scope : scopeOfClient(arg, path, opened);
  });
  return (file) => scopes.some((scope) => scope(file));
};

const isRead = (path: string): boolean => partOf(path) !== undefined || parseMonthPath(path) !== undefined;

const isUnder =
  (path: string): Scope =>
  (file) =>
    path === '' || file === path || file.startsWith(`${path}/`);

const scopeOfClient = (
  arg: string,
  path: string | undefined,
  { root, portfolio }: Pick<Opened, 'root' | 'portfolio'>,
): Scope => {
  const sought = findClient(portfolio, arg);
  if ('client' in sought) return isUnder(folderOf(sought.client));
  if (path === undefined) throw new Refusal(`"${arg}" lies outside of the portfolio ${root}`);
  const [near] = sought.near;
  throw new Refusal(
    `there is nothing to check at "${arg}"`,
    near === undefined ? 'name a file, a folder or a client' : `did you mean "${near.slug ?? near.id}"?`,
  );
};

const folderOf = ({ slug, at }: Client): string => (slug === undefined ? at.file : `clients/${slug}`);

/** The path inside the root, with forward slashes; undefined for what lies outside. */
const pathIn = (root: string, path: string): string | undefined => {
  const inside = relative(root, path);
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return outside ? undefined : inside.split(sep).join('/').normalize('NFC');
};
