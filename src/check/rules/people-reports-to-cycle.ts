import { phrases as named } from '../../locale/words.ts';
import { circlesOf } from '../../measure/reporting.ts';
import type { KeyPath } from '../../value/finding.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-reports-to-cycle', {
  says: 'each of these reports to the next, and the last to the first: {names}',
  why: 'Reporting lines lead to somebody at the top. In a circle nobody is, and the tree of the client cannot be drawn. One of the lines `reports_to:` is wrong.',
});

const people = (boss: string) => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: elena-stoyanova
    name: Elena Stoyanova
${boss}
  - id: georgi-iliev
    name: Georgi Iliev
    reports_to: elena-stoyanova
---
`,
});

export const rule: Rule = {
  id: 'people/reports-to-cycle',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: people('    reports_to: georgi-iliev\n'),
  good: people(''),
  *check({ client }) {
    const chapter = client.dossier?.sections.stakeholders;
    if (chapter === undefined) return;
    const people = chapter.data.people ?? [];
    const at = (id: string): KeyPath => ({
      file: chapter.file,
      path: ['people', people.findIndex((one) => one.id === id), 'reports_to'],
    });
    for (const [first, ...rest] of circlesOf(people)) {
      if (first === undefined) continue;
      yield {
        at: at(first.id),
        also: rest.map(({ id }) => at(id)),
        args: { names: [first, ...rest].map(({ name }) => name).join(' → ') },
      };
    }
  },
};
