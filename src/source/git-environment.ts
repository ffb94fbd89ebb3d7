/**
 * The variables of git that are passed on: who commits, and which configuration counts. Others (GIT_DIR,
 * GIT_INDEX_FILE, …) are set while a hook runs and would point at another repository than the folder asked for.
 */
export const PASSED_ON = [
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CEILING_DIRECTORIES',
] as const;

/** How a remote is reached and who asks for a password; passed on where one is talked to. */
export const REACHING = [
  'GIT_ASKPASS',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_SSH_VARIANT',
  'GIT_SSL_CAINFO',
  'GIT_TERMINAL_PROMPT',
  'SSH_ASKPASS',
] as const;

const PASSED: ReadonlySet<string> = new Set(PASSED_ON);

/** The environment for a git that we start ourselves. */
export const gitEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.toUpperCase().startsWith('GIT_') || PASSED.has(name),
    ),
  );
