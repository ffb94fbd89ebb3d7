import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import type { Portfolio } from '../../src/portfolio/portfolio.ts';
import { diskTree } from '../../src/source/disk.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { sample } from './reading.ts';

const CONFIG = 'kam: 1\ncompany: Meridian\ncurrency: EUR\n';
const general = (id: string, name: string, more = ''): string =>
  `---\nid: ${id}\nname: ${name}\n${more}---\n`;
const ACME = { 'kam.yaml': CONFIG, 'clients/acme/1-general.md': general('c-1', 'Acme') };

const load = (files: Record<string, string | Uint8Array>): Promise<Portfolio> =>
  loadPortfolio(memoryTree(files));
const brief = ({ findings }: Portfolio): unknown =>
  findings.map(({ rule, at }) => [rule, at.file, ...('path' in at && at.path.length > 0 ? [at.path] : [])]);

describe('the sample', () => {
  test('loads without a word', async () => {
    const portfolio = await load(sample());
    expect(portfolio.findings).toEqual([]);
    expect(portfolio.files).toBe(10);
    expect(portfolio.clients.map(({ id, slug, status }) => [id, slug, status])).toEqual([
      ['c-2m8x4t', undefined, 'potential'],
      ['c-7k3m9q', 'gazmash', 'active'],
      ['c-9r1k7z', undefined, 'active'],
    ]);
  });

  test('gives clients what the thoughts need', async () => {
    const { clients, config } = await load(sample());
    const gazmash = clients.find(({ slug }) => slug === 'gazmash');
    expect(gazmash).toMatchObject({
      channel: 'oem',
      owner: 'ivan',
      deputy: 'maria',
      taxId: 'BG123456786',
      industry: 'industrial burners',
      aliases: ['Газмаш АД', 'GAZMASH'],
      budget: { state: 'given', how: 'assumed' },
      budgetOpen: ['kitting'],
    });
    expect(gazmash?.dossier?.interactions[0]).toMatchObject({ date: '2026-11-10', with: ['georgi-iliev'] });
    expect(gazmash?.dossier?.sections.general?.body).toContain('Family-owned');
    const pumps = clients.find(({ id }) => id === 'c-2m8x4t');
    expect(pumps).toMatchObject({ postponedUntil: '2027-03-01', rival: 'wuerth', at: { line: 2 } });
    expect(config.thresholds.critical.toString()).toBe('0.2');
    expect(config.classes.A.contact_every).toEqual({ count: 14, unit: 'd' });
    expect(config.classes.B.review).toBe('quarter');
    expect(config.targets[0]?.amounts['2027']?.amount.toString()).toBe('1100000');
  });
});

