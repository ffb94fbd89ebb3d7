import type { Migration } from './migration.ts';

/**
 * The way from each format to the next, the first from 1 to 2. There is one format so far, so there is nothing to migrate
 * and reading costs nothing. Whoever adds one changes the schemas, templates and examples to the new format, and nothing
 * that is here already: files of any age must still find their way.
 */
export const MIGRATIONS: readonly Migration[] = [];

/** The version of the format that this program writes and reads. */
export const FORMAT = MIGRATIONS.length + 1;

/** All that it reads, as kam.yaml names them. */
export const FORMATS: readonly string[] = Array.from({ length: FORMAT }, (_, at) => String(at + 1));
