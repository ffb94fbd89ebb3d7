import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PEOPLE, PRODUCTS, portfolio, repository, type Told } from './repository.ts';

const repo = repository();

const texts = (data: Told): string[] =>
  data.clients.flatMap((each) => each.changes.map((change) => `${each.slug ?? each.id}: ${change.text}`));

/** What `kam diff` tells after files were changed in a committed portfolio. */
const toldAfter = async (files: Record<string, string>): Promise<Told> => {
  await repo.put(portfolio());
  repo.commit('2026-06-01');
  await repo.put(files);
  return repo.json('diff HEAD..');
};

describe('facts', () => {
  test('values with their sources, people by name, and who committed it when', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    await repo.put({
      'clients/acme/3-stakeholders.md': PEOPLE.replace(
        'neutral (assumed maria 2026-01-10)',
        'supporter (asked maria 2026-07-01)',
      ),
      'clients/acme/4-products.md': PRODUCTS.replace('1.2M EUR (assumed)', '1.4M EUR (asked ivan-petrov)'),
    });
    repo.commit('2026-07-02', 'Maria Орлова');
    const data = await repo.json('diff HEAD~1..HEAD');
    expect(texts(data)).toEqual([
      'acme: Ivan Petrov: attitude neutral (assumed maria 2026-01-10) → supporter (asked maria 2026-07-01) (up)',
      'acme: budget.bolts 1,200,000 EUR (assumed) → 1,400,000 EUR (asked ivan-petrov)',
    ]);
    expect(
      data.clients[0]?.changes.map((each) => [each.path, each.kind, each.touch?.by, each.touch?.day]),
    ).toEqual([
      ['people.ivan-petrov.attitude', 'raised', 'Maria Орлова', '2026-07-02'],
      ['budget.bolts', 'changed', 'Maria Орлова', '2026-07-02'],
    ]);
  });

  test.each([
    ['1.2M EUR (asked ivan-petrov)', 'stronger'],
    ['1.2M EUR (estimated)', 'weaker'],
    ['1.2M EUR (assumed maria 2026-08-01)', 'renewed'],
    ['unknown (asked ivan-petrov)', 'lost'],
    ['1 200 000 EUR (assumed)', undefined],
  ])('1.2M EUR (assumed) → %s: %s', async (value, kind) => {
    const data = await toldAfter({
      'clients/acme/4-products.md': `---\nbudget:\n  bolts: ${value}\n---\n`,
    });
    expect(data.clients[0]?.changes.map((each) => each.kind)).toEqual(
      kind === undefined ? undefined : [kind],
    );
  });

  test('disputed, settled, confirmed, newly known and lost', async () => {
    const two =
      '---\nbudget:\n  bolts:\n    - 1.2M EUR (assumed)\n    - 2M EUR (asked anna-orlova)\n  nuts: 1k EUR\n---\n';
    const data = await toldAfter({ 'clients/acme/4-products.md': two });
    expect(data.clients[0]?.changes.map((each) => [each.path, each.kind])).toEqual([
      ['budget.bolts', 'disputed'],
      ['budget.nuts', 'known'],
    ]);
    repo.commit('2026-06-02');
    const one =
      '---\nbudget:\n  bolts:\n    - 2M EUR (asked ivan-petrov)\n    - 2M EUR (asked anna-orlova)\n---\n';
    await repo.put({ 'clients/acme/4-products.md': one });
    const settled = await repo.json('diff');
    expect(settled.why).toBe('uncommitted');
    expect(settled.clients[0]?.changes.map((each) => [each.path, each.kind, each.committed])).toEqual([
      ['budget.bolts', 'settled', false],
      ['budget.nuts', 'lost', false],
    ]);
    repo.commit('2026-06-03');
    await repo.put({
      'clients/acme/4-products.md': one
        .replace('---\n', '---\n')
        .replace('anna-orlova)', 'anna-orlova)\n    - 2M EUR (public report)'),
    });
    expect((await repo.json('diff')).clients[0]?.changes.map((each) => each.text)).toEqual([
      'budget.bolts 2,000,000 EUR: confirmed by public report',
    ]);
  });

  test('a plan: done, given up, postponed, brought forward', async () => {
    const plan = (a: string, b: string, c: string, d: string): string =>
      `---\ntasks:\n${[a, b, c, d].map((line, at) => `  - id: t${at}\n    what: Task ${at}\n    ${line}\n`).join('')}---\n`;
    await repo.put({
      ...portfolio(),
      'clients/acme/9-action-plan.md': plan(
        'due: 2026-07-01',
        'due: 2026-07-01',
        'due: 2026-07-01',
        'due: 2026-07-01',
      ),
    });
    repo.commit('2026-06-01');
    await repo.put({
      'clients/acme/9-action-plan.md': plan(
        'due: 2026-08-01',
        'due: 2026-06-15',
        'due: 2026-07-01\n    done: 2026-06-20',
        'due: 2026-07-01\n    dropped: 2026-06-20',
      ),
    });
    expect(texts(await repo.json('diff HEAD..'))).toEqual([
      'acme: Task 0: postponed from 2026-07-01 to 2026-08-01',
      'acme: Task 1: brought forward from 2026-07-01 to 2026-06-15',
      'acme: Task 2: done on 2026-06-20',
      'acme: Task 3: given up on 2026-06-20',
    ]);
  });

  test('people who come, leave and are taken out; prose by heading; a talk', async () => {
    const people = PEOPLE.replace(
      / {2}- id: anna[\s\S]*?asked\)\n/,
      '  - id: oleg\n    name: Oleg\n    influence: 2 (asked)\n',
    )
      .replace('    attitude', '    contact: left\n    attitude')
      .replace('at the fair', 'in Sofia');
    const data = await toldAfter({
      'clients/acme/3-stakeholders.md': people,
      'clients/acme/log/2026-06-02-call.md': '---\ndate: 2026-06-02\nway: call\nwhat: prices\n---\n',
    });
    expect(texts(data).toSorted()).toEqual([
      'acme: Ivan Petrov: has left',
      'acme: new: 2026-06-02 · call · prices',
      'acme: people: Anna Orlova is gone',
      'acme: people: new Oleg (influence 2)',
      'acme: the text under “Notes” changed',
    ]);
  });

  test('lines of the register, settings, a file that cannot be read', async () => {
    const data = await toldAfter({
      'clients.csv':
        'name,id,budget,status\nVidin Pumps,c-2m8x4t,20k EUR,active\nNew One,c-9z9z9z,,potential\n',
      'clients/acme/4-products.md': '---\nbudget: [\n',
      'kam.yaml': String(portfolio()['kam.yaml']).replace(/^company:.*$/m, 'company: Other'),
    });
    expect(texts(data)).toEqual([
      'acme: the file cannot be read any more',
      'c-2m8x4t: budget 10,000 EUR → 20,000 EUR',
    ]);
    expect(data.clients.map((each) => [each.name, each.fate])).toEqual([
      ['Acme', 'kept'],
      ['New One', 'new'],
      ['Vidin Pumps', 'kept'],
    ]);
    expect(data.portfolio[0]?.text).toMatch(/^company .* → Other$/);
  });
});

