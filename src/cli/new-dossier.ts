import { factPath } from '../portfolio/fact-path.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { SECTIONS } from '../portfolio/sections/index.ts';
import { dossierTemplates, scaffoldDossier } from '../scaffold/dossier.ts';
import { type SectionFact, sectionShapes, typedFacts } from '../scaffold/facts.ts';
import { salesOf } from '../scaffold/sales.ts';
import type { Change } from '../source/change.ts';
import { readDocument } from '../source/document.ts';
import { readTemplates } from '../source/package.ts';
import { cleanText } from '../source/scalar.ts';
import { isPlace } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import type { Context, Opened } from './context.ts';
import { type Carried, carriedOf, freeSlug, logMoves } from './new-client.ts';
import { wrongIn } from './wrong.ts';

/** Everything that a new dossier changes. */
export type Plan = {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly changes: readonly Change[];
  /** The paths of the files that are made. */
  readonly files: readonly string[];
  /** What came from the register. */
  readonly carried: Carried | undefined;
  /** Interactions that were kept for a client without a dossier move into it. */
  readonly log: boolean;
};

/** Plans the dossier of a client of the register, or of a new one. Throws a Refusal for options that cannot be. */
export const planDossier = async (
  typed: string,
  client: Client | undefined,
  { portfolio, ledger, tree, today }: Opened,
  options: Readonly<Record<string, unknown>>,
  context: Context,
): Promise<Plan> => {
  const { config, clients } = portfolio;
  const shapes = sectionShapes();
  const set = typedFacts(Array.isArray(options['set']) ? options['set'].map(cleanText) : []);
  if (idOf(set) !== undefined) throw new Refusal('the id of a client is given by kam and never changes');
  const carried = client === undefined ? undefined : await carriedOf(client, tree);
  const name = client === undefined ? typed : cleanText(client.name);
  const id = idOf(carried?.facts ?? []) ?? freshId(clients, context);
  const slug = await freeSlug(options['slug'], name, config.language, tree);
  const sales = await salesOf(ledger, [id, name], today);
  const facts = [
    general('status', client?.status ?? (sales.first === undefined ? 'potential' : 'active')),
    ...(carried?.facts ?? []),
    general('id', id),
    general('name', name),
    ...set,
  ];
  const made = scaffoldDossier(
    { slug, full: options['full'] === true, facts, note: carried?.note ?? '', sales, config },
    await readTemplates(dossierTemplates(config.language)),
    shapes,
    await context.words(config.language),
  );
  await refuseWrong(made, set);
  const moves = await logMoves(id, slug, tree);
  return {
    id,
    name,
    folder: `clients/${slug}`,
    changes: [...made, ...moves, ...(carried === undefined ? [] : [carried.change])],
    files: made.map(({ path }) => path),
    carried,
    log: moves.length > 0,
  };
};

const general = (key: string, text: string): SectionFact => ({
  section: 'general',
  path: [key],
  texts: [text],
});

const idOf = (facts: readonly SectionFact[]): string | undefined =>
  facts.find(({ section, path }) => section === 'general' && path[0] === 'id')?.texts[0];

const freshId = (clients: readonly Client[], { newId }: Context): string => {
  const taken = new Set(clients.map(({ id }) => id));
  for (;;) {
    const id = newId();
    if (!taken.has(id)) return id;
  }
};

/** Reads the new files back by their schemas: what is wrong in a fact of the command line is refused before anything is written. */
const refuseWrong = async (changes: readonly Change[], set: readonly SectionFact[]): Promise<void> => {
  for (const change of changes) {
    const section = SECTIONS.find(({ file }) => change.path.endsWith(`/${file}`));
    if (change.kind !== 'write' || section === undefined) continue;
    const typed = new Set(set.filter((fact) => fact.section === section.id).map(({ path }) => path[0]));
    const [first] = await wrongIn(
      change.path,
      change.text,
      ({ at }) => isPlace(at) || typed.has(String(at.path[0])),
    );
    if (first === undefined) continue;
    const { at } = first.finding;
    const { data } = readDocument(change.path, change.text);
    throw new Refusal(
      `--set ${isPlace(at) ? section.id : factPath(section.id, at.path, data)}: ${first.message}`,
      first.nearest === undefined ? 'nothing was written' : `did you mean "${first.nearest}"?`,
    );
  }
};
