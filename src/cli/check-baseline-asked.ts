import { BASELINE_FILE, readBaseline } from '../check/baseline.ts';
import { Refusal } from '../value/refusal.ts';
import type { Input, Option } from './command.ts';
import type { Opened } from './context.ts';

/** Options of a check that knows a committed baseline. */
export const BASELINE_OPTIONS: readonly Option[] = [
  {
    flags: '--baseline',
    summary: `insist on a baseline; one that is there is always used (${BASELINE_FILE})`,
  },
  { flags: '--no-baseline', summary: 'show also what the baseline lets pass' },
  {
    flags: '--update-baseline',
    summary: 'write the baseline: first everything that fails the check, later only less',
  },
];

/** Throws a Refusal when a baseline is insisted on and there is none. */
export const refuseNoBaseline = async ({ tree }: Opened): Promise<void> => {
  if ((await readBaseline(tree)) === undefined)
    throw new Refusal(`there is no ${BASELINE_FILE}`, 'kam check --update-baseline makes one');
};

/** Throws a Refusal when only a part of the portfolio would be counted. */
export const refusePart = ({ args, options }: Input): void => {
  const part = ['at', 'staged', 'since', 'fix'].find((name) => options[name] !== undefined);
  if (part === undefined && args.every((arg) => arg === undefined)) return;
  throw new Refusal(
    '--update-baseline counts the whole portfolio as it lies here',
    `leave out ${part === undefined ? 'the paths' : `--${part}`}`,
  );
};
