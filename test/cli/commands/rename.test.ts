import { mkdir, mkdtemp, readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kam, type Ran, write, writePortfolio } from './kam.ts';
import { gitIn } from './repositories.ts';

let top: string;
let made = 0;
beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'kam-rename-')));
});
afterAll(async () => {
  await rm(top, { recursive: true });
});

const GENERAL = '1-general.md';
const BETA = `---
# The second client.
id: c-22beta
name: Beta AD
owner: ivan
aliases:
  - BETA
---
See [the plan](../acme/9-action-plan.md#pilot) and [a site](https://example.com/clients/acme/x).

[log]: ../acme/log/2026-01-05-call-ivan.md
`;

const portfolio = async (more: Record<string, string> = {}): Promise<string> => {
  const root = join(top, String(made++));
  await writePortfolio(root, { [`clients/beta/${GENERAL}`]: BETA, ...more });
  return root;
};

const rename = (root: string, ...words: string[]): Promise<Ran> => kam(root, ['rename', ...words]);
const read = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

describe('kam rename', () => {
  test('moves the folder, keeps the id, and the old folder as an alias', async () => {
    const root = await portfolio({ 'clients/acme/files/offer.txt': 'x' });
    const before = await read(root, `clients/acme/${GENERAL}`);
    const id = /id: (\S+)/.exec(before)?.[1] ?? '';
    const { exit, out } = await rename(root, 'acme', 'acme-plovdiv');
    expect([exit, out]).toEqual([0, expect.stringContaining('clients/acme is clients/acme-plovdiv now')]);
    expect((await readdir(join(root, 'clients'))).sort()).toEqual(['acme-plovdiv', 'beta']);
    expect(await read(root, 'clients/acme-plovdiv/files/offer.txt')).toBe('x');
    expect(await read(root, `clients/acme-plovdiv/${GENERAL}`)).toContain(`id: ${id}`);
    expect((await kam(root, ['check', '--format', 'concise'])).out).not.toContain(' error ');
  });

  test('sales that name the client by its old folder stay with it', async () => {
    const sales = 'date,client,product,revenue\n2026-01-05,beta,bolts,100\n';
    const root = await portfolio({
      'sales/erp/2026-01.csv': sales,
      [`clients/beta/${GENERAL}`]: BETA.replace(/aliases:\n {2}- BETA\n/, ''),
    });
    const revenue = async (): Promise<string> =>
      (await kam(root, ['concentration', '--period', '2026-01', '--measure', 'revenue', '--format', 'csv']))
        .out;
    const before = await revenue();
    expect(before).toContain('Beta AD');
    await rename(root, 'beta', 'gamma');
    expect(await revenue()).toBe(before);
    expect(await read(root, `clients/gamma/${GENERAL}`)).toContain('aliases:\n  - beta\n');
  });

  test('changes what leads there, and nothing that only looks like it', async () => {
    const config = await read(await portfolio(), 'kam.yaml');
    const root = await portfolio({
      'kam.yaml': `${config}check:
  rules:
    - rule: questions/*
      severity: "off"
      in: acme # quiet
  ignores:
    - rule: questions/open
      in: [acme, clients/acme/log, clients/acme-west, clients/*/log]
      reason: they asked us to wait
`,
      'reviews/2026-Q3.md': '---\nperiod: 2026-Q3\n---\nAs clients/acme shows; not clients/acme-west.\n',
      'clients/acme/log/2026-01-05-call-ivan.md':
        '---\ndate: 2026-01-05\nkind: call\nour_side: [ivan]\n---\n[Plan](../../acme/9-action-plan.md), [here](../1-general.md).\n',
      '.github/CODEOWNERS': '/clients/acme/ @ivan\n/clients/beta/ @maria\n',
    });
    const { out, exit } = await rename(root, 'acme', 'Акме Юг');
    expect(exit).toBe(0);
    expect(out).toContain('clients/acme is clients/akme-yug now');
    const settings = await read(root, 'kam.yaml');
    expect(settings).toContain('in: akme-yug # quiet');
    expect(settings).toContain('in: [akme-yug, clients/akme-yug/log, clients/acme-west, clients/*/log]');
    expect(await read(root, 'reviews/2026-Q3.md')).toContain(
      'As clients/akme-yug shows; not clients/acme-west.',
    );
    expect(await read(root, 'clients/akme-yug/log/2026-01-05-call-ivan.md')).toContain(
      '[Plan](../../akme-yug/9-action-plan.md), [here](../1-general.md)',
    );
    expect(await read(root, '.github/CODEOWNERS')).toBe('/clients/akme-yug/ @ivan\n/clients/beta/ @maria\n');
    expect(await read(root, `clients/beta/${GENERAL}`)).toBe(
      BETA.replace('../acme/9', '../akme-yug/9').replace('../acme/log', '../akme-yug/log'),
    );
  });

  test('--name changes the name, keeps the old one, and the undo line brings both back', async () => {
    const root = await portfolio();
    const { out } = await rename(root, 'beta', '--name', 'Гама АД');
    expect(out).toContain('clients/beta is clients/gama now');
    const now = await read(root, `clients/gama/${GENERAL}`);
    expect(now).toContain('# The second client.\nid: c-22beta\nname: Гама АД\n');
    expect(now).toContain('  - BETA\n  - Beta AD\n');
    const undo = /To undo this: kam (.*)$/m.exec(out)?.[1] ?? '';
    expect(undo).toBe('rename c-22beta beta --name "Beta AD"');
    await rename(root, 'c-22beta', 'beta', '--name', 'Beta AD');
    expect(await read(root, `clients/beta/${GENERAL}`)).toContain('name: Beta AD\n');
    expect(await read(root, `clients/beta/${GENERAL}`)).toContain('Гама АД');
  });

  test('a name with quotes can be typed back', async () => {
    const root = await portfolio({ [`clients/beta/${GENERAL}`]: BETA.replace('Beta AD', 'ООО "Ромашка"') });
    const { out } = await rename(root, 'beta', '--name', 'Ромашка Юг');
    expect(out).toContain(`kam rename c-22beta beta --name 'ООО "Ромашка"'`);
  });

  test('a dry run shows the diff and the move, and writes nothing', async () => {
    const root = await portfolio();
    const { out } = await rename(root, 'acme', 'omega', '--dry-run');
    expect(out).toContain('rename clients/acme => clients/omega');
    expect(out).toContain('+See [the plan](../omega/9-action-plan.md#pilot)');
    expect((await readdir(join(root, 'clients'))).sort()).toEqual(['acme', 'beta']);
  });

  test('a thing of a dossier: what calls it so follows, and the undo line brings it back', async () => {
    const people = '---\npeople:\n  - id: ivo\n    name: Ivo\n---\n';
    const plan = '---\ntasks:\n  - id: visit\n    what: Visit\n    with: {ivo: decides}\n---\n';
    const files = { 'clients/beta/3-stakeholders.md': people, 'clients/beta/9-action-plan.md': plan };
    const root = await portfolio(files);
    const dry = await rename(root, 'beta', 'people.ivo', 'ivaylo', '--dry-run');
    expect(dry.out).toContain('+    with: {ivaylo: decides}');
    expect(await read(root, 'clients/beta/9-action-plan.md')).toBe(plan);
    const { out } = await rename(root, 'beta', 'people.ivo', 'ivaylo');
    expect(out).toBe(
      'Beta AD: people.ivo is people.ivaylo now\n' +
        'What called it so was changed as well: clients/beta/9-action-plan.md\n' +
        'To undo this: kam rename beta people.ivaylo ivo\n',
    );
    expect(await read(root, 'clients/beta/9-action-plan.md')).toBe(plan.replace('{ivo:', '{ivaylo:'));
    await rename(root, 'beta', 'people.ivaylo', 'ivo');
    for (const [path, text] of Object.entries(files)) expect(await read(root, path)).toBe(text);
    expect((await rename(root, 'beta', 'people.ivo', 'ivo')).out).toContain('called so already');
  });

  test('one of the team, and the sales that name them', async () => {
    const sales = 'date,client,manager,revenue\n2026-01-05,beta,IVAN,100\n2026-01-06,beta,Maria Petrova,50\n';
    const root = await portfolio({
      'sales/erp/2026-01.csv': sales,
      'clients.csv': 'id,name,owner\nc-44row2,Row Ltd,ivan\n',
    });
    const settings = await read(root, 'kam.yaml');
    const { out } = await rename(root, 'team.ivan', 'vanyo');
    expect(out).toContain('team.ivan is team.vanyo now');
    expect(out).toContain('To undo this: kam rename team.vanyo ivan');
    expect(await read(root, 'clients.csv')).toContain('Row Ltd,vanyo');
    expect(await read(root, `clients/beta/${GENERAL}`)).toContain('owner: vanyo');
    expect(await read(root, 'kam.yaml')).toMatch(/aliases:\n\s+- ivan\n/);
    await rename(root, 'team.maria', 'masha');
    await rename(root, 'team.masha', 'maria');
    await rename(root, 'team.vanyo', 'ivan');
    expect(await read(root, 'kam.yaml')).toBe(settings);
    expect((await rename(root, 'team.ivn', 'x')).err).toContain('did you mean team.ivan?');
  });

  test.each([
    [['beta', 'people.ivo'], 'what is it to be called?'],
    [['team.ivan'], 'what is the new short name?'],
    [['c-44row2', 'people.ivo', 'x'], 'has no dossier'],
  ])('refuses %j inside of a dossier', async (words, message) => {
    const root = await portfolio({ 'clients.csv': 'id,name,owner\nc-44row2,Row Ltd,ivan\n' });
    expect(await rename(root, ...words)).toMatchObject({ exit: 2, err: expect.stringContaining(message) });
  });

  test.each([
    [['acme', 'beta'], 'exists already: Beta AD'],
    [['acme', 'con'], 'cannot be the name'],
    [['acme', '..'], 'cannot be the name'],
    [['acme'], 'what is it to be called?'],
    [['nobody', 'x'], 'no client is called "nobody"'],
  ])('refuses %j', async (words, message) => {
    const root = await portfolio();
    const { exit, err } = await rename(root, ...words);
    expect([exit, err]).toEqual([2, expect.stringContaining(message)]);
    expect((await readdir(join(root, 'clients'))).sort()).toEqual(['acme', 'beta']);
  });

  test('refuses a client of the register', async () => {
    const root = await portfolio({ 'clients.csv': 'id,name,channel,owner\nc-44row2,Row Ltd,direct,ivan\n' });
    expect((await rename(root, 'c-44row2', 'row')).err).toContain('has no dossier');
  });

  test('a change of case alone, where the disk tells the two apart', async () => {
    const root = await portfolio({
      [`clients/Delta/${GENERAL}`]: '---\nid: c-33dlta\nname: Delta\nchannel: direct\nowner: ivan\n---\n',
      'clients/delta-2/notes.txt': 'x',
    });
    await mkdir(join(root, 'clients/delta'));
    expect((await rename(root, 'c-33dlta', 'delta')).err).toContain('take two steps');
    await rmdir(join(root, 'clients/delta'));
    expect((await rename(root, 'c-33dlta', 'delta', '--dry-run')).out).toContain(
      'clients/Delta => clients/delta',
    );
    expect(await rename(root, 'c-33dlta', 'delta')).toMatchObject({
      exit: 0,
      out: expect.stringContaining('clients/Delta is clients/delta now'),
    });
    expect((await readdir(join(root, 'clients'))).sort()).toEqual(['acme', 'beta', 'delta', 'delta-2']);
    expect(await read(root, `clients/delta/${GENERAL}`)).not.toContain('aliases');
  });

  test('git merges an edit of the old folder into the new one', async () => {
    const root = await portfolio({ 'clients/beta/9-action-plan.md': '---\ntasks: []\n---\nPlan.\n' });
    const git = gitIn(root);
    await git('init', '-q', '-b', 'main');
    await git('add', '.');
    await git('commit', '-q', '-m', 'first');
    await git('checkout', '-q', '-b', 'other');
    await write(root, {
      [`clients/beta/${GENERAL}`]: BETA.replace('owner: ivan', 'owner: ivan\nterritory: north'),
    });
    await git('commit', '-q', '-a', '-m', 'edited');
    await git('checkout', '-q', 'main');
    await rename(root, 'beta', 'gamma');
    await git('add', '.');
    await git('commit', '-q', '-m', 'renamed');
    await git('merge', '-q', '--no-edit', 'other');
    const merged = await read(root, `clients/gamma/${GENERAL}`);
    expect(merged).toContain('territory: north');
    expect(await readdir(join(root, 'clients'))).not.toContain('beta');
  });
});
