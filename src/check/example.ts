import { FORMAT } from '../portfolio/formats.ts';
import type { Example } from './rule.ts';

/** The smallest valid portfolio: every example is laid over it. */
export const BASE: Readonly<Record<string, string>> = {
  'kam.yaml': `kam: ${FORMAT}
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
  // Sold to nobody in particular: figures exist, and no client depends on them.
  'sales/erp/2026-05.csv': 'date,client,revenue\n2026-05-04,,100000\n',
};

/** The day on which all examples are read. */
export const EXAMPLE_DAY = '2026-11-21';

/** A general section with these further lines: what most examples about section 1 need. */
export const general = (lines: string): string =>
  `---\nid: c-7k3m9q\nname: Acme\nstatus: active\nchannel: oem\nowner: ivan\n${lines}---\n`;

/** Acme beside four clients that buy for 20 each. */
export const shares = (acme: number): Example => {
  const others = Array.from({ length: 4 }, (_, at) => `c-22222${at + 2}`);
  return {
    'clients.csv': `id,name,status,channel,owner\n${others.map((id, at) => `${id},Client ${id.at(-1)},active,oem,${at % 2 === 0 ? 'ivan' : 'maria'}\n`).join('')}`,
    'sales/erp/2026-05.csv': `date,client,revenue\n2026-05-04,Acme,${acme}\n${others.map((id) => `2026-05-04,Client ${id.at(-1)},20\n`).join('')}`,
  };
};
