import type { Example } from './rule.ts';

/** The buying section of Acme with these lines. */
export const buying = (lines: string): Example => ({ 'clients/acme/6-buying.md': `---\n${lines}---\n` });

/** A tender half a year ahead, with these further lines. */
export const tender = (lines: string): Example =>
  buying(
    `tenders:\n  - id: frame-2027\n    what: Frame contract\n    date: 2027-05-15 (public notice 2026-11-02)\n${lines}`,
  );

/** A task that prepares it. */
export const PREPARED: Example = {
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: criteria
    what: Agree how delivery is measured
    for: frame-2027
    owner: ivan
    due: 2026-12-10
---
`,
};

/** A decider of this attitude whom we speak with, and a user. */
export const decider = (attitude: string): Example => ({
  'clients/acme/3-stakeholders.md': `---
people:
  - id: georgi-iliev
    name: Georgi Iliev
    source: observed ivan 2026-11-10
    roles: decider
    attitude: ${attitude}
    contact: active
    faced_by: ivan
  - id: petar-vasilev
    name: Petar Vasilev
    source: observed maria 2026-11-10
    roles: user
    attitude: supporter
    contact: active
    faced_by: maria
---
`,
});

export const NEED = '    needs: C-parts without stock-outs (asked georgi-iliev 2026-10-12)\n';
export const FACTORS = '    success_factors: delivery reliability (asked georgi-iliev 2026-10-12)\n';
export const PARTICIPANT = '    participants: georgi-iliev\n';

/** A proposal of last week with these further lines. */
export const proposal = (lines: string): string =>
  `proposals:\n  - id: pilot-offer\n    what: Kitting pilot\n    sent: 2026-11-16\n${lines}`;
