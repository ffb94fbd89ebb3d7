import { Refusal } from '../value/refusal.ts';
import type { Input, Option } from './command.ts';

/** Options of a check that writes. */
export const FIX_OPTIONS: readonly Option[] = [
  {
    flags: '--fix [unsafe]',
    summary: 'mend what stays the same in meaning; --fix=unsafe makes guesses too, to be looked at',
  },
  { flags: '--dry-run', summary: 'with --fix or --update-baseline: show the diff, and write nothing' },
];

export type Fixing = { readonly unsafe: boolean; readonly dryRun: boolean };

/** Which fixes are asked for, and the paths: `--fix clients/acme` names a path, though it looks like a value. */
export const fixAsked = ({
  args,
  options,
}: Input): { readonly paths: Input['args']; readonly fixing?: Fixing } => {
  const { fix, dryRun = false, at, staged, since } = options;
  if (fix === undefined) {
    if (dryRun === true)
      throw new Refusal('--dry-run belongs to --fix and --update-baseline', 'kam check alone never writes');
    return { paths: args };
  }
  if (at !== undefined || staged !== undefined)
    throw new Refusal('--fix mends the files that lie here, not those of git', 'leave out --at or --staged');
  if (since !== undefined)
    throw new Refusal('--since does not say what to mend', 'name the clients, folders or files instead');
  const unsafe = fix === 'unsafe';
  const isPath = typeof fix === 'string' && !unsafe && fix !== 'safe';
  return { paths: isPath ? [fix, ...args] : args, fixing: { unsafe, dryRun: dryRun === true } };
};
