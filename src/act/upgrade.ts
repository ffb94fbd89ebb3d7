import { isTable } from '../portfolio/layout.ts';
import { isMigrated, upgradedText } from '../portfolio/migrated.ts';
import { isTableMigrated, migratedTable } from '../portfolio/migrated-table.ts';
import { parseCsv } from '../source/csv.ts';
import { oursIn } from '../source/csv-conflict.ts';
import { Refusal } from '../value/refusal.ts';
import type { Desk } from './desk.ts';

/** May a file have to be written anew to get today's format? */
export const isUpgraded = (path: string, format: number): boolean =>
  isTable(path) ? isTableMigrated(path, format) : isMigrated(path, format);

/**
 * Gives the files on the desk today's format. It is all or nothing: kam.yaml names one format for all of them, so a file left
 * behind would be misread from then on. Returns why files could not be taken along, each with its place; then nothing may be
 * written.
 */
export const upgradeFiles = (desk: Desk, paths: readonly string[], format: number): readonly string[] =>
  paths.flatMap((path): string[] => {
    try {
      desk.put(path, (isTable(path) ? table : upgradedText)(path, desk.text(path) ?? '', format));
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [error.message];
      throw error;
    }
  });

const table = (path: string, text: string, format: number): string => {
  const { lines } = oursIn(text);
  const [line = parseCsv(text).problems[0]?.line] = lines;
  if (line !== undefined) throw new Refusal(`${path}:${line}:1: the table cannot be read`);
  return migratedTable(path, text, format).text;
};
