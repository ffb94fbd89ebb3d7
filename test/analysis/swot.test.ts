import { expect, test } from 'vitest';
import { swot } from '../../src/analysis/swot/index.ts';
import { acme, TODAY } from '../measure/acme.ts';
import { jsonOf, pageOf, written } from './run.ts';

const SWOT = `supplier_swot:
  strengths:
    - id: near
      what: a store an hour away (observed ivan 2026-11-10)
  weaknesses:
    - id: narrow
      what: no coatings (observed ivan 2026-11-10)
  threats:
    - id: tender
      what: a tender in May (asked georgi 2026-11-10)

crossed:
  - id: hours
    of:
      - near
      - tender
    what: have delivery within a day written into the tender
  - id: papers
    of:
      - lots
      - tender
    what: ask for certificates by lot
    no_task: their law office writes the papers
  - id: half
    of: near
    what: goes nowhere
`;
const PLAN = `tasks:
  - id: talk
    what: Agree on delivery
    for: hours
    owner: ivan
    due: 2026-11-14
`;

const run = async (files: Readonly<Record<string, string>>, explain = false) => {
  const { client, portfolio } = await acme(files);
  return pageOf(swot, portfolio, [], { today: TODAY, client, explain });
};
const FILES = { '5-competitors.md': SWOT, '9-action-plan.md': PLAN };

test('the JSON contract', async () => {
  const { data } = await jsonOf(await run(FILES));
  expect(data).toMatchObject({
    client: { slug: 'acme' },
    crossings: [
      { id: 'hours', kinds: ['ST'], tasks: [{ id: 'talk', owner: 'ivan', state: 'overdue' }], noTask: null },
      { id: 'papers', kinds: ['ST'], tasks: [], noTask: 'their law office writes the papers' },
      { id: 'half', kinds: [], tasks: [] },
    ],
    notNeutralised: [{ id: 'narrow', side: 'supplier' }],
    withoutTask: ['half'],
  });
});

test('the page: matrix, tasks, what nothing neutralises, what is cited of the general one', async () => {
  const text = await written(await run(FILES, true), 'text');
  expect(text).toMatch(/S: Strengths\s+have delivery within a day/);
  expect(text).toContain('overdue since');
  expect(text).toContain('crosses nothing');
  expect(text).toContain('W: no coatings');
  expect(text).toContain('Our general SWOT, as cited here');
  expect(text).toContain('1 more general point is cited nowhere here');
  expect(text).toContain('TOWS');
});

test('a client without the section, and one whose SWOT is not crossed', async () => {
  expect(await written(await run({}), 'text')).toContain('Nothing is written');
  const bare = { '5-competitors.md': SWOT.slice(0, SWOT.indexOf('crossed:')) };
  expect(await written(await run(bare), 'text')).toContain('Nothing is crossed yet');
});
