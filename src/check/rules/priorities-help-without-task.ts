import { phrases as named } from '../../locale/words.ts';
import { dutiesOf, stateOf } from '../../measure/tasks.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.priorities-help-without-task', {
  says: 'section 2 says how we can help with "{id}", and no task does',
  folded: '{n} {n|priority|priorities} of clients with a way to help, and no task for {n|it|them}',
  why: 'What the client works on is where help is worth most. Where a plan exists, let a task name the priority, project or figure under `for:`, or take out what nobody means to do.',
  source: 'What the dossier agrees on: each priority with a task.',
});

const dossier = (aim: string) => ({
  'clients/acme/2-priorities.md': `---
short_term:
  - id: audit
    what: pass the customer audit (public)
    help: kits with a lot certificate
---
`,
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: pilot
    what: Kitting pilot
${aim}    owner: ivan
    due: 2027-02-28
---
`,
});

const LISTS = ['short_term', 'medium_term', 'long_term', 'projects', 'kpis'] as const;

export const rule: Rule = {
  id: 'priorities/help-without-task',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: dossier(''),
  good: dossier('    for: audit\n'),
  *check({ client, portfolio, today }) {
    const chapter = client.dossier?.sections.priorities;
    const duties = dutiesOf(client, portfolio).filter(({ task }) => stateOf(task, today) !== 'dropped');
    if (chapter === undefined || duties.length === 0 || client.status === 'lost') return;
    const aims = new Set(duties.flatMap(({ task }) => task.for ?? []));
    for (const list of LISTS) {
      for (const [place, { id, help }] of (chapter.data[list] ?? []).entries()) {
        if (help !== undefined && !aims.has(id))
          yield { at: { file: chapter.file, path: [list, place, 'help'], part: 'key' }, args: { id } };
      }
    }
  },
};
