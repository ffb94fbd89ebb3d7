import { readDocument } from '../source/document.ts';
import { ignoreComments } from '../source/document-ignore.ts';
import type { Entry, Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import { clientsOf } from './clients.ts';
import { type Config, configSchema } from './config.ts';
import { Gathering } from './gather.ts';
import { byDay } from './interactions.ts';
import { CONFIG_FILE, meantFile, type Part, partOf } from './layout.ts';
import { newerFormat } from './migrations.ts';
import { ambiguousNames } from './names.ts';
import type { Portfolio } from './portfolio.ts';
import { readRates } from './rates.ts';
import { textsOf } from './texts.ts';

/** What stands in for required keys of kam.yaml that are missing or wrong; XXX is ISO 4217 for "no currency". */
const STAND_INS = { kam: '1', company: '?', currency: 'XXX' };

/** What the text of a kam.yaml says, as far as it can be read; defaults for the rest. */
export const settingsOf = (text: string): Config =>
  new Gathering().read(configSchema, readDocument(CONFIG_FILE, text), STAND_INS) ??
  configSchema.parse(STAND_INS);

type Listed = { readonly entry: Entry; readonly part: Part };

/** What was read of files that several versions share, by blob and path. */
export type Shared = Map<string, Gathering>;

/**
 * Reads the files of a portfolio. Bad content never throws: it becomes findings, and what can be read of
 * the rest is there. A newer format is not guessed at: then nothing but its finding is there.
 */
export const loadPortfolio = async (tree: Tree, shared?: Shared): Promise<Portfolio> => {
  const entries = await tree.list('');
  const listed = entries.flatMap((entry): Listed[] => {
    const part = partOf(entry.path);
    return part === undefined ? [] : [{ entry, part }];
  });
  const gathering = new Gathering();
  const config = await readConfig(tree, listed, gathering);
  if (gathering.findings.some(({ rule }) => rule === 'config/newer-format'))
    return { ...portfolioOf(config, gathering, listed), files: 1 };
  gathering.findings.push(...entries.flatMap(oddEntry), ...listed.flatMap(strayFile));
  const files = await readRest(tree, listed, gathering, shared);
  const rates = readRates(gathering.rates, config);
  gathering.findings.push(...rates.findings);
  // Of two rates of one day the later in the list counts: that of the file.
  const withRates = { ...config, rates: [...config.rates, ...rates.rates] };
  return { ...portfolioOf(withRates, gathering, listed), files };
};

const isConfig = ({ part }: Listed): boolean => part.kind === 'config';
const entryOf = ({ entry }: Listed): Entry => entry;

const readConfig = async (tree: Tree, listed: readonly Listed[], gathering: Gathering): Promise<Config> => {
  let text = '';
  for await (const each of textsOf(tree, listed.filter(isConfig).map(entryOf))) {
    if ('rule' in each) gathering.findings.push(each);
    else text = each.text;
  }
  const document = readDocument(CONFIG_FILE, text);
  gathering.ignores.push(...ignoreComments(CONFIG_FILE, text));
  const newer = newerFormat(document);
  const silent = newer !== undefined || text.trim() === '';
  if (silent && gathering.findings.length === 0)
    gathering.findings.push(newer ?? atFile(CONFIG_FILE, 'portfolio/no-config'));
  const config = (silent ? new Gathering() : gathering).read(configSchema, document, STAND_INS);
  return config ?? configSchema.parse(STAND_INS);
};

/** Reads everything but kam.yaml; returns how many files were looked at in all. */
const readRest = async (
  tree: Tree,
  listed: readonly Listed[],
  gathering: Gathering,
  shared: Shared | undefined,
): Promise<number> => {
  const parts = new Map(listed.map(({ entry, part }) => [entry.path, part]));
  const readable = listed.filter(
    ({ entry, part }) => part.kind !== 'config' && part.kind !== 'stray' && entry.outside === undefined,
  );
  const missing =
    shared === undefined ? readable : readable.filter(({ entry }) => !shared.has(sharedKey(entry)));
  // Without anything to share nobody asks for ids, which are hashed from the files.
  const keys = new Map(
    shared === undefined ? [] : missing.map(({ entry }) => [entry.path, sharedKey(entry)]),
  );
  for await (const each of textsOf(tree, missing.map(entryOf))) {
    const path = 'rule' in each ? each.at.file : each.path;
    const into = shared === undefined ? gathering : new Gathering();
    shared?.set(keys.get(path) ?? path, into);
    const part = parts.get(path);
    if ('rule' in each) into.findings.push(each);
    else if (part !== undefined) into.take(each, part);
  }
  for (const { entry } of shared === undefined ? [] : readable) {
    const read = shared?.get(sharedKey(entry));
    if (read !== undefined) gathering.absorb(read);
  }
  return readable.length + listed.filter(isConfig).length;
};

const sharedKey = ({ id, path }: Entry): string => `${id} ${path}`;

const atFile = (file: string, rule: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  at: { file, path: [] },
  args: { file },
});

/** Links that lead out, and names whose letters are composed in another way than they look. */
const oddEntry = ({ path, outside }: Entry): readonly Finding[] => [
  ...(outside === undefined ? [] : [atFile(path, 'file/link-outside')]),
  ...(path === path.normalize('NFC') ? [] : [atFile(path, 'portfolio/name-not-nfc', 'warning')]),
];

/** A name that looks like one of ours and that nothing reads. */
const strayFile = ({ entry, part }: Listed): readonly Finding[] => {
  if (part.kind !== 'stray' || entry.outside !== undefined) return [];
  const found = atFile(entry.path, 'portfolio/stray-file', 'hint');
  const near = meantFile(entry.path);
  return [near === undefined ? found : { ...found, args: { ...found.args, near } }];
};

const portfolioOf = (
  config: Config,
  gathering: Gathering,
  listed: readonly Listed[],
): Omit<Portfolio, 'files'> => {
  const { clients, findings } = clientsOf(gathering, config, new Set(listed.map(({ entry }) => entry.path)));
  return {
    config,
    clients,
    interactions: new Map([...gathering.logs].map(([id, log]) => [id, [...log].sort(byDay)])),
    reviews: gathering.reviews,
    imports: gathering.imports,
    moved: gathering.moved,
    ignores: gathering.ignores,
    findings: [...gathering.findings, ...findings, ...ambiguousNames(clients)],
  };
};
