import { configSchema } from '../portfolio/config.ts';
import { CONFIG_FILE, REGISTER_FILE } from '../portfolio/layout.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Kind } from '../portfolio/reference-fields.ts';
import { shapeOf } from '../portfolio/shape.ts';
import type { DocumentEdit } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import { fold } from '../value/name.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';
import { editPlaces, placesOf } from './rename-places.ts';
import { renameInRegister } from './rename-register.ts';
import type { RenamedThing } from './rename-thing.ts';
import { restamped } from './restamp.ts';
import { orderIn } from './spot.ts';
import { memberThing, requireId } from './thing.ts';

/** How one of ours is called in the files. */
const KINDS: ReadonlySet<Kind> = new Set(['member', 'owner', 'anyone']);

/**
 * Gives one of our team another short name: in kam.yaml, in the register, in every dossier and log, in the rules of
 * imports. `paths`: all files on the desk that may say it. Sales that know the name (`isSold`) find it as an alias.
 * Throws a Refusal as `renameThing` does.
 */
export const renameMember = (
  desk: Desk,
  paths: readonly string[],
  { portfolio, isSold }: { readonly portfolio: Portfolio; readonly isSold: boolean },
  id: string,
  to: string,
): RenamedThing => {
  const member = memberThing(desk, id);
  requireId(to, member.item);
  const renamed = { file: member.file, from: member.said, to: `team.${to}` };
  if (to === id) return renamed;
  if (member.ids.includes(to))
    throw new Refusal(`"${to}" is taken: it stands in the team`, 'take another name');
  requireNobody(portfolio, id, to);
  const documents = paths.filter((path) => path !== REGISTER_FILE);
  const places = placesOf(desk, documents, { kinds: KINDS, steps: undefined, id, to });
  const own = { path: member.file, edit: { at: member.at, word: id, put: to } };
  const stamps = portfolio.clients
    .filter(({ owner }) => owner === id)
    .flatMap((client) => restamped(client, { ...client, owner: to }));
  editPlaces(desk, [own, ...places, ...stamps]);
  const register = desk.text(REGISTER_FILE);
  if (register !== undefined) desk.put(REGISTER_FILE, renameInRegister(register, id, to));
  desk.edit(
    CONFIG_FILE,
    aliasEdits(portfolio, [...member.at.slice(0, -1), 'aliases'], { id, to, isSold }),
    ORDER,
  );
  return renamed;
};

/** A source or a task names either one of ours or one of theirs. */
const requireNobody = ({ clients }: Portfolio, id: string, to: string): void => {
  for (const { dossier, slug } of clients) {
    const names = (dossier?.sections.stakeholders?.data.people ?? []).map((person) => person.id);
    if (names.includes(to))
      throw new Refusal(`"${to}" is taken: a person of clients/${slug} is called so`, 'take another name');
    if (names.includes(id))
      throw new Refusal(
        `a person of clients/${slug} is called "${id}" too, so it cannot be told who is meant there`,
        `rename that one first: kam rename ${slug} people.${id} another-name`,
      );
  }
};

/** What the member is called by now is no alias any more; what sales say becomes one. */
const aliasEdits = (
  { config }: Portfolio,
  at: Path,
  { id, to, isSold }: { readonly id: string; readonly to: string; readonly isSold: boolean },
): readonly DocumentEdit[] => {
  const aliases = config.team.find((each) => each.id === id)?.aliases ?? [];
  const needless = aliases.findIndex((alias) => fold(alias) === fold(to));
  const adds = isSold && !aliases.some((alias) => fold(alias) === fold(id));
  return [
    ...(needless < 0
      ? []
      : [{ kind: 'remove', at: aliases.length === 1 ? at : [...at, needless] } satisfies DocumentEdit]),
    ...(adds ? [{ kind: 'add', at, item: id } satisfies DocumentEdit] : []),
  ];
};

const ORDER = orderIn(shapeOf(configSchema));
