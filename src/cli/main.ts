import type { Host } from './context.ts';

/** Written in by the bundler; the sources run as they are in tests. */
declare const KAM_VERSION: string | undefined;
export const version = typeof KAM_VERSION === 'string' ? KAM_VERSION : '0.0.0-source';

/** The built program; it names the chunks that it loads by their content, so its text is another for each build. */
const PROGRAM = import.meta.url.endsWith('.ts') ? undefined : new URL(import.meta.url);

/**
 * The whole program: reads the command line, writes to the host's streams, returns the exit code
 * (0 done · 1 findings · 2 could not do it · 130 interrupted). Everything but `--version` is loaded when asked for.
 */
export const main = async (argv: readonly string[], host: Host): Promise<number> => {
  if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) {
    host.stdout.write(`${version}\n`);
    return 0;
  }
  const { remembering } = await import('./memory.ts');
  return remembering(argv, host, PROGRAM, async (recorded) =>
    (await import('./program.ts')).runProgram(argv, recorded, version),
  );
};
