import type { KeyPath, Path } from '../value/finding.ts';
import { openDuties } from './duties.ts';
import type { ClientView, Found } from './rule.ts';

/** A person who is named somewhere. */
type Named = { readonly id: string; readonly at: KeyPath };

/** Where people who left, of theirs or of ours, are named in what still is to come: one finding for each place. */
export function* namedAfterLeaving(view: ClientView): Iterable<Found> {
  const { client, portfolio, today } = view;
  const people = client.dossier?.sections.stakeholders?.data.people ?? [];
  const theirs = new Map(people.flatMap(({ id, name, contact }) => (contact === 'left' ? [[id, name]] : [])));
  const ours = new Map(
    portfolio.config.team.flatMap(({ id, name, left }) =>
      left !== undefined && left <= today ? [[id, name]] : [],
    ),
  );
  if (theirs.size === 0 && ours.size === 0) return;
  const named = [...inStakeholders(view), ...inDuties(view), ...inBuying(view)];
  for (const { id, at } of named) {
    const name = theirs.get(id) ?? ours.get(id);
    if (name !== undefined) yield { at, args: { name } };
  }
}

/** Reporting lines, and who faces whom now. */
function* inStakeholders({ client }: ClientView): Iterable<Named> {
  const chapter = client.dossier?.sections.stakeholders;
  if (chapter === undefined) return;
  const { file, data } = chapter;
  const gone = (id: string) => data.people?.some((one) => one.id === id && one.contact === 'left') === true;
  for (const [place, { id, reports_to, faced_by = [] }] of (data.people ?? []).entries()) {
    if (gone(id)) continue;
    const path = ['people', place];
    if (reports_to !== undefined) yield { id: reports_to, at: { file, path: [...path, 'reports_to'] } };
    yield* each(faced_by, file, [...path, 'faced_by']);
  }
  for (const [place, { who, faces = [] }] of (data.our_side ?? []).entries()) {
    yield { id: who, at: { file, path: ['our_side', place, 'who'] } };
    yield* each(faces, file, ['our_side', place, 'faces']);
  }
}

function* inDuties(view: ClientView): Iterable<Named> {
  for (const { task, at } of openDuties(view)) {
    for (const id of Object.keys(task.with ?? {}))
      yield { id, at: { file: at.file, path: [...at.path, 'with', id], part: 'key' } };
    yield* each(task.for ?? [], at.file, [...at.path, 'for']);
  }
}

/** Proposals without an outcome and tenders without a result. */
function* inBuying({ client }: ClientView): Iterable<Named> {
  const chapter = client.dossier?.sections.buying;
  if (chapter === undefined) return;
  const { file, data } = chapter;
  for (const [place, { outcome, for: readers = [] }] of (data.proposals ?? []).entries())
    if (outcome === undefined) yield* each(readers, file, ['proposals', place, 'for']);
  for (const [place, { result, participants = [] }] of (data.tenders ?? []).entries())
    if (result === undefined) yield* each(participants, file, ['tenders', place, 'participants']);
}

function* each(ids: readonly string[], file: string, path: Path): Iterable<Named> {
  for (const [at, id] of ids.entries()) yield { id, at: { file, path: [...path, at] } };
}
