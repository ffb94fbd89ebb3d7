import { basename, resolve } from 'node:path';
import { type Plan, planImport } from '../../intake/plan.ts';
import { showImport } from '../../intake/show.ts';
import { type Asked, tablesIn } from '../../intake/table.ts';
import { phrases as named, type Words } from '../../locale/words.ts';
import { REGISTER_FILE } from '../../portfolio/layout.ts';
import { addToRegister } from '../../portfolio/register-lines.ts';
import { applyChanges, type Change, describeChanges } from '../../source/change.ts';
import { ENCODINGS } from '../../source/encoding.ts';
import { openIncoming } from '../../source/incoming.ts';
import { decodeText } from '../../source/text.ts';
import type { Tree } from '../../source/tree.ts';
import { Refusal } from '../../value/refusal.ts';
import { INTERRUPTED } from '../ask.ts';
import type { Command } from '../command.ts';
import { rulesChanges } from '../import-aliases.ts';
import { settleSource } from '../import-source.ts';
import { refuseUnreadable } from '../readable.ts';

export const phrases = named('import.end', {
  lines: '{n} {n|line|lines}',
  dry: 'Nothing was written (--dry-run).',
  undo: 'To undo this, back to the last commit: git restore {restored}',
  undoNew: 'To undo this, delete {made}',
  undoBoth: 'To undo this, back to the last commit: git restore {restored}, and delete {made}',
  next: 'Next: kam check · kam rank --period all · git add . && git commit',
});

export const command: Command = {
  args: [{ name: '<file>', summary: 'a sales export: CSV, TSV or an Excel workbook' }],
  options: [
    {
      flags: '--rules <file>',
      summary: 'how the file is read (default: the rules in imports/ that fit it, else proposed)',
    },
    { flags: '--dry-run', summary: 'show what would change, and write nothing' },
    { flags: '--yes', summary: 'take proposed rules without asking' },
    { flags: '--sheet <name>', summary: 'its sheet, over that of the rules' },
    { flags: '--encoding <encoding>', summary: 'its encoding, over that of the rules', choices: ENCODINGS },
    {
      flags: '--date <format>',
      summary: 'how its days are written, over the rules: DD.MM.YYYY, M/D/YYYY, serial',
    },
    { flags: '--decimal <mark>', summary: 'its decimal mark, over that of the rules', choices: ['.', ','] },
  ],
  examples: [
    'kam import exports/erp-2023-11-2026-10.csv',
    'kam import exports/almaty-2023-11-2026-10.csv --rules imports/almaty.yaml --dry-run',
  ],
  async run({ args: [file = ''], options }, context) {
    const opened = await context.open(options, 'change');
    refuseUnreadable(opened, 'an import');
    const incoming = await openIncoming(resolve(context.cwd, file));
    const found = await tablesIn(file, incoming);
    const asked = {
      name: basename(file),
      options,
      stated: statedIn(options),
      tables: { ...found, open: (rules: Asked) => found.open({ ...rules, ...askedIn(options) }) },
    };
    const settled = await settleSource(asked, opened, context);
    if (settled === undefined) return INTERRUPTED;
    const { rules } = settled.source;
    const plan = await planImport(settled.source, await asked.tables.open(rules), {
      tree: opened.tree,
      portfolio: opened.portfolio,
      stated: { ...statedOf(rules), ...asked.stated },
      newId: context.newId,
      summary: (n) => opened.words.say(phrases.lines, { n }),
    });
    const changes = [
      ...(await rulesChanges(settled, plan.strangers, opened.root)),
      ...(await registerChanges(plan, opened.tree)),
      ...plan.changes,
    ];
    if (options['dryRun'] === true) {
      context.out(showImport(plan, opened.words));
      context.out(`\n${describeChanges(changes)}${opened.words.say(phrases.dry)}\n`);
      return 0;
    }
    const undo = await undoOf(changes, plan.source.source, opened.tree, opened.words);
    await applyChanges(opened.root, changes);
    context.out(showImport(plan, opened.words));
    if (undo.length > 0) context.out(`\n${[...undo, opened.words.say(phrases.next)].join('\n')}\n`);
    return 0;
  },
};

type Options = Readonly<Record<string, unknown>>;
type Stated = { readonly decimal?: '.' | ','; readonly date?: string };

const statedIn = ({ decimal, date }: Options): Stated => ({
  ...(decimal === '.' || decimal === ',' ? { decimal } : {}),
  ...(typeof date === 'string' ? { date } : {}),
});

const statedOf = ({ decimal, date }: Stated): Stated => statedIn({ decimal, date });

const askedIn = ({ encoding, sheet }: Options): Asked => {
  const found = ENCODINGS.find((each) => each === encoding);
  return {
    ...(found === undefined ? {} : { encoding: found }),
    ...(typeof sheet === 'string' ? { sheet } : {}),
  };
};

const registerChanges = async ({ strangers: { clients } }: Plan, tree: Tree): Promise<readonly Change[]> => {
  if (clients.length === 0) return [];
  const before = await registerText(tree);
  const rows = clients.map(({ id, name, channel, taxId }) => ({
    id,
    name,
    status: 'active',
    ...(channel === undefined ? {} : { channel }),
    ...(taxId === undefined ? {} : { tax_id: taxId }),
  }));
  return [{ kind: 'write', path: REGISTER_FILE, before, text: addToRegister(before ?? '', rows) }];
};

const registerText = async (tree: Tree): Promise<string | null> => {
  const entries = (await tree.list(REGISTER_FILE)).filter(({ path }) => path === REGISTER_FILE);
  for await (const { entry, bytes } of tree.read(entries)) {
    const decoded = decodeText(entry.path, bytes);
    if ('text' in decoded) return decoded.text;
    throw new Refusal(`${REGISTER_FILE} is not UTF-8`, 'save it as "CSV UTF-8" and import again');
  }
  return null;
};

/** How to take an import back: what was there is restored, what is new is deleted. */
const undoOf = async (
  changes: readonly Change[],
  source: string,
  tree: Tree,
  words: Words,
): Promise<readonly string[]> => {
  if (changes.length === 0) return [];
  const there = new Set((await tree.list('')).map(({ path }) => path));
  const folder = `sales/${source}`;
  const hadSales = [...there].some((path) => path.startsWith(`${folder}/`));
  const shortened = (paths: readonly string[]): string => [...new Set(paths)].sort().join(' ');
  const named = changes.map(({ path }) => ({ path, old: there.has(path) }));
  const restored = named
    .filter(({ old }) => old)
    .map(({ path }) => (path.startsWith(`${folder}/`) ? folder : path));
  const made = named
    .filter(({ old }) => !old)
    .map(({ path }) => (path.startsWith(`${folder}/`) && !hadSales ? folder : path));
  const args = { restored: shortened(restored), made: shortened(made) };
  if (restored.length === 0) return [words.say(phrases.undoNew, args)];
  return [words.say(made.length === 0 ? phrases.undo : phrases.undoBoth, args)];
};
