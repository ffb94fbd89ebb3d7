import { phrases as named } from '../../locale/words.ts';
import type { Dossier } from '../../portfolio/dossier.ts';
import { openDuties } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.dossier-empty-plan', {
  says: '{sections} sections hold facts and the action plan is empty',
  why: 'All sections result in the plan: objectives in figures, and tasks with owners and dates. A dossier whose sections are full and whose plan is empty has failed its purpose.',
});

const sections = {
  'clients/acme/2-priorities.md':
    '---\nshort_term:\n  - id: retrofit\n    what: second retrofit (public)\n---\n',
  'clients/acme/3-stakeholders.md': '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n---\n',
  'clients/acme/4-products.md': '---\nbudget:\n  bolts: 900k EUR (public)\n---\n',
};

/** So many sections with facts beside the first make a dossier that is worth a plan. */
const FULL = 3;

export const rule: Rule = {
  id: 'dossier/empty-plan',
  severity: 'warning',
  scope: 'client',
  ...phrases,
  bad: sections,
  good: {
    ...sections,
    'clients/acme/9-action-plan.md':
      '---\ntasks:\n  - id: pilot\n    what: Kitting pilot\n    owner: ivan\n    due: 2027-02-28\n---\n',
  },
  *check(view) {
    const { dossier, status, at } = view.client;
    if (dossier === undefined || status === 'lost') return;
    const filled = filledSections(dossier);
    const plan = dossier.sections['action-plan'];
    if (filled < FULL || openDuties(view).length > 0 || (plan?.data.objectives ?? []).length > 0) return;
    yield {
      at: { file: plan?.file ?? at.file, path: [] },
      args: { sections: filled + 1 },
    };
  },
};

const filledSections = ({ sections }: Dossier): number =>
  Object.entries(sections).filter(
    ([id, chapter]) => id !== 'general' && id !== 'action-plan' && Object.keys(chapter.data).length > 0,
  ).length;
