// Portfolios of realistic dossiers, the same each time: nine files, about 12 KB, with comments and Cyrillic; in one
// of twenty something is wrong. `age` is how many half-years the dossier has been kept: later ones know more.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TODAY = '2027-01-15';
const MANAGERS = ['ivan', 'petya', 'maria', 'nikolay'];
const CHANNELS = ['oem', 'trade', 'service', 'export'];
const PRODUCTS = ['bolts', 'nuts', 'coatings', 'kitting', 'anchors', 'tools'];
const CATEGORIES = ['fasteners', 'chemistry', 'services'];
const RIVALS = ['wuerth', 'chemetall', 'fabory'];

const settings = () => `kam: 1
company: Bench Fasteners
currency: EUR
today: ${TODAY}
team:
${MANAGERS.map((id) => `  - id: ${id}\n    name: ${id}\n`).join('\n')}
channels:
${CHANNELS.map((id) => `  - id: ${id}\n`).join('\n')}
products:
${PRODUCTS.map((id) => `  - id: ${id}\n    category: ${CATEGORIES[PRODUCTS.indexOf(id) % 3]}\n`).join('\n')}
rivals:
${RIVALS.map((id) => `  - id: ${id}\n    name: ${id}\n`).join('\n')}`;

/** Numbers that look random and are the same each time. */
const seeded = (seed) => {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 3266489909) | 0;
    return (state >>> 0) % below;
  };
};

const FIRST = ['Георги', 'Елена', 'Petar', 'Dimitar', 'Анна', 'Николай', 'Vera', 'Борис'];
const LAST = ['Илиев', 'Стоянова', 'Vasilev', 'Rusev', 'Петрова', 'Колев', 'Маринова', 'Тодоров'];
const WORDS =
  'производство на горелки supplier of burners линия две audit документы доставка качество контракт frame reliability stock station склад план цена'.split(
    ' ',
  );

const dossier = (at, age) => {
  const any = seeded(at);
  const of = (list) => list[any(list.length)];
  const words = (n) => Array.from({ length: n }, () => of(WORDS)).join(' ');
  const people = Array.from({ length: 5 }, (_, i) => ({
    id: `person-${i}`,
    name: `${of(FIRST)} ${of(LAST)}`,
  }));
  const owner = MANAGERS[at % MANAGERS.length];
  const asked = () => `(asked person-${any(5)} 2026-${String(1 + any(9)).padStart(2, '0')}-12)`;
  const seen = () => `(observed ${owner} 2026-10-0${1 + any(8)})`;
  const sum = () => `${1 + any(900)}${of(['k', '.5k', ' 000'])} EUR`;
  const wrong = at % 20 === 7;
  return {
    '1-general.md': `---
id: c-${String(at).padStart(6, '0')}
name: Клиент ${at} ${of(['ООД', 'AD', 'ЕООД'])}
aliases:
  - КЛИЕНТ ${at}

# Whose client is it?
status: active

channel: ${CHANNELS[at % CHANNELS.length]}

owner: ${owner}

# Who are they?
industry: ${words(3)} (public)

territory: ${of(['north', 'south', 'изток', 'запад'])}

# How large is the company?
revenue: ${sum()} ${asked()}

employees: ${10 + any(900)} ${asked()}

address: ул. Индустриална ${1 + any(90)}, ${1000 + any(8000)} Русе

website: https://client-${at}.example (public)

goals:
  - ${words(8)} (public annual report 2025)

units:
  - id: plant-1
    name: Завод 1
    makes: ${words(4)} ${seen()}

  - id: plant-2
    name: Завод 2
---

## In short

${words(60)}
`,
    '2-priorities.md': `---
# What matters to them this year?
short_term:
  - id: audit
    what: ${words(7)}
    source: asked person-${any(5)} 2026-09-12
    help: ${words(6)}

# What do they want to reach in one to three years?
medium_term:
  - id: suppliers
    what: ${words(7)} ${asked()}

kpis:
  - id: stockouts
    what: ${words(5)}
    now: ${any(9)} ${asked()}
    target: 0

value:
  - ${words(8)} ${asked()}

projects:
  - id: line3
    what: ${words(6)} ${asked()}
    owner: person-${any(5)}
    unit: plant-1
    until: 2028
    help: ${words(6)}
---

${words(40)}
`,
    '3-stakeholders.md': `---
people:
${people
  .map(
    ({ id, name }, i) => `  - id: ${id}
    name: ${name}
    source: observed ${owner} 2026-10-08
    title: ${words(2)}
    roles:
      - ${['decider', 'user', 'influencer', 'buyer', 'gatekeeper'][i]}

    influence: ${5 - i}

    attitude: ${of(['neutral', 'supporter', 'sceptic', 'champion'])} ${seen()}

    email: person${i}@client-${at}.example
${i === 0 ? '' : `\n    reports_to: person-0`}
    faced_by: ${owner}
`,
  )
  .join('\n')}
our_side:
  - who: ${owner}
    part: ${words(4)}
---
`,
    '4-products.md': `---
budget:
  # How much a year on fasteners, all suppliers together?
  fasteners: ${sum()} ${asked()}

  # And on chemistry?
  chemistry: ${sum()} (assumed ${owner} 2026-09-12)

  # And on services?
  services: unknown ${asked()}

suppliers:
  - who: ${of(RIVALS)}
    product: bolts
    share: ${5 + any(40)}% ${asked()}

gaps:
  - product: coatings
    unit: plant-2
    need: ${words(4)} ${seen()}
    plan: ${words(6)}

forecast:
  2027: ${sum()} (estimated ${owner} 2026-10-01)

terms:
  payment: 45 days ${seen()}
---

${words(50)}
`,
    '5-competitors.md': `---
competitors:
  - id: rival-a
    name: Конкурент А
    strengths:
      - ${words(3)}
      - ${words(2)}
    weaknesses: ${words(3)}
    source: asked person-${any(5)} 2026-09-12

supplier_swot:
  strengths:
    - id: certificates
      what: ${words(6)}
      source: ${'observed'} ${owner} 2026-10-08

  threats:
    - id: tender
      what: ${words(6)} ${asked()}

crossed:
  - id: criteria-first
    kind: ST
    of:
      - certificates
      - tender
    what: ${words(8)}
---

${words(60)}
`,
    '6-buying.md': `---
journey:
  - id: need
    what: ${words(6)} ${seen()}
    who: person-2

  - id: decision
    what: ${words(8)} ${asked()}
    who:
      - person-0
      - person-1

criteria:
  - id: delivery
    what: ${words(2)} ${asked()}
    weight: ${wrong ? 45 : 60} ${asked()}
    us: 4
    rivals:
      wuerth: 5

  - id: price
    what: ${words(2)} ${asked()}
    weight: 40 ${asked()}
    us: 3
    rivals:
      wuerth: 4

deals:
  - id: frame
    what: ${words(3)}
    stage: decision ${seen()}
    value: ${sum()} (estimated ${owner} 2026-10-01)
    due: 2027-06
    win_by: ${words(4)}
    rivals: wuerth
---

${words(40)}
`,
    '7-relationship.md': `---
stage: cooperation ${seen()}

evidence:
  - ${words(7)} ${seen()}

aim: raise
target: integration
target_date: 2027-12-31

factors:
  contact_level: ${1 + any(5)} ${seen()}
  satisfaction: ${1 + any(5)} ${asked()}

defences:
  - id: certificates
    what: ${words(6)} ${seen()}
    against: wuerth
---

## Strategy

${words(70)}
`,
    '8-growth.md': `---
position:
  level: medium ${seen()}
  why: ${words(6)}

potential:
  level: high (assumed ${owner} 2026-10-01)
  why: ${words(6)}

offers:
  - product: bolts
    price: 40 EUR
    quantity: 1000
    every: month

goals:
  2027: 480k EUR

risks:
  - id: slips
    what: ${words(7)}
    hits: cross-sell
    impact: 60k EUR (estimated ${owner} 2026-10-01)
    answer: ${words(6)}
---

${words(50)}
`,
    '9-action-plan.md': `---
objectives:
  - id: revenue
    what: Revenue 2027
    measure: revenue
    target: 480k EUR
    due: 2027-12-31

  - id: integration
    what: ${words(4)}
    measure: stage
    due: 2027-12-31

tasks:
${['pilot', 'meeting', 'forecast', 'visit']
  .slice(0, 1 + Math.min(age, 3))
  .map(
    (id, i) => `  - id: ${id}
    what: ${words(7)}
    for:
      - ${i % 2 === 0 ? 'revenue' : 'integration'}
    owner: ${wrong && i === 1 ? `${owner}x` : owner}
    due: 2027-0${2 + i}-28
    with:
      person-${i}: ${words(3)}
    joint: yes
`,
  )
  .join('\n')}
---

${words(30)}
`,
  };
};

