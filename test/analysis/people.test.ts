import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../src/analysis/people/index.ts';
import { relationship } from '../../src/analysis/relationship/index.ts';
import { openLedger } from '../../src/ledger/files.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { ledgerNames } from '../../src/portfolio/names.ts';
import type { Client, Portfolio } from '../../src/portfolio/portfolio.ts';
import { diskTree } from '../../src/source/disk.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { trailingYear } from '../../src/value/period.ts';
import { jsonOf, pageOf, written } from './run.ts';

const TODAY = '2026-11-21';
let portfolio: Portfolio;
let ledger: Ledger;
beforeAll(async () => {
  const tree = diskTree(resolve(import.meta.dirname, '../../examples'));
  portfolio = await loadPortfolio(tree);
  ledger = openLedger(tree, ledgerNames(portfolio));
});

const clientCalled = (slug: string): Client => {
  const found = portfolio.clients.find((client) => client.slug === slug || client.id === slug);
  if (found === undefined) throw new Error(slug);
  return found;
};
const asked = { today: TODAY, period: trailingYear(TODAY) };
const peopleOf = (slug?: string, explain = false) =>
  pageOf(people, portfolio, ledger, {
    ...asked,
    explain,
    ...(slug === undefined ? {} : { client: clientCalled(slug) }),
  });
const standingOf = (slug?: string, explain = false) =>
  pageOf(relationship, portfolio, ledger, {
    ...asked,
    explain,
    ...(slug === undefined ? {} : { client: clientCalled(slug) }),
  });

const keepsTo80 = (text: string): string[] => text.split('\n').filter((line) => [...line].length > 80);

describe('kam people', () => {
  test('a line for each dossier, the weakest map first', async () => {
    const { data } = await jsonOf(await peopleOf());
    const { rows } = data as { rows: { slug: string; quality: number }[] };
    expect(rows.map(({ slug }) => slug).sort()).toEqual(
      portfolio.clients.flatMap(({ slug }) => slug ?? []).sort(),
    );
    expect(rows.map(({ quality }) => quality)).toEqual(rows.map(({ quality }) => quality).sort());
  });

  test('one client: an assumed attitude is marked, what is missing says what is done', async () => {
    const text = await written(await peopleOf('balkan-crane'), 'text');
    expect(text).toContain('supporter ?');
    expect(text).toMatch(/Quality of the map +3 of 3/);
    const gazmash = await written(await peopleOf('gazmash'), 'text');
    expect(gazmash).toMatch(/A decider without contact +Elena Stoyanova +First meeting with the/);
    expect(gazmash).toMatch(/└─ Elena Stoyanova · Chief executive/);
  });

  test('Markdown has the grid and the tree as diagrams too', async () => {
    const md = await written(await peopleOf('gazmash'), 'md');
    expect(md).toContain('```mermaid\nquadrantChart\n  x-axis "opponent" --> "champion"');
    expect(md).toContain('```mermaid\nflowchart TD\n  n1["Elena Stoyanova<br/>Chief executive<br/>decider');
  });

  test('every client has a page in every width that fits, with its reasons', async () => {
    for (const { slug, id } of portfolio.clients) {
      if (slug === undefined && id !== 'c-8n3p7f') continue;
      expect(keepsTo80(await written(await peopleOf(slug ?? id, true), 'text'))).toEqual([]);
    }
    expect(keepsTo80(await written(await peopleOf(undefined, true), 'text'))).toEqual([]);
  });

  test('neither contact data nor anything personal is printed, in any format', async () => {
    const tree = memoryTree({
      'kam.yaml': 'kam: 1\ncompany: Ours\ncurrency: EUR\n',
      'clients/acme/1-general.md': '---\nid: c-7k3m9q\nname: Acme\n---\n',
      'clients/acme/3-stakeholders.md':
        '---\npeople:\n  - id: georgi\n    name: Georgi\n    email: secret@acme.example\n    phone: +359 2 90817263\n    messenger: secret-handle\n---\n',
      'clients/acme/people.private.yaml':
        'people:\n  - id: georgi\n    birthday: 03-14\n    hobbies: secret sailing\n',
    });
    const own = await loadPortfolio(tree);
    const client = own.clients[0];
    expect(client?.name).toBe('Acme');
    const page = await pageOf(people, own, [], { ...asked, ...(client && { client }), explain: true });
    for (const format of ['text', 'md', 'html', 'json'] as const) {
      const said = await written(page, format);
      expect(said).toContain('Georgi');
      expect(said).not.toMatch(/secret|90817263|03-14/);
    }
  });
});

describe('kam relationship', () => {
  test('a line for each dossier, the highest stage first', async () => {
    const { data } = await jsonOf(await standingOf());
    const { rows } = data as { rows: { slug: string; stages: string[] }[] };
    expect(rows).toHaveLength(portfolio.clients.filter(({ slug }) => slug !== undefined).length);
    expect(rows[0]?.stages).toEqual(['cooperation']);
    expect(rows.at(-1)?.stages).toEqual([]);
  });

  test('one client: ladder, factors by their anchors, competitors, figures beside it', async () => {
    const text = await written(await standingOf('balkan-crane'), 'text');
    expect(text).toMatch(/integration \(planning partner\) +to reach by 2027-12-31\n.*we are here/);
    expect(text).toMatch(/Joint planning +3 +5 +2 +3: a rolling forecast of/);
    expect(text).toContain('3 measurements; we lead by 0.8; up by 0.5 since the one before');
    expect(text).toMatch(/Share of our income +14\.9%/);
    expect(text).toContain('satisfied, and not asked for a reference');
  });

  test('a client we depend on is told what the answer lacks', async () => {
    const gazmash = clientCalled('gazmash');
    const { dossier } = gazmash;
    const sections = { ...dossier?.sections };
    delete sections['action-plan'];
    const bare: Client = { ...gazmash, ...(dossier && { dossier: { ...dossier, sections } }) };
    const clients = portfolio.clients.map((client) => (client.id === bare.id ? bare : client));
    const page = await pageOf(relationship, { ...portfolio, clients }, ledger, { ...asked, client: bare });
    expect(await written(page, 'md')).toContain(
      'and the answer to that lacks: a task against the dependence.',
    );
  });

  test('every client has a page, with its reasons, without sales too', async () => {
    for (const { slug, id } of portfolio.clients) {
      if (slug === undefined && id !== 'c-8n3p7f') continue;
      expect(keepsTo80(await written(await standingOf(slug ?? id, true), 'text'))).toEqual([]);
    }
    const page = await pageOf(relationship, portfolio, [], { ...asked, client: clientCalled('gazmash') });
    expect((await jsonOf(page))['measure']).toBeNull();
    expect(keepsTo80(await written(await standingOf(undefined, true), 'text'))).toEqual([]);
  });
});
