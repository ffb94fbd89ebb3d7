import { setMaxListeners } from 'node:events';
import { Refusal } from '../value/refusal.ts';

/** Begins to hear of interruptions, which then wait until the program turns to them; returns what ends it. */
export type Listen = () => () => void;

const asked = new AbortController();
let listen: Listen = () => () => undefined;
let deafen: () => void = () => undefined;
let heeding = 0;
let writers = 0;

/**
 * Aborted by Ctrl-C, or when the system asks the program to end: other programs that were started end with this one.
 * Its reason is the exit code.
 */
export const interrupted: AbortSignal = asked.signal;
// However many programs run at once: each leaves when it ends.
setMaxListeners(0, interrupted);

/** Says how interruptions are heard. While nothing needs to be put in order the system ends the program by itself, at once. */
export const hearBy = (how: Listen): void => {
  listen = how;
};

/**
 * Asks for the end. True when the program may end at once; false while a writer brings its files in order, which then
 * refuses to go on. Whoever asks a second time does not wait for it: the next command finishes or undoes what it began.
 */
export const interrupt = (code: number): boolean => {
  const isAgain = interrupted.aborted;
  asked.abort(code);
  return writers === 0 || isAgain;
};

/** From now on an interruption is heard, and waits until this program turns to it; until the returned function is called. */
export const heed = (): (() => Promise<void>) => {
  if (heeding++ === 0) deafen = listen();
  return async () => {
    // One that came meanwhile would be lost.
    if (heeding === 1) await heard();
    if (--heeding === 0) deafen();
  };
};

/** Lets an interruption be heard that came while this program did nothing but work. */
export const heard = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Work that has something to put in order when it is interrupted; `clean` does so. It should turn aside now and then. */
export const tidily = async <T>(work: () => Promise<T>, clean?: () => void): Promise<T> => {
  const release = heed();
  if (clean !== undefined) interrupted.addEventListener('abort', clean);
  try {
    return await work();
  } finally {
    await release();
    if (clean !== undefined) interrupted.removeEventListener('abort', clean);
  }
};

/** Runs a write, or several that belong together, not to be cut short. A Refusal says that it is done, should the program end. */
export const uncut = <T>(work: () => Promise<T>): Promise<T> =>
  tidily(async () => {
    writers++;
    try {
      const done = await work();
      if (writers === 1) {
        await heard();
        if (interrupted.aborted) throw new Refusal('interrupted', 'what was being written is written');
      }
      return done;
    } finally {
      writers--;
    }
  });

/** Ends a write that nobody waits for any more, where it can still be left as if it had not begun. */
export const refuseInterrupted = (): void => {
  if (interrupted.aborted && writers <= 1) throw new Refusal('interrupted', 'nothing was changed');
};
