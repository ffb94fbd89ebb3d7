import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { FILE_KINDS, schemaFile } from '../../src/portfolio/file-kinds.ts';
import { yamlSchemas } from '../../src/scaffold/editor.ts';
import { folderWith, kam, read, write } from './run.ts';

const init = (folder: string) => kam(folder, ['init', '--yes']);

describe('what kam init tells an editor', () => {
  test('each schema that the settings name is there', async () => {
    const folder = await folderWith();
    await init(folder);
    const settings = JSON.parse(await read(folder, '.vscode/settings.json'));
    expect(settings['yaml.schemas']).toEqual(yamlSchemas());
    for (const file of Object.keys(yamlSchemas())) {
      const schema = JSON.parse(await read(folder, file));
      expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
      expect(() => new Ajv().compile(schema)).not.toThrow();
    }
    expect(JSON.parse(await read(folder, '.vscode/extensions.json')).recommendations).toEqual([
      'redhat.vscode-yaml',
    ]);
  });

  test('the task finds the places that the check prints', async () => {
    const folder = await folderWith();
    await init(folder);
    const [task] = JSON.parse(await read(folder, '.vscode/tasks.json')).tasks;
    await write(folder, 'clients/acme/1-general.md', '---\nid: c-7k3m9q\nname: Acme\nowner: nobody-1\n---\n');
    const { out } = await kam(folder, task.command.split(' ').slice(1));
    const { regexp, ...groups } = task.problemMatcher.pattern;
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => new RegExp(regexp).exec(line));
    expect(found).not.toContain(null);
    const owner = found.find((match) => match?.[groups.code] === 'clients/unknown-owner');
    expect([groups.file, groups.line, groups.column, groups.severity].map((at) => owner?.[at])).toEqual([
      'clients/acme/1-general.md',
      '4',
      '8',
      'error',
    ]);
  });

  test('an editor that is set up already keeps its settings, and is told', async () => {
    const folder = await folderWith({ '.vscode/settings.json': '{ "mine": 1 } // yes\n' });
    const { code, err } = await init(folder);
    expect(code).toBe(0);
    expect(err).toContain('Left as it was: .vscode/settings.json. ');
    expect(err).toContain('kam schema');
    expect(await read(folder, '.vscode/settings.json')).toBe('{ "mine": 1 } // yes\n');
    expect(await read(folder, '.vscode/kam/kam.schema.json')).toContain('"Our company"');
  });
});

describe('kam schema', () => {
  test('lists the kinds with their files, and the settings', async () => {
    const { code, out } = await kam(await folderWith(), ['schema', '--lang', 'en']);
    expect(code).toBe(0);
    for (const { id, files } of FILE_KINDS)
      expect(out).toMatch(new RegExp(`^  ${id} +${files[0]?.replaceAll('*', '.*')}`, 'm'));
    expect(out).toContain('"./.vscode/kam/kam.schema.json": [');
  });

  test('prints one, writes one, writes all', async () => {
    const folder = await folderWith();
    const { out } = await kam(folder, ['schema', 'kam']);
    expect(JSON.parse(out)).toMatchObject({
      title: 'kam: settings of a portfolio',
      additionalProperties: false,
    });
    await kam(folder, ['schema', 'log', '-o', 'a/log.json']);
    expect(JSON.parse(await read(folder, 'a/log.json')).title).toBe('kam: one interaction with a client');
    const { err } = await kam(folder, ['schema', '--all', '-o', 'schemas']);
    expect(err).toContain('written: schemas/kam.schema.json');
    expect((await readdir(join(folder, 'schemas'))).sort()).toEqual(FILE_KINDS.map(schemaFile).sort());
  });

  test.each([
    [['kan'], 'did you mean "kam"?'],
    [['9-action-plan.md'], 'did you mean "action-plan"?'],
    [['whatever'], 'kinds: kam, general,'],
    [['-o', 'x'], 'name a kind, or add --all'],
  ])('%j is refused', async (args, hint) => {
    const { code, err } = await kam(await folderWith(), ['schema', ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(hint)]);
  });

  test('speaks the language of the portfolio, else that of the environment', async () => {
    const folder = await folderWith({ 'kam.yaml': 'kam: 1\ncompany: X\ncurrency: EUR\nlanguage: bg\n' });
    const env = { LC_ALL: '', LC_MESSAGES: '', LANG: 'ru_RU.UTF-8' };
    expect((await kam(folder, ['schema'], env)).out).toMatch(/^Схемата казва/);
    expect((await kam(folder, ['schema', '--lang', 'en'], env)).out).toMatch(/^A schema/);
    expect((await kam(await folderWith(), ['schema'], env)).out).toMatch(/^Схема говорит/);
  });
});
