import { phrases as named } from '../../locale/words.ts';
import { gapsIn } from '../coverage.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-one-of-ours', {
  says: 'only {who} ever spoke with them, by the log',
  why: 'A client belongs to the company, not to one person: any manager can be replaced without the plan failing. Take somebody along to the next visit, first of all the deputy.',
  folded: 'at {n} {n|client|clients} only one of ours ever spoke with them: kam people',
  source:
    'That a client belongs to the company is the rule of the method; from three talks on it can be told: ours.',
});

const talk = (day: number, who: string): readonly [string, string] => [
  `clients/acme/log/2026-11-0${day}-call-${who}.md`,
  `---\ndate: 2026-11-0${day}\nway: call\nour_side: ${who}\nwith: georgi-iliev\n---\n`,
];
const log = (third: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    roles: decider
    faced_by: ivan

  - id: petar-vasilev
    name: Petar Vasilev
    roles: user
    faced_by: ivan
---
`,
  ...Object.fromEntries([talk(2, 'ivan'), talk(5, 'ivan'), talk(9, third)]),
});

export const rule: Rule = {
  id: 'people/one-of-ours',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: log('ivan'),
  good: log('maria'),
  *check(view) {
    const { client, portfolio } = view;
    for (const { ours } of gapsIn(view, 'one-of-ours')) {
      const file = client.dossier?.sections.stakeholders?.file ?? client.at.file;
      const who = portfolio.config.team.find(({ id }) => id === ours)?.name ?? ours ?? '';
      yield { at: { file, path: ['people'], part: 'key' }, args: { who } };
    }
  },
};