describe('no changes', () => {
  test('order, quotes, comments, indentation, line ends and the layout of prose', async () => {
    const people = `---\r
# who is who\r
people:\r
    - name: "Anna Orlova"\r
      influence: 3   (asked)\r
      id: anna-orlova\r
    - roles: [user, buyer]\r
      id: ivan-petrov\r
      name: Ivan Petrov\r
      attitude: 'neutral (assumed maria 2026-01-10)'\r
---\r
\r
\r
## Notes\r
Met\r
at the fair.\r
`;
    const data = await toldAfter({
      'clients/acme/3-stakeholders.md': people,
      'clients.csv': 'name;status;id;budget\n"Vidin Pumps";active;c-2m8x4t;0.01M EUR\n',
    });
    expect(data).toMatchObject({ clients: [], portfolio: [] });
  });

  test('items that have no id may stand in any order', async () => {
    const suppliers = (...names: string[]): string =>
      `---\nsuppliers:\n${names.map((name) => `  - who: ${name}\n`).join('')}---\n`;
    await repo.put({
      ...portfolio(),
      'clients/acme/4-products.md': suppliers('bossard\n    share: 1%', 'wurth', 'bossard\n    share: 2%'),
    });
    repo.commit('2026-06-01');
    await repo.put({
      'clients/acme/4-products.md': suppliers('bossard\n    share: 2%', 'bossard\n    share: 1%', 'wurth'),
    });
    expect((await repo.json('diff HEAD..')).clients).toEqual([]);
  });
});

