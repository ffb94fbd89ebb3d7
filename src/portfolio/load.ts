import { readDocument } from '../source/document.ts';
import type { Entry, Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';

import { clientsOf } from './clients.ts';
import { type Config, configSchema } from './config.ts';
import { Gathering } from './gather.ts';
import { byDay } from './interactions.ts';
import { CONFIG_FILE, type Part, partOf } from './layout.ts';
import { newerFormat } from './migrations.ts';
import { ambiguousNames } from './names.ts';
import type { Portfolio } from './portfolio.ts';
import { textsOf } from './texts.ts';

/** What stands in for required keys of kam.yaml that are missing or wrong; XXX is ISO 4217 for "no currency". */
const STAND_INS = { kam: '1', company: '?', currency: 'XXX' };

type Listed = { readonly entry: Entry; readonly part: Part };

/**
 * Reads the files of a portfolio. Bad content never throws: it becomes findings, and what can be read of
 * the rest is there. A newer format is not guessed at: then nothing but its finding is there.
 */
export const loadPortfolio = async (tree: Tree): Promise<Portfolio> => {
  const listed = (await tree.list('')).flatMap((entry): Listed[] => {
    const part = partOf(entry.path);
    return part === undefined ? [] : [{ entry, part }];
  });
  const gathering = new Gathering();
  const config = await readConfig(tree, listed, gathering);
  if (gathering.findings.some(({ rule }) => rule === 'config/newer-format'))
    return { ...portfolioOf(config, gathering, listed), files: 1 };
  gathering.findings.push(...oddFiles(listed));
  const files = await readRest(tree, listed, gathering);
  return { ...portfolioOf(config, gathering, listed), files };
};

const isConfig = ({ part }: Listed): boolean => part.kind === 'config';

const readConfig = async (tree: Tree, listed: readonly Listed[], gathering: Gathering): Promise<Config> => {
  let text = '';
  const own = listed.filter(isConfig);
  for await (const each of textsOf(
    tree,
    own.map(({ entry }) => entry),
  )) {
    if ('rule' in each) gathering.findings.push(each);
    else text = each.text;
  }
  const document = readDocument(CONFIG_FILE, text);
  const newer = newerFormat(document);
  if (newer !== undefined) gathering.findings.push(newer);
  else if (text.trim() === '') gathering.findings.push(atFile(CONFIG_FILE, 'portfolio/no-config'));
  const silent = newer !== undefined || text.trim() === '';
  const config = (silent ? new Gathering() : gathering).read(configSchema, document, STAND_INS);
  return config ?? configSchema.parse(STAND_INS);
};

/** Reads everything but kam.yaml; returns how many files were read in all. */
const readRest = async (tree: Tree, listed: readonly Listed[], gathering: Gathering): Promise<number> => {
  const parts = new Map(listed.map(({ entry, part }) => [entry.path, part]));
  const readable = listed.filter(({ entry, part }) => {
    return part.kind !== 'config' && part.kind !== 'stray' && entry.outside === undefined;
  });
  let files = listed.filter(isConfig).length;
  for await (const each of textsOf(
    tree,
    readable.map(({ entry }) => entry),
  )) {
    files++;
    if ('rule' in each) gathering.findings.push(each);
    else {
      const part = parts.get(each.path);
      if (part !== undefined) gathering.take(each, part);
    }
  }
  return files;
};

const atFile = (file: string, rule: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  at: { file, path: [] },
  args: { file },
});

/** Links that lead out, names that nothing reads, names whose letters are composed in another way. */
const oddFiles = (listed: readonly Listed[]): readonly Finding[] =>
  listed.flatMap(({ entry, part }) => [
    ...(entry.outside === undefined ? [] : [atFile(entry.path, 'file/link-outside')]),
    ...(part.kind === 'stray' && entry.outside === undefined
      ? [atFile(entry.path, 'portfolio/stray-file', 'hint')]
      : []),
    ...(entry.path === entry.path.normalize('NFC')
      ? []
      : [atFile(entry.path, 'portfolio/name-not-nfc', 'warning')]),
  ]);

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
    findings: [...gathering.findings, ...findings, ...ambiguousNames(clients)],
  };
};
