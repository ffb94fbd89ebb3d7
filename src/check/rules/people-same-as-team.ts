import { phrases as named } from '../../locale/words.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.people-same-as-team', {
  says: '"{id}" is {ours} of our team too: every person has a short name of their own',
  why: 'Sources, tasks and the log name people of both sides by their short names. Where two share one, nobody can tell who said it. Give the person of the client a longer name: first and family name, as in `georgi-iliev`.',
});

const people = (id: string) => ({
  'clients/acme/3-stakeholders.md': `---\npeople:\n  - id: ${id}\n    name: Ivan Petrov\n---\n`,
});

export const rule: Rule = {
  id: 'people/same-as-team',
  severity: 'error',
  scope: 'client',
  ...phrases,
  bad: people('ivan'),
  good: people('ivan-petrov'),
  *check({ client, portfolio }) {
    const chapter = client.dossier?.sections.stakeholders;
    const { team } = portfolio.config;
    for (const [place, { id }] of (chapter?.data.people ?? []).entries()) {
      const member = team.findIndex((one) => one.id === id);
      const ours = team[member];
      if (chapter === undefined || ours === undefined) continue;
      yield {
        at: { file: chapter.file, path: ['people', place, 'id'] },
        also: [{ file: CONFIG_FILE, path: ['team', member, 'id'] }],
        args: { id, ours: ours.name },
      };
    }
  },
};
