import { loadPortfolio } from '../../src/portfolio/load.ts';
import type { Client, Portfolio } from '../../src/portfolio/portfolio.ts';
import { memoryTree } from '../../src/source/memory.ts';

export const TODAY = '2026-11-21';

const CONFIG = `kam: 1
company: Ours
currency: EUR
team:
  - id: ivan
    name: Ivan Dimitrov
    email: ivan@ours.example
  - id: maria
    name: Maria Petrova
rivals:
  - id: wuerth
    name: Wuerth
  - id: bossard
    name: Bossard
swot:
  strengths:
    - id: lots
      what: certificates by lot
  weaknesses:
    - id: bonus
      what: old bonuses
`;

const GENERAL = '---\nid: c-7k3m9q\nname: Acme\nowner: ivan\n---\n';

/** A client with these files in its folder, the front matter without its fences; and the portfolio it is in. */
export const acme = async (
  files: Readonly<Record<string, string>>,
  config = '',
): Promise<{ readonly client: Client; readonly portfolio: Portfolio }> => {
  const portfolio = await loadPortfolio(
    memoryTree({
      'kam.yaml': CONFIG + config,
      'clients/acme/1-general.md': GENERAL,
      ...Object.fromEntries(
        Object.entries(files).map(([path, text]) => [`clients/acme/${path}`, `---\n${text}---\n`]),
      ),
    }),
  );
  const errors = portfolio.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [client] = portfolio.clients;
  if (client === undefined) throw new Error('no client');
  return { client, portfolio };
};

/** A talk with Georgi on a day, about these. */
export const talk = (date: string, about: string, more = ''): Record<string, string> => ({
  [`log/${date}-call-ivan.md`]: `date: ${date}\nway: call\nour_side: ivan\nwith: georgi\nabout: ${about}\n${more}`,
});

export const PEOPLE = `people:
  - id: georgi
    name: Georgi Iliev
    source: observed ivan 2026-11-10
    title: Chief executive
    roles: decider
    attitude: neutral
    contact: active
  - id: petar
    name: Petar Vasilev
    source: observed ivan 2026-11-10
    roles: user
    attitude: supporter
    contact: active
  - id: elena
    name: Elena Stoyanova
    source: observed ivan 2026-11-10
    attitude: neutral
    contact: wanted
`;
