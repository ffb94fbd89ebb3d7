import type { Example } from './rule.ts';

/** A SWOT of ours with Acme, with one strength against one threat, crossed as these lines say. */
export const crossed = (crossing: string): Example => ({
  'clients/acme/5-competitors.md': `---
supplier_swot:
  strengths:
    - id: certificates
      what: certificates by lot (observed ivan 2026-11-10)

  threats:
    - id: tender
      what: the contract goes to a tender (public notice 2026-11-02)

crossed:
  - id: criteria-first
    what: have certificates written into the tender
${crossing}---
`,
});

export const OF = '    of:\n      - certificates\n      - tender\n';

/** A task for the crossing. */
export const TASK: Example = {
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: criteria
    what: Agree how certificates are measured
    for: criteria-first
    owner: ivan
    due: 2026-12-10
---
`,
};
