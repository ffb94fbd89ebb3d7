import { describe, expect, test } from 'vitest';
import { withClientAliases } from '../../src/intake/rules-aliases.ts';
import { contents, kam, portfolioAt, sums } from './portfolio.ts';

const RULES = `date: DD.MM.YYYY
columns:
  date: Дата
  client: Контрагент
  tax_id: ИНН
  revenue: Сумма
`;
const REGISTER = `id,name,status,tax_id
c-gazmash,Газмаш,active,7707083893
c-vidin,Vidin Pumps,active,BG 131 071 587
`;
const EXPORT = `Дата;Контрагент;ИНН;Сумма
05.01.2026;Газмаш;7707083893;100
06.01.2026;ООО «ГМ: завод № 1»;7707083893/773601001;10
07.01.2026;Видинские насосы;131071587;5
08.01.2026;Незнакомец;7728168971;3
09.01.2026;Альфа;7728168971;2
09.01.2026;Альфа;500100732259;2
10.01.2026;Бета;0000000000;1
11.01.2026;Гамма;;1
`;

const imported = async (rules = RULES, text = EXPORT, register = REGISTER) => {
  const root = await portfolioAt({ 'imports/erp.yaml': rules, 'export.csv': text, 'clients.csv': register });
  return { root, ...(await kam(root, 'import', 'export.csv')) };
};

const byClient = async (root: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await sums(root, ['client'])).map(({ keys, revenue }) => [String(keys.client), String(revenue)]),
  );

describe('tax numbers of an export', () => {
  test('unknown names go to the client that has the number, and become aliases', async () => {
    const { root, exit, out, err } = await imported();
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(
      '2 unknown names stand beside the tax number of a client, and become aliases in the rules:',
    );
    expect(out).toContain('  ООО «ГМ: завод № 1» → Газмаш (c-gazmash)\n');
    const files = await contents(root);
    expect(files['imports/erp.yaml']).toBe(
      `${RULES}aliases:\n  clients:\n    Видинские насосы: c-vidin\n    'ООО «ГМ: завод № 1»': c-gazmash\n`,
    );
    expect(files['sales/erp/2026-01.csv']).toContain('ООО «ГМ: завод № 1»');
    expect(await byClient(root)).toMatchObject({ 'c-gazmash': '110', 'c-vidin': '5' });
    expect(files['clients.csv']).not.toContain('ГМ');
  });

  test('those that nobody has go into the register, where a name has only one', async () => {
    const { root, out } = await imported();
    const register = (await contents(root))['clients.csv'] ?? '';
    expect(register).toMatch(/^c-\w{6},Незнакомец,active,7728168971$/m);
    expect(register).toMatch(/^c-\w{6},Альфа,active,$/m);
    expect(register).toMatch(/^c-\w{6},Бета,active,$/m);
    expect(register).toMatch(/^c-\w{6},Гамма,active,$/m);
    expect(out).toContain('Альфа: one name, several tax numbers');
    expect((await kam(root, 'check')).out).not.toContain('clients/tax-number');
  });

  test('twice changes nothing', async () => {
    const { root } = await imported();
    const before = await contents(root);
    const { out } = await kam(root, 'import', 'export.csv');
    expect(out).not.toContain('unknown');
    expect(await contents(root)).toEqual(before);
  });

  test('--dry-run shows the aliases and writes nothing', async () => {
    const root = await portfolioAt({
      'imports/erp.yaml': RULES,
      'export.csv': EXPORT,
      'clients.csv': REGISTER,
    });
    const before = await contents(root);
    const { out } = await kam(root, 'import', 'export.csv', '--dry-run');
    expect(out).toContain('Видинские насосы: c-vidin');
    expect(await contents(root)).toEqual(before);
  });

  test('a number that two clients have decides nothing', async () => {
    const twice = `${REGISTER}c-other,Другой,active,ИНН 7707083893\n`;
    const { root, out } = await imported(RULES, EXPORT, twice);
    expect(out).toContain('1 unknown name stands beside');
    expect((await contents(root))['clients.csv']).toContain(
      'ООО «ГМ: завод № 1»,active,7707083893/773601001\n',
    );
  });

  test('a known name stays with its client, whatever number stands beside it', async () => {
    const { root } = await imported(RULES, 'Дата;Контрагент;ИНН;Сумма\n05.01.2026;Газмаш;131071587;100\n');
    expect(await byClient(root)).toEqual({ 'c-gazmash': '100' });
  });

  test('without rules they are found by the header', async () => {
    const root = await portfolioAt({ 'export.csv': EXPORT, 'clients.csv': REGISTER });
    const { exit, out } = await kam(root, 'import', 'export.csv', '--yes');
    expect(exit).toBe(0);
    expect(out).toContain('  tax_id: ИНН\n');
    expect((await contents(root))['imports/export.yaml']).toContain(
      'aliases:\n  clients:\n    Видинские насосы: c-vidin\n',
    );
    expect(await byClient(root)).toMatchObject({ 'c-gazmash': '110', 'c-vidin': '5' });
  });

  test('aliases on one line are for people to part; nothing is imported', async () => {
    const rules = `${RULES}aliases: { clients: { A: c-vidin } }\n`;
    const { root, exit, err } = await imported(rules);
    expect(exit).toBe(2);
    expect(err).toContain('imports/erp.yaml writes its aliases in a way that these cannot be added to');
    expect(Object.keys(await contents(root)).some((path) => path.startsWith('sales/'))).toBe(false);
  });
});

describe('aliases join the rules', () => {
  const aliases = new Map([['A: b', 'c-x']]);
  const added = (text: string) =>
    withClientAliases('imports/erp.yaml', RULES + text, aliases)?.slice(RULES.length);

  test.each([
    ['', "aliases:\n  clients:\n    'A: b': c-x\n"],
    ['# end\n\n', "# end\naliases:\n  clients:\n    'A: b': c-x\n"],
    [
      'aliases: # of the ERP\n  clients:\n    # old\n    B: c-y\nskip: Total\n',
      "aliases: # of the ERP\n  clients:\n    'A: b': c-x\n    # old\n    B: c-y\nskip: Total\n",
    ],
    [
      'aliases:\n    products:\n        B: bolts\n    clients:\n        B: c-y\n',
      "aliases:\n    products:\n        B: bolts\n    clients:\n        'A: b': c-x\n        B: c-y\n",
    ],
    [
      'aliases:\n  products:\n    B: bolts\n',
      "aliases:\n  clients:\n    'A: b': c-x\n  products:\n    B: bolts\n",
    ],
    ['aliases: {}\n', undefined],
    ['aliases:\n  clients: { B: c-y }\n', undefined],
  ])('%j', (text, expected) => {
    expect(added(text)).toBe(expected);
  });

  test('line ends stay as they are', () => {
    const text = withClientAliases('imports/erp.yaml', RULES.replaceAll('\n', '\r\n'), aliases);
    expect(text?.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test.each([
    '- x',
    '? x',
    '#x',
    '"x',
    "it's",
    '!tag',
    '{a',
    'x: y',
    ' y ',
    'Да\u00a0x',
    '__proto__',
    '*a',
    'null',
  ])('a name such as %s', (name) => {
    const text = withClientAliases('imports/erp.yaml', RULES, new Map([[name, 'c-x']]));
    expect(text === undefined || text.includes(': c-x')).toBe(true);
    expect(name === '__proto__' || text !== undefined).toBe(true);
  });
});