describe('what is wrong with files', () => {
  test.each<[string, Record<string, string | Uint8Array>, unknown]>([
    [
      'no kam.yaml',
      { 'clients/acme/1-general.md': general('c-1', 'Acme') },
      [['portfolio/no-config', 'kam.yaml']],
    ],
    ['an empty kam.yaml', { ...ACME, 'kam.yaml': '\n' }, [['portfolio/no-config', 'kam.yaml']]],
    [
      'a kam.yaml that is no text',
      { ...ACME, 'kam.yaml': Uint8Array.of(0xcf, 0xf0, 0x0a) },
      [['file/not-utf8', 'kam.yaml']],
    ],
    [
      'a wrong currency',
      { ...ACME, 'kam.yaml': CONFIG.replace('EUR', 'euro') },
      [['format/unknown-currency', 'kam.yaml', ['currency']]],
    ],
    [
      'a missing company',
      { ...ACME, 'kam.yaml': 'kam: 1\ncurrency: EUR' },
      [['format/missing', 'kam.yaml', ['company']]],
    ],
    [
      'a newer format',
      { ...ACME, 'kam.yaml': 'kam: 2\nteam: new\n', 'clients/acme/4-products.md': 'x' },
      [['config/newer-format', 'kam.yaml', ['kam']]],
    ],
    [
      'a dossier without an id',
      { ...ACME, 'clients/acme/1-general.md': '---\nname: Acme\n---\n' },
      [['portfolio/missing-id', 'clients/acme/1-general.md', ['id']]],
    ],
    [
      'a dossier without section 1',
      { 'kam.yaml': CONFIG, 'clients/acme/4-products.md': '---\nterms:\n  other: x\n---\n' },
      [['portfolio/missing-id', 'clients/acme/4-products.md']],
    ],
    [
      'a mistyped section',
      { ...ACME, 'clients/acme/3-stakeholder.md': '---\npeople: a\n---\n' },
      [['portfolio/stray-file', 'clients/acme/3-stakeholder.md']],
    ],
    [
      'a file beside the folders',
      { ...ACME, 'clients/notes.md': 'x' },
      [['portfolio/stray-file', 'clients/notes.md']],
    ],
    [
      'attachments and private data',
      {
        ...ACME,
        'clients/acme/offer.pdf': 'x',
        'clients/acme/people.private.yaml': ': broken',
        'clients/acme/notes.md': 'x',
      },
      [],
    ],
    [
      'not UTF-8',
      { ...ACME, 'clients/acme/9-action-plan.md': Uint8Array.of(0xcf, 0xf0, 0x0a) },
      [['file/not-utf8', 'clients/acme/9-action-plan.md']],
    ],
    [
      'too large',
      { ...ACME, 'clients/acme/9-action-plan.md': 'x'.repeat(2_000_000) },
      [['file/too-large', 'clients/acme/9-action-plan.md']],
    ],
    [
      'an interaction without a date',
      { ...ACME, 'clients/acme/log/x.md': '---\nway: call\n---\n' },
      [['format/missing', 'clients/acme/log/x.md', ['date']]],
    ],
    [
      'import rules without columns',
      { ...ACME, 'imports/1c.yaml': 'decimal: ","\n' },
      [['format/missing', 'imports/1c.yaml', ['columns']]],
    ],
    [
      'two folders with one id',
      { ...ACME, 'clients/copy/1-general.md': general('c-1', 'Copy') },
      [['portfolio/same-id', 'clients/copy/1-general.md', ['id']]],
    ],
    [
      'register and dossier',
      { ...ACME, 'clients.csv': 'name,id\nAcme,c-1\n' },
      [['portfolio/same-id', 'clients.csv', [2, 'id']]],
    ],
    [
      'a name of two clients',
      { ...ACME, 'clients.csv': 'name,aliases,id\nBeta,ACME,c-2\n' },
      [['portfolio/ambiguous-name', 'clients/acme/1-general.md', ['name']]],
    ],
  ])('%s', async (_what, files, expected) => {
    expect(brief(await load(files))).toEqual(expected);
  });

  test('a broken section is absent, the others and the client stay', async () => {
    const { clients } = await load({
      ...ACME,
      'clients/acme/3-stakeholders.md': '---\npeople: [\n---\n',
      'clients/acme/4-products.md': '---\nbudget:\n  bolts: 900k EUR\n  nuts: much\n---\n',
    });
    const sections = clients[0]?.dossier?.sections;
    expect(Object.keys(sections ?? {}).sort()).toEqual(['general', 'products']);
    expect(Object.keys(sections?.products?.data.budget ?? {})).toEqual(['bolts']);
  });

  test('without a readable section 1 the folder stands in', async () => {
    const { clients } = await load({ ...ACME, 'clients/acme/1-general.md': '---\nid: c-1\n' });
    expect(clients.map(({ id, name, slug, status }) => ({ id, name, slug, status }))).toEqual([
      { id: 'acme', name: 'acme', slug: 'acme', status: 'active' },
    ]);
  });

  test('of one id the dossier wins, and both places are said', async () => {
    const { clients, findings } = await load({ ...ACME, 'clients.csv': 'name,id\nOther,c-1\n' });
    expect(clients.map(({ name }) => name)).toEqual(['Acme']);
    expect(findings[0]?.also).toEqual([{ file: 'clients/acme/1-general.md', path: ['id'] }]);
  });

  test('positions are known again where a list item was left out', async () => {
    const file = 'clients/acme/9-action-plan.md';
    const { moved } = await load({
      ...ACME,
      [file]: '---\ntasks:\n  - what: no id\n  - id: b\n    what: B\n---\n',
    });
    expect(moved.get(file)?.(['tasks', 0])).toEqual(['tasks', 1]);
  });

  test('the log of a client without a dossier, reviews and import rules have their places', async () => {
    const { interactions, reviews, imports, findings } = await load({
      ...ACME,
      'log/c-9/2026-02-01-call-ivan.md': '---\ndate: 2026-02-01\n---\n',
      'log/c-9/2026-01-01-call-ivan.md': '---\ndate: 2026-01-01\n---\nFirst.\n',
      'reviews/2026-Q3.md': '---\nperiod: 2026-Q3\n---\n',
      'imports/1c.yaml': 'delimiter: tab\ncolumns:\n  date: D\n  client: C\n  revenue: R\n',
    });
    expect(findings).toEqual([]);
    expect(interactions.get('c-9')?.map(({ date }) => date)).toEqual(['2026-01-01', '2026-02-01']);
    expect(reviews.map(({ period }) => period)).toEqual(['2026-Q3']);
    expect(imports.get('1c')).toMatchObject({ delimiter: '\t', columns: { revenue: 'R' } });
  });
});

describe('on a disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'kam-load-'));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test('a link that leads out is said and not followed', async () => {
    for (const [path, text] of Object.entries(ACME)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync('/etc/hostname', join(root, 'clients/acme/4-products.md'));
    const portfolio = await loadPortfolio(diskTree(root));
    expect(brief(portfolio)).toEqual([['file/link-outside', 'clients/acme/4-products.md']]);
    expect(Object.keys(portfolio.clients[0]?.dossier?.sections ?? {})).toEqual(['general']);
  });
});
