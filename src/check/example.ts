import type { Example } from './rule.ts';

/** The smallest valid portfolio: every example is laid over it. */
export const BASE: Example = {
  'kam.yaml': `kam: 1
company: Meridian Fasteners
language: en
currency: EUR

team:
  - id: ivan
    name: Ivan Dimitrov
    reports_to: maria
  - id: maria
    name: Maria Petrova
    role: head

products:
  - id: bolts
    name: Bolts and studs
    category: fasteners
  - id: kitting
    name: Kitting service
    category: services

channels:
  - id: oem
    name: Machine builders
`,
  'clients/acme/1-general.md': `---
id: c-7k3m9q
name: Acme
status: active
channel: oem
owner: ivan
---
`,
};

/** The day on which all examples are read. */
export const EXAMPLE_DAY = '2026-11-21';

/** A general section with these further lines: what most examples about section 1 need. */
export const general = (lines: string): string =>
  `---\nid: c-7k3m9q\nname: Acme\nstatus: active\nchannel: oem\nowner: ivan\n${lines}---\n`;
