import { heard } from '../source/interruption.ts';
import type { Host } from './context.ts';

/**
 * Hears how far long work is, after each part of it; `unit` is what is counted, where `doing` does not say it. Waits for
 * what it returns, so that Ctrl-C is heard in the middle of the work.
 */
export type Progress = (doing: string, done: number, of: number, unit?: string) => Promise<void> | undefined;

/** In milliseconds: shorter work shows nothing; a line stands at least so long; Ctrl-C is heard so often. */
const PATIENCE = 1000;
const STANDS = 100;
const BREATH = 50;

const CLEAR = '\r\u001b[K';

/** One line on a terminal's stderr, which goes away before anything else is written to the host that is returned. */
export const progressLine = (host: Host, clock: () => number) => {
  const { stderr } = host;
  const isShown = stderr.isTTY === true && (host.env['CI'] ?? '') === '' && host.env['TERM'] !== 'dumb';
  const started = clock();
  let [stands, written, breathed] = [false, started, started];

  const clear = (): void => {
    if (stands) stderr.write(CLEAR);
    stands = false;
  };
  const show = (text: string): void => {
    stderr.write(`${CLEAR}${text.slice(0, (stderr.columns || 80) - 1)}`);
    stands = true;
  };
  const progress: Progress = (doing, done, of, unit = '') => {
    const now = clock();
    if (done >= of) clear();
    else if (isShown && now - started >= PATIENCE && now - written >= STANDS) {
      show(`kam: ${doing}: ${done} of ${of} ${unit}`.trimEnd());
      written = now;
    }
    if (now - breathed < BREATH) return undefined;
    return heard().then(() => {
      breathed = clock();
    });
  };
  const sink = (stream: Host['stdout']): Host['stdout'] => ({
    ...(stream.isTTY !== undefined && { isTTY: stream.isTTY }),
    ...(stream.columns !== undefined && { columns: stream.columns }),
    write: (text) => {
      clear();
      return stream.write(text);
    },
    on: (event, hear) => stream.on?.(event, hear),
  });
  const below: Host = {
    env: host.env,
    cwd: () => host.cwd(),
    stdin: host.stdin,
    stdout: sink(host.stdout),
    stderr: sink(stderr),
  };
  return { host: below, progress, clear };
};
