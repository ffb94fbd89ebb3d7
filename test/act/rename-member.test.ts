import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Desk } from '../../src/act/desk.ts';
import { renameMember } from '../../src/act/rename-member.ts';
import { renameInRegister } from '../../src/act/rename-register.ts';
import { BASE, general } from '../../src/check/example.ts';
import { openTree } from '../../src/check/open-example.ts';
import { stampOf } from '../../src/measure/reviewed.ts';
import { partOf } from '../../src/portfolio/layout.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { afterwards, examples, type Files, findingsOf } from './portfolio.ts';

const rename = async (files: Files, id: string, to: string, isSold = false): Promise<Files> => {
  const { portfolio } = await openTree(memoryTree(files));
  const paths = Object.keys(files).filter((path) => partOf(path) !== undefined);
  const desk = new Desk(new Map(paths.map((path) => [path, files[path] ?? ''])));
  renameMember(desk, paths, { portfolio, isSold }, id, to);
  return afterwards(files, desk);
};

const team = (await openTree(memoryTree(examples))).portfolio.config.team.map(({ id }) => id);

const NEW = 'zz-other-9';

/** The stamp of an owner holds the name. */
const unstamped = (text: string): string => text.replaceAll(/( owner: )[0-9a-f]{10}\b/g, '$1');

describe('one of the team gets another short name', () => {
  test('only these words change; the check finds the same; the way back restores every byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...team), fc.boolean(), async (id, crlf) => {
        const before: Files = Object.fromEntries(
          Object.entries(examples).map(([path, text]) => [path, crlf ? text.replaceAll('\n', '\r\n') : text]),
        );
        const after = await rename(before, id, NEW);
        for (const [path, text] of Object.entries(after))
          expect(unstamped(text.replaceAll(NEW, id))).toBe(unstamped(before[path] ?? ''));
        const found = (await findingsOf(after)).map((each) => each.replaceAll(NEW, id));
        expect([...found].sort()).toEqual([...(await findingsOf(before))].sort());
        expect(await rename(after, NEW, id)).toEqual(before);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  test('what was reviewed is not doubtful for it', async () => {
    const portfolio: Files = { ...(BASE as Files), 'clients/acme/1-general.md': general('') };
    const stampIn = async (files: Files): Promise<string> => {
      const { clients } = (await openTree(memoryTree(files))).portfolio;
      return clients.map((client) => stampOf(client)['owner'] ?? '').join();
    };
    const review = (stamp: string): string =>
      `---\nperiod: 2026-Q3\ndate: 2026-10-05\nreviewed:\n  date: 2026-10-05\n  facts:\n    owner: ${stamp}\n---\n`;
    const path = 'clients/acme/reviews/2026-Q3.md';
    const before = { ...portfolio, [path]: review(await stampIn(portfolio)) };
    const after = await rename(before, 'ivan', 'vanyo');
    expect(after[path]).toBe(review(await stampIn(after)));
    expect(after[path]).not.toBe(before[path]);
  });

  test('sales that know the name find it as an alias, until it is the name again', async () => {
    const files: Files = { ...(BASE as Files), 'clients/acme/1-general.md': general('') };
    const after = await rename(files, 'ivan', 'vanyo', true);
    expect(after['kam.yaml']).toContain('- id: vanyo\n    name: Ivan Dimitrov\n    reports_to: maria\n');
    expect(after['kam.yaml']).toMatch(/aliases:\n\s+- ivan\n/);
    expect(await rename(after, 'vanyo', 'ivan')).toEqual(files);
  });

  test('one of theirs who is called so is in the way', async () => {
    const files: Files = {
      ...(BASE as Files),
      'clients/acme/1-general.md': general(''),
      'clients/acme/3-stakeholders.md':
        '---\npeople:\n  - id: ivan\n    name: Ivan\n  - id: petya\n    name: P\n---\n',
    };
    await expect(rename(files, 'ivan', 'x')).rejects.toMatchObject({
      message: expect.stringContaining('cannot be told who is meant'),
      hint: expect.stringContaining('kam rename acme people.ivan'),
    });
    await expect(rename(files, 'maria', 'petya')).rejects.toThrow('a person of clients/acme is called so');
  });
});

test.each([
  ['id,name,owner\nc-1,A,ivan\nc-2,ivan,maria\n', 'id,name,owner\nc-1,A,vanyo\nc-2,ivan,maria\n'],
  [
    '\ufeffid;owner;name\r\nc-1;"ivan";"a\r\nb"\r\nc-2; ivan ;ivan',
    '\ufeffid;owner;name\r\nc-1;"vanyo";"a\r\nb"\r\nc-2; vanyo ;ivan',
  ],
  [
    'id,name,note,size,owner\nc-1,A,ivan,ivan (asked ivan 2026-01-05),ivana\n',
    'id,name,note,size,owner\nc-1,A,ivan,ivan (asked vanyo 2026-01-05),ivana\n',
  ],
  ['id,name\nc-1\n', 'id,name\nc-1\n'],
])('in the register %j', (before, after) => {
  expect(renameInRegister(before, 'ivan', 'vanyo')).toBe(after);
});