describe('clients', () => {
  test('a renamed folder is the same client; what changed in it is told', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    await rename(join(repo.root, 'clients/acme'), join(repo.root, 'clients/zenith'));
    await repo.put({ 'clients/zenith/4-products.md': PRODUCTS.replace('1.2M', '2M') });
    repo.commit('2026-06-02');
    const { clients } = await repo.json('diff HEAD~1..HEAD');
    expect(clients).toMatchObject([
      { slug: 'zenith', fate: 'kept', movedFrom: 'acme', changes: [{ path: 'budget.bolts' }] },
    ]);
    expect(clients).toHaveLength(1);
  });

  test('new, gone, and a dossier instead of a line of the register', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    repo.git('rm', '-r', '--quiet', 'clients/acme');
    await repo.put({
      'clients.csv': 'id,name\n',
      'clients/vidin/1-general.md': '---\nid: c-2m8x4t\nname: Vidin Pumps\n---\n',
      'clients/fresh/1-general.md': '---\nid: c-3n3n3n\nname: Fresh\n---\n',
    });
    repo.commit('2026-06-02');
    const { clients } = await repo.json('diff HEAD~1..HEAD');
    expect(clients.map(({ name, fate }) => [name, fate])).toEqual([
      ['Acme', 'gone'],
      ['Fresh', 'new'],
      ['Vidin Pumps', 'opened'],
    ]);
    const gone = await repo.kam('diff acme HEAD~1..HEAD');
    expect(gone.out, gone.err).toContain('gone');
  });

  test('one client by name, all others left out', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    await repo.put({
      'clients.csv': 'id,name\n',
      'clients/acme/4-products.md': PRODUCTS.replace('1.2M', '2M'),
    });
    const { out } = await repo.kam('diff acme');
    expect(out).toContain('Changes: Acme');
    expect(out).toContain('budget.bolts');
    expect(out).not.toContain('Vidin');
  });
});

describe('ranges', () => {
  test('quarters, days and revisions; without a range the review or the quarter', async () => {
    await repo.put(portfolio());
    repo.commit('2026-03-20');
    await repo.put({ 'clients/acme/4-products.md': PRODUCTS.replace('1.2M', '2M') });
    repo.commit('2026-05-01');
    await repo.put({ 'clients/acme/4-products.md': PRODUCTS.replace('1.2M', '3M') });
    repo.commit('2026-08-01');
    const amounts = async (line: string): Promise<string | undefined> =>
      (await repo.json(`diff ${line}`)).clients.flatMap((each) =>
        each.changes.map((one) => `${one.before[0]?.value.amount} ${one.after[0]?.value.amount}`),
      )[0];
    expect(await amounts('2026-Q1..2026-Q2')).toBe('1200000 2000000');
    expect(await amounts('2026-03-31..2026-12-31')).toBe('1200000 3000000');
    expect(await amounts('HEAD~2..HEAD~1')).toBe('1200000 2000000');
    expect(await amounts('HEAD..HEAD~1')).toBe('3000000 2000000');
    expect(await repo.json('diff --today 2026-08-10')).toMatchObject({
      why: 'quarter',
      from: { day: '2026-05-01' },
      to: { commit: null },
    });
    await repo.put({ 'reviews/2026-Q2.md': '---\nperiod: 2026-Q2\ndate: 2026-07-15\n---\n' });
    repo.commit('2026-08-02');
    expect(await repo.json('diff --today 2026-08-10')).toMatchObject({
      why: 'review',
      from: { day: '2026-05-01' },
    });
    expect(await repo.json('diff --today 2026-02-10')).toMatchObject({
      why: 'first',
      from: { day: '2026-03-20' },
    });
  });

  test('what is refused, and how', async () => {
    await repo.put(portfolio());
    expect(await repo.kam('diff')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('nothing has been committed yet'),
    });
    repo.commit('2026-06-01');
    expect(await repo.kam('diff HEAD...HEAD')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('is no range'),
    });
    expect(await repo.kam('diff acme HEAD')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('is no range'),
    });
    expect(await repo.kam('diff HEAD.. acme')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('before the range'),
    });
    expect(await repo.kam('diff nonsense..')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('no version'),
    });
    expect(await repo.kam('diff acne ..')).toMatchObject({ exit: 2, err: expect.stringContaining('acme') });
  });

  test('nothing changed between a version and itself', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    expect(await repo.json('diff HEAD..HEAD')).toMatchObject({ clients: [], portfolio: [] });
    expect((await repo.kam('diff ..')).out).toContain('No client changed.');
  });

  test('what a merged branch brought is of its author', async () => {
    await repo.put(portfolio());
    repo.commit('2026-06-01');
    repo.git('switch', '--quiet', '-c', 'side');
    await repo.put({ 'clients/acme/4-products.md': PRODUCTS.replace('1.2M', '2M') });
    repo.commit('2026-06-02', 'Maria');
    repo.git('switch', '--quiet', 'main');
    await repo.put({ 'clients/acme/3-stakeholders.md': PEOPLE.replace('influence: 3', 'influence: 4') });
    repo.commit('2026-06-03', 'Petya');
    repo.git('merge', '--quiet', '--no-edit', 'side');
    const { clients } = await repo.json('diff HEAD~2..HEAD');
    expect(clients[0]?.changes.map((each) => [each.path, each.touch?.by])).toEqual([
      ['people.anna-orlova.influence', 'Petya'],
      ['budget.bolts', 'Maria'],
    ]);
  });
});
