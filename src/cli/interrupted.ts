import { hearBy, interrupt } from '../source/interruption.ts';
import type { Host } from './context.ts';

/** With the exit codes by which shells tell them. */
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

const SHOW_CURSOR = '\u001b[?25h';

/** Ends the program on Ctrl-C, or when the system asks it to end, as soon as nothing would be left behind. */
export const heedInterruptions = (host: Host, clear: () => void): void => {
  const ends = SIGNALS.map(([signal, code]) => {
    const end = (): void => {
      clear();
      // A question hides it.
      if (host.stdin.isRaw === true) host.stdout.write(SHOW_CURSOR);
      if (interrupt(code)) host.exit?.(code);
    };
    return { signal, end };
  });
  hearBy(() => {
    for (const { signal, end } of ends) host.on?.(signal, end);
    return () => {
      for (const { signal, end } of ends) host.off?.(signal, end);
    };
  });
};
