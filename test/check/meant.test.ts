import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { BASE, general } from '../../src/check/example.ts';
import { openExample } from '../../src/check/open-example.ts';
import type { Example } from '../../src/check/rule.ts';
import { loadWords } from '../../src/locale/index.ts';

const words = await loadWords('en');
const GENERAL = 'clients/acme/1-general.md';
const section = (name: string, lines: string): Example => ({
  [`clients/acme/${name}.md`]: `---\n${lines}---\n`,
});
const config = (lines: string): Example => ({ 'kam.yaml': `${BASE['kam.yaml']}${lines}` });
const register = (line: string, columns = 'id,name,status,channel,owner,parent'): Example => ({
  'clients.csv': `${columns}\n${line}\n`,
});
const PEOPLE = {
  'clients/acme/3-stakeholders.md': '---\npeople:\n  - id: georgi-iliev\n    name: Georgi Iliev\n---\n',
};
const sold = (client: string, product: string): Example => ({
  'sales/erp/2026-05.csv': `date,client,product,revenue\n2026-05-04,${client},${product},100\n`,
});

describe('what was probably meant is named', () => {
  test.each<[string, string, string, Example]>([
    ['a key of a section', 'format/unknown-key', 'industry', { [GENERAL]: general('industri: pumps\n') }],
    ['a key of kam.yaml', 'format/unknown-key', 'rivals', config('rivls:\n  - id: a\n')],
    [
      'a key of a block',
      'format/unknown-key',
      'due',
      section(
        '9-action-plan',
        'tasks:\n  - id: a\n    what: A\n    dua: 2027-01-01\n    due: 2027-01-01\n    owner: ivan\n',
      ),
    ],
    [
      'a word of a list',
      'format/not-one-of',
      'active',
      { [GENERAL]: general('').replace('active', 'activ') },
    ],
    ['somebody of the team', 'clients/unknown-owner', 'maria', { [GENERAL]: general('deputy: mria\n') }],
    [
      'the owner of a task',
      'action-plan/unknown-owner',
      'ivan',
      section('9-action-plan', 'tasks:\n  - id: a\n    what: A\n    owner: ivn\n    due: 2027-01-01\n'),
    ],
    [
      'one of us at a meeting',
      'team/unknown-member',
      'maria',
      section('3-stakeholders', 'our_side:\n  - who: mria\n'),
    ],
    [
      'somebody of the client',
      'people/unknown-person',
      'georgi-iliev',
      { ...PEOPLE, [GENERAL]: general('industry: pumps (asked georgi-ilev 2026-05-01)\n') },
    ],
    [
      'a product',
      'products/unknown-product',
      'bolts',
      section('4-products', 'budget:\n  bolt: 100 EUR (public)\n'),
    ],
    [
      'a category',
      'products/unknown-product',
      'services',
      section('4-products', 'budget:\n  servces: 100 EUR (public)\n'),
    ],
    ['a channel', 'clients/unknown-channel', 'oem', { [GENERAL]: general('').replace('oem', 'oen') }],
    [
      'a client that controls another',
      'clients/unknown-parent',
      'c-7k3m9q',
      register('c-2m8x4t,Vidin,potential,oem,ivan,c-7k3m9g'),
    ],
    [
      'a column of the register',
      'register/unknown-column',
      'channel',
      register('c-2m8x4t,Vidin,potential,oem', 'id,name,status,chanel'),
    ],
    [
      'a file of a dossier',
      'portfolio/stray-file',
      '9-action-plan.md',
      { 'clients/acme/9-action-plan.txt': 'x\n' },
    ],
    [
      'the aim of a task',
      'references/unknown',
      'win-line',
      section(
        '9-action-plan',
        'objectives:\n  - id: win-line\n    what: Win\ntasks:\n  - id: a\n    what: A\n    owner: ivan\n    due: 2027-01-01\n    for: win-lin\n',
      ),
    ],
    ['a client of the ledger', 'ledger/unknown-client', 'Acme', sold('Acmee', 'bolts')],
    ['a product of the ledger', 'ledger/unknown-product', 'bolts', sold('Acme', 'boltss')],
    [
      'a rule',
      'check/unknown-rule',
      'questions/open',
      config('check:\n  rules:\n    - rule: question/open\n      severity: hint\n'),
    ],
    [
      'a rule without its subject',
      'check/unknown-rule',
      'questions/open',
      config('check:\n  rules:\n    - rule: open\n      severity: hint\n'),
    ],
    [
      'a severity',
      'format/not-one-of',
      'warning',
      config('check:\n  rules:\n    - rule: questions/open\n      severity: warnning\n'),
    ],
    [
      'a client of an ignore',
      'check/unknown-place',
      'acme',
      config('check:\n  rules:\n    - rule: questions/open\n      severity: hint\n      in: acne\n'),
    ],
  ])('%s', async (_what, rule, meant, example) => {
    const { findings } = await check(await openExample(example), words);
    const near = findings.filter(({ finding }) => finding.rule === rule).map(({ nearest }) => nearest);
    expect(near).toContain(meant);
  });

  test('and nothing is where nothing is near', async () => {
    const { findings } = await check(
      await openExample({ [GENERAL]: general('deputy: bartholomew\n') }),
      words,
    );
    const [found] = findings.filter(({ finding }) => finding.rule === 'clients/unknown-owner');
    expect(found).not.toHaveProperty('nearest');
  });
});
