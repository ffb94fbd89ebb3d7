import { nameOf } from '../measure/agenda.ts';
import { casesOf } from '../measure/cases.ts';
import { dutiesOf, stateOf } from '../measure/tasks.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Path } from '../value/finding.ts';
import { nearest } from '../value/nearest.ts';
import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';

/** What can be closed: a task, a promise, an objective; a complaint, misunderstanding or wish. */
export type Closable = {
  readonly kind: 'task' | 'promise' | 'objective' | 'case';
  readonly client: Client;
  /** Its own short name; a case goes by the name of its talk. */
  readonly id: string;
  /** The talk that holds a promise, whose short name is its own only there. */
  readonly within: string | undefined;
  readonly what: string | undefined;
  readonly file: string;
  /** The map that says it, as it stands in the file. */
  readonly path: Path;
  /** The day on which it was closed; undefined while it is open. */
  readonly closed: PlainDate | undefined;
};

/** Everything of one client that can be closed, open or not. */
export const closablesOf = (client: Client, portfolio: Portfolio, today: PlainDate): readonly Closable[] => {
  const inFile = (file: string, path: Path): Path => portfolio.moved.get(file)?.(path) ?? path;
  const plan = client.dossier?.sections['action-plan'];
  const duties = dutiesOf(client, portfolio).map(({ kind, task, at }): Closable => {
    const isClosed = ['done', 'dropped'].includes(stateOf(task, today));
    const { id, what, done, dropped } = task;
    const within = kind === 'promise' ? nameOf(at.file) : undefined;
    const path = inFile(at.file, at.path);
    return {
      kind,
      client,
      id,
      within,
      what,
      file: at.file,
      path,
      closed: isClosed ? (done ?? dropped) : undefined,
    };
  });
  const objectives = (plan?.data.objectives ?? []).map(
    ({ id, what, done }, place): Closable => ({
      kind: 'objective',
      client,
      id,
      within: undefined,
      what,
      file: plan?.file ?? '',
      path: inFile(plan?.file ?? '', ['objectives', place]),
      closed: done,
    }),
  );
  const cases = casesOf(client, portfolio, today).map(
    ({ id, what, file, resolved }): Closable => ({
      kind: 'case',
      client,
      id,
      within: undefined,
      what,
      file,
      path: [],
      closed: resolved,
    }),
  );
  return [...duties, ...objectives, ...cases];
};

/** How it is typed: with its client, and with its talk where its name alone would fit several. */
export const addressOf = ({ client, id, within }: Closable, full = false): string =>
  [client.slug ?? client.id, ...(full && within !== undefined ? [within] : []), id].join('/');

/**
 * The one that was meant by its short name, with its talk before it where needed. Of several of one name the only one
 * that is open (or closed, where that is wanted). Throws a Refusal with the nearest, or with all that fit.
 */
export const closableCalled = (typed: string, all: readonly Closable[], wantsOpen: boolean): Closable => {
  const [id = '', within] = typed.split('/').reverse();
  const fitting = all.filter((each) => each.id === id && (within === undefined || each.within === within));
  const wanted = fitting.filter(({ closed }) => (closed === undefined) === wantsOpen);
  const [only, ...others] = wanted.length > 0 ? wanted : fitting;
  if (only === undefined) throw missing(typed, id, all);
  if (others.length === 0) return only;
  throw new Refusal(
    `"${typed}" fits several`,
    `name one of them: ${[only, ...others].map((each) => addressOf(each, true)).join(', ')}`,
  );
};

/** At most so many are listed. */
const MOST = 8;

const missing = (typed: string, id: string, all: readonly Closable[]): Refusal => {
  const meant = nearest(
    id,
    all.map((each) => each.id),
  );
  const found = all.find((each) => each.id === meant);
  const open = all.filter(({ closed }) => closed === undefined);
  const listed = open.slice(0, MOST).map((each) => addressOf(each));
  if (found !== undefined)
    return new Refusal(
      `there is no task, promise or objective "${typed}"`,
      `did you mean ${addressOf(found)}?`,
    );
  return new Refusal(
    `there is no task, promise or objective "${typed}"`,
    listed.length === 0 ? 'nothing is open' : `open: ${listed.join(', ')}${open.length > MOST ? ' …' : ''}`,
  );
};
