import { digestOf } from '../source/digest.ts';
import { readDocument } from '../source/document.ts';
import { ignoreComments } from '../source/document-ignore.ts';
import { bundlesOf, type Entry, type Tree } from '../source/tree.ts';
import { clientsOf } from './clients.ts';
import { type Config, configSchema } from './config.ts';
import { type Asked, Dossiers, type Settings } from './dossiers.ts';
import { FORMAT } from './formats.ts';
import { Gathering } from './gather.ts';
import { byDay } from './interactions.ts';
import { CLIENTS_FOLDER, CONFIG_FILE } from './layout.ts';
import { atFile, fileFindings, type Listed, listedIn } from './listed.ts';
import { formatOf, newerFormat } from './migrations.ts';
import { ambiguousNames } from './names.ts';
import type { Portfolio } from './portfolio.ts';
import { readRates } from './rates.ts';
import { textsOf } from './texts.ts';

/** What stands in for required keys of kam.yaml that are missing or wrong; XXX is ISO 4217 for "no currency". */
const STAND_INS = { kam: String(FORMAT), company: '?', currency: 'XXX' };

/** What the text of a kam.yaml says, as far as it can be read; defaults for the rest. */
export const settingsOf = (text: string): Config =>
  new Gathering().read(configSchema, readDocument(CONFIG_FILE, text), STAND_INS) ??
  configSchema.parse(STAND_INS);

/**
 * Reads the files of a portfolio. Bad content never throws: it becomes findings, and what can be read of
 * the rest is there. A newer format is not guessed at: then nothing but its finding is there.
 */
export const loadPortfolio = async (tree: Tree, asked: Asked = {}): Promise<Portfolio> => {
  const bundles = await bundlesOf(tree, CLIENTS_FOLDER);
  const { rest } = bundles;
  const listed = listedIn(rest);
  const opening = new Gathering();
  const { config: settings, text, format } = await readConfig(tree, listed, opening);
  const isNewer = opening.findings.some(({ rule }) => rule === 'config/newer-format');
  const gathering = new Gathering(format);
  if (!isNewer) gathering.findings.push(...fileFindings(rest, listed));
  const files = isNewer ? 1 : await readRest(tree, listed, gathering);
  const rates = readRates(gathering.rates, settings);
  // Of two rates of one day the later in the list counts: that of the file.
  const config = { ...settings, rates: [...settings.rates, ...rates.rates] };
  const interactions = new Map([...gathering.logs].map(([id, log]) => [id, [...log].sort(byDay)]));
  const name = digestOf([text, gathering.rates]);
  const dossiers = new Dossiers(tree, { config, format, name, interactions }, asked);
  if (!isNewer) await dossiers.take(bundles);
  const { clients, findings } = clientsOf(dossiers.clients, gathering.register);
  return {
    config,
    clients: clients.map((client) => (client.dossier === undefined ? dossiers.aged(client) : client)),
    interactions,
    reviews: gathering.reviews,
    imports: gathering.imports,
    moved: {
      get: (file) => opening.moved.get(file) ?? gathering.moved.get(file) ?? dossiers.moved.get(file),
    },
    ignores: [...opening.ignores, ...gathering.ignores, ...dossiers.ignores],
    findings: [
      ...opening.findings,
      ...gathering.findings,
      ...(isNewer ? [] : rates.findings.map((each) => gathering.found(each))),
      ...dossiers.findings,
      ...findings,
      ...ambiguousNames(clients),
    ],
    files: files + dossiers.files,
  };
};

const isConfig = ({ part }: Listed): boolean => part.kind === 'config';
const entryOf = ({ entry }: Listed): Entry => entry;

const readConfig = async (
  tree: Tree,
  listed: readonly Listed[],
  gathering: Gathering,
): Promise<Pick<Settings, 'config' | 'format'> & { readonly text: string }> => {
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
  return { config: config ?? configSchema.parse(STAND_INS), format: formatOf(document), text };
};

/** Reads everything but kam.yaml and the dossiers; returns how many files were looked at, kam.yaml among them. */
const readRest = async (tree: Tree, listed: readonly Listed[], gathering: Gathering): Promise<number> => {
  const parts = new Map(listed.map(({ entry, part }) => [entry.path, part]));
  const readable = listed.filter(
    ({ entry, part }) => part.kind !== 'config' && part.kind !== 'stray' && entry.outside === undefined,
  );
  for await (const each of textsOf(tree, readable.map(entryOf))) {
    if ('rule' in each) {
      gathering.findings.push(each);
      continue;
    }
    const part = parts.get(each.path);
    if (part !== undefined) gathering.take(each, part);
  }
  return readable.length + listed.filter(isConfig).length;
};
