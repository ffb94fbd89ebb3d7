import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../../src/cli/commands/new.ts';
import { readRegister } from '../../src/portfolio/register.ts';
import { folderWith, kam, read } from './run.ts';

const examples = join(import.meta.dirname, '../../examples');

const copied = async (): Promise<string> => {
  const folder = await folderWith();
  await cp(examples, folder, { recursive: true });
  return folder;
};

/** Rules and messages of errors and warnings, whatever file they speak of. */
const trouble = async (folder: string): Promise<readonly string[]> => {
  const { out } = await kam(folder, ['check', '--format', 'json']);
  const { findings } = JSON.parse(out) as {
    findings: { rule: string; severity: string; message: string }[];
  };
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)
    .sort();
};

/** A ranking but for how complete each dossier is: a client of the register has none. */
const withoutDossiers = (json: string): unknown =>
  JSON.parse(json, (key, value: unknown) => (key === 'dossier' ? undefined : value)).data;

test('every client of the register can be given a dossier, and nothing but its place changes', async () => {
  const folder = await copied();
  const before = await trouble(folder);
  const figures = await kam(folder, ['rank', '--format', 'json']);
  const { rows } = readRegister(await read(folder, 'clients.csv'));
  expect(rows.length).toBeGreaterThan(20);
  for (const { row } of rows) {
    const { code, err } = await kam(folder, ['new', row.id]);
    expect({ id: row.id, code, err }).toEqual({ id: row.id, code: 0, err: '' });
  }
  expect(readRegister(await read(folder, 'clients.csv')).rows).toEqual([]);
  expect(await trouble(folder)).toEqual(before);
  const after = await kam(folder, ['rank', '--format', 'json']);
  expect(withoutDossiers(after.out)).toEqual(withoutDossiers(figures.out));
});

test.each(command.examples)('%s works in the example portfolio', async (line) => {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const { code, err } = await kam(await copied(), words.slice(1));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
