import { relative, resolve, sep } from 'node:path';
import { rules as pages } from '../check/rules/index.ts';
import { sayFindings } from '../check/say.ts';
import { chooseRules, readRules, rulesPath, type Source } from '../intake/choose.ts';
import { findHeader, specsOf } from '../intake/header.ts';
import { mannerOf } from '../intake/manner.ts';
import { doubtOf, showProposal } from '../intake/proposal-show.ts';
import { columnsOf, propose, rulesOf } from '../intake/propose.ts';
import { rulesText } from '../intake/rules-text.ts';
import { scan } from '../intake/scan.ts';
import { loadWords } from '../locale/index.ts';
import { phrases as named } from '../locale/words.ts';
import { readText } from '../source/incoming.ts';
import type { FileChange } from '../source/overlay.ts';
import { textAt } from '../source/tree-text.ts';
import { Refusal } from '../value/refusal.ts';
import { slugOf } from '../value/slug.ts';
import { askYes } from './ask.ts';
import type { Context, Opened } from './context.ts';
import type { ImportFile } from './import-file.ts';

export const phrases = named('import.source', {
  agree: 'Import with these rules, and keep them in {path}?',
});

/** The rules of an import, and the change that puts them into the portfolio where they are new. */
export type Settled = {
  readonly source: Source;
  readonly change?: Extract<FileChange, { readonly kind: 'write' }>;
};

/** The rules that are asked for, those of the portfolio that fit, or proposed ones. Undefined when the person gave up. */
export const settleSource = async (
  file: ImportFile,
  opened: Opened,
  context: Context,
): Promise<Settled | undefined> =>
  (await chosenSource(file, opened, context)) ?? proposed(file, opened, context);

/** The rules that are asked for, or those of the portfolio that fit; undefined when there are none. */
export const chosenSource = async (
  { name, tables, options }: ImportFile,
  opened: Opened,
  context: Context,
): Promise<Settled | undefined> => {
  const given = options['rules'];
  if (typeof given === 'string') return givenRules(given, opened, context);
  const found = await chooseRules(name, opened.portfolio.imports, tables);
  if (found !== undefined) refuseWrong(found, opened);
  return found && { source: found };
};

/** Rules that the portfolio read with errors would take less than they say. */
const refuseWrong = ({ path }: Source, { portfolio }: Opened): void => {
  if (portfolio.findings.some(({ at, severity }) => at.file === path && severity === 'error'))
    throw new Refusal(`${path} has errors`, `see them with: kam check ${path}`);
};

/** Rules from anywhere are copied into the portfolio, so that the next import, and whoever reads its aliases, finds them. */
const givenRules = async (typed: string, opened: Opened, { cwd }: Context): Promise<Settled> => {
  const absolute = resolve(cwd, typed);
  const inside = relative(opened.root, absolute).split(sep).join('/');
  const text = await readText(absolute);
  const { rules, findings } = readRules(typed, text);
  if (rules === undefined)
    throw new Refusal(await said(findings, typed, text), 'mend the rules; nothing was written');
  const source = sourceNamed(typed, opened);
  const path = rulesPath(source);
  if (inside === path) return { source: { source, path, rules } };
  const there = await textAt(opened.tree, path);
  if (there === null)
    return { source: { source, path, rules }, change: { kind: 'write', path, text, before: null } };
  if (there !== text)
    throw new Refusal(
      `${path} is there already and differs from ${typed}`,
      `import with --rules ${path}, or rename ${typed}`,
    );
  return { source: { source, path, rules } };
};

const said = async (
  findings: ReturnType<typeof readRules>['findings'],
  path: string,
  text: string,
): Promise<string> =>
  sayFindings(findings, pages, new Map([[path, text]]), await loadWords('en'))
    .filter(({ finding }) => finding.severity === 'error')
    .map(({ at, message, nearest }) => {
      const meant = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
      return `${at.file}:${at.line}:${at.column}: ${message}${meant}`;
    })
    .join('\n');

/** `Sales 2026-03.csv` → `sales`: the next export of the source has another date in its name. */
const sourceNamed = (file: string, { portfolio }: Opened): string => {
  const bare = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
  return /^[a-z0-9][a-z0-9_-]*$/.test(bare) ? bare : slugOf(bare, portfolio.config.language);
};

const freeSource = (file: string, opened: Opened): string => {
  const undated = file.replace(/\.[^.]*$/, '').replace(/[\s_.-]*\d+/g, '');
  const name = undated === '' ? 'sales' : sourceNamed(undated, opened);
  let free = name;
  for (let n = 2; opened.portfolio.imports.has(free); n++) free = `${name}-${n}`;
  return free;
};

const proposed = async (
  asked: ImportFile,
  opened: Opened,
  context: Context,
): Promise<Settled | undefined> => {
  const table = await asked.tables.open({});
  const scanned = await scan(table);
  if (scanned === undefined) throw new Refusal(`${table.path} has no rows`, 'export it again');
  const proposal = propose(scanned);
  const source = freeSource(asked.name, opened);
  const path = rulesPath(source);
  const columns = columnsOf(proposal.choices);
  if (proposal.missing.length > 0) {
    const text = rulesText({ columns }, proposal.choices, doubtOf(opened.words));
    context.out(showProposal(proposal, text, { file: table.path, path }, opened.words));
    throw new Refusal(
      `the header of ${table.path} does not say which column holds: ${proposal.missing.join(', ')}`,
      `write ${path} with these columns, then: kam import ${typed(table.path)} --rules ${path}`,
    );
  }
  const header = findHeader(await table.head(), specsOf(columns), path);
  const rules = rulesOf(proposal, table, await mannerOf(table, header, columns, asked.stated));
  const text = rulesText(rules, proposal.choices, doubtOf(opened.words));
  context.out(showProposal(proposal, text, { file: table.path, path }, opened.words));
  if ((await agreed(table.path, path, asked, opened, context)) === undefined) return undefined;
  return { source: { source, path, rules }, change: { kind: 'write', path, text, before: null } };
};

/** On a terminal the proposal is a question; elsewhere `--yes` answers it. Undefined when the person gave up. */
const agreed = async (
  file: string,
  path: string,
  { options }: ImportFile,
  { words }: Opened,
  { interactive }: Context,
): Promise<true | undefined> => {
  if (options['yes'] === true || options['dryRun'] === true) return true;
  const answer = interactive ? await askYes(words.say(phrases.agree, { path })) : false;
  if (answer !== false) return answer;
  throw new Refusal(
    'nothing was imported: nobody has agreed to these rules',
    `take them with: kam import ${typed(file)} --yes   or write them to ${path}, change what is wrong, and import again`,
  );
};

/** A file name as it is typed. */
const typed = (file: string): string => (/^[\p{L}\p{N}_.:/\\-]+$/u.test(file) ? file : `"${file}"`);
