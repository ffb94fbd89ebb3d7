import type { Host } from './context.ts';

/** Written in by the bundler; the sources run as they are in tests. */
declare const KAM_VERSION: string | undefined;
export const version = typeof KAM_VERSION === 'string' ? KAM_VERSION : '0.0.0-source';

/** The built program; it names the chunks that it loads by their content, so its text is another for each build. */
const PROGRAM = import.meta.url.endsWith('.ts') ? undefined : new URL(import.meta.url);

/**
 * The whole program: reads the command line, writes to the host's streams, returns the exit code
 * (0 done · 1 findings · 2 could not do it · 130 interrupted · 143 told to end). Everything but `--version` is loaded when asked for.
 */
export const main = async (argv: readonly string[], host: Host): Promise<number> => {
  if (argv.length === 3 && (argv[2] === '--version' || argv[2] === '-V')) {
    host.stdout.write(`${version}\n`);
    return 0;
  }
  const [{ remembering }, { heedInterruptions }, { progressLine }, { clockTime }, { heed }] =
    await Promise.all([
      import('./memory.ts'),
      import('./interrupted.ts'),
      import('./progress.ts'),
      import('./context.ts'),
      import('../source/interruption.ts'),
    ]);
  const line = progressLine(host, clockTime);
  heedInterruptions(host, line.clear);
  // What is remembered is what was written without the line: it is no part of what a command says.
  return remembering(argv, line.host, PROGRAM, async (recorded) => {
    const { runProgram } = await import('./program.ts');
    const code = await runProgram(argv, { ...recorded, progress: line.progress }, version);
    // What is kept now is kept whole.
    heed();
    return code;
  });
};