const slugOf = (at) => `client-${String(at).padStart(5, '0')}`;

/** A portfolio of so many dossiers. */
export const makeDossiers = (root, count, age = 4) => {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'kam.yaml'), settings());
  writeFileSync(join(root, '.gitignore'), '.kam/\n*.private.yaml\n');
  for (let at = 0; at < count; at++) writeDossier(root, at, age);
};

export const writeDossier = (root, at, age) => {
  const folder = join(root, 'clients', slugOf(at));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(dossier(at, age))) writeFileSync(join(folder, name), text);
};

const git = (root, args, day) =>
  execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
  });

export const commit = (root, day) => {
  git(root, ['init', '-q'], day);
  git(root, ['add', '-A'], day);
  git(root, ['commit', '-qm', day], day);
};

/** Three years in which each client buys once a quarter. */
const makeSales = (root, count) => {
  const folder = join(root, 'sales', 'erp');
  mkdirSync(folder, { recursive: true });
  for (let month = 0; month < 36; month++) {
    const name = `${2024 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`;
    const lines = ['date,client,product,revenue,cost'];
    for (let at = month % 3; at < count; at += 3) {
      const revenue = 100 + ((at * 7919) % 9000);
      const product = PRODUCTS[at % PRODUCTS.length];
      lines.push(
        `${name}-15,c-${String(at).padStart(6, '0')},${product},${revenue},${Math.round(revenue * 0.7)}`,
      );
    }
    writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  }
};

/** Two years of quarters, in each of which three of a hundred dossiers changed. */
export const makeHistory = (root, count) => {
  makeDossiers(root, count, 0);
  makeSales(root, count);
  commit(root, '2025-01-10');
  for (let quarter = 1; quarter <= 8; quarter++) {
    for (let at = quarter; at < count; at += 33) writeDossier(root, at, quarter);
    const [year, month] = [2025 + Math.floor(quarter / 4), 1 + 3 * (quarter % 4)];
    commit(root, `${year}-${String(month).padStart(2, '0')}-10`);
  }
};
