import { childOf } from '../portfolio/filled.ts';
import { interactionSchema } from '../portfolio/interactions.ts';
import { shapeOf } from '../portfolio/shape.ts';
import { type Data, type DocumentEdit, readDocument } from '../source/document.ts';
import type { Path } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { addressOf, type Closable } from './closable.ts';
import type { Desk } from './desk.ts';
import { orderIn, orderOf } from './spot.ts';

/** How something ends. */
export type Ending = {
  readonly date: PlainDate;
  /** Given up, not done. */
  readonly dropped: boolean;
  /** What came of it, or why it was given up. */
  readonly result: string | undefined;
};

/** The keys that say an ending, by what is closed. A case that is given up is resolved too: there is nothing left to do. */
const KEYS = {
  task: { done: 'done', dropped: 'dropped', result: 'result' },
  promise: { done: 'done', dropped: 'dropped', result: 'result' },
  objective: { done: 'done', dropped: undefined, result: 'result' },
  case: { done: 'resolved', dropped: 'resolved', result: 'resolution' },
} as const;

/** Writes the ending where the thing stands, on the desk; returns the path of what says it. Throws a Refusal for what is closed already. */
export const close = (desk: Desk, closable: Closable, { date, dropped, result }: Ending): Path => {
  const { kind, file, path, closed } = closable;
  const keys = KEYS[kind];
  const key = dropped ? keys.dropped : keys.done;
  if (closed !== undefined)
    throw new Refusal(`${addressOf(closable)} is closed since ${closed}`, 'open it again with --undo');
  if (key === undefined)
    throw new Refusal('an objective is not given up in passing', `change it, or take it out of ${file}`);
  if (result === undefined && kind === 'case')
    throw new Refusal(
      `how was it resolved? ${addressOf(closable)} is a case of the client`,
      'add --result "…"',
    );
  desk.edit(
    file,
    [
      { kind: 'set', at: [...path, key], value: date },
      ...(result === undefined ? [] : [{ kind: 'set', at: [...path, keys.result], value: result } as const]),
    ],
    orderOfFile(closable),
  );
  return [...path, key];
};

/** Takes the ending out again. Throws a Refusal for what is open. */
export const reopen = (desk: Desk, closable: Closable): Path => {
  const { kind, file, path } = closable;
  const { data } = readDocument(file, desk.text(file) ?? '');
  const here = path.reduce<Data | undefined>(childOf, data);
  const { done, dropped, result } = KEYS[kind];
  const said = [...new Set([done, dropped, result])].filter(
    (key) => key !== undefined && (childOf(here, key) ?? '') !== '',
  );
  if (!said.some((key) => key !== result)) throw new Refusal(`${addressOf(closable)} is open`);
  desk.edit(
    file,
    said.map((key): DocumentEdit => ({ kind: 'remove', at: [...path, key ?? ''] })),
  );
  return path;
};

const orderOfFile = ({ kind }: Closable) =>
  kind === 'task' || kind === 'objective' ? orderOf('action-plan') : orderIn(shapeOf(interactionSchema));
