import type { IgnoreComment } from '../source/document-ignore.ts';
import type { Bundle, Bundles, Tree } from '../source/tree.ts';
import type { Finding, Moved, Path } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { ageing } from './ages.ts';
import { type Card, type Cards, type Contents, cardOf, readCard } from './card.ts';
import type { Config } from './config.ts';
import type { Dossier } from './dossier.ts';
import { type FolderRead, readFolders } from './folder.ts';
import { lazyDossier, type Opener, openerOf } from './lazy.ts';
import type { Client, Frame, Portfolio } from './portfolio.ts';
import { isWithin, type Steady, type SteadyOf, steadyBy } from './steady.ts';

/** What was read of folders that several versions share, by what is in them and by the settings. */
export type Shared = Map<string, FolderRead>;

/** A client as soon as its dossier was read, on the day of the portfolio. */
export type Seen = {
  readonly client: Client;
  /** The same as the portfolio will have it; its dossier may be read anew when somebody looks into it. */
  readonly stays: Client;
  readonly frame: Frame;
  readonly today: PlainDate;
  /** Tells what is in the folder and in the settings from everything else; undefined where that is not known. */
  readonly id: string | undefined;
};

export type Asked = {
  readonly shared?: Shared;
  /** On which day the facts are as old as they are; without it none is stale. */
  readonly today?: (config: Config) => PlainDate;
  /** With a day: what was kept of folders. Dossiers are read when somebody looks into them. */
  readonly cards?: Cards;
  /** Looks at each dossier as soon as it is read; afterwards it may be let go, and read again where somebody asks. */
  readonly see?: (seen: Seen) => void;
  /** A portfolio with more dossiers than this that is seen does not hold all of them at once. */
  readonly many?: number;
  /** Hears how many dossiers of all were read, again and again; reading waits for what it returns. */
  readonly progress?: (done: number, of: number) => Promise<void> | undefined;
};

/** Of so many dossiers that were let go the files are held for those who ask again. */
const HELD = 16;

/** Folders that are read with one question to the tree. */
const TOGETHER = 50;

/** So many dossiers fit into the memory of any machine. */
const MANY = 500;

/** What the reading of a dossier depends on beside its files; `name` is another one for other settings. */
export type Settings = Pick<Portfolio, 'config' | 'interactions'> & {
  readonly format: number;
  readonly name: string;
};

/** A folder with the name under which it is shared and kept. */
type Named = { readonly path: string; readonly bundle: Bundle; readonly name: string | undefined };

/** Gathers the dossiers of a portfolio, from their files or from what was kept of them. */
export class Dossiers {
  /** In the order of their folders. */
  readonly clients: Client[] = [];
  readonly findings: Finding[] = [];
  readonly ignores: IgnoreComment[] = [];
  readonly moved: Moved;
  files = 0;
  private readonly tree: Tree;
  private readonly settings: Settings;
  private readonly asked: Asked;
  private readonly today: PlainDate | undefined;
  private readonly age: ReturnType<typeof ageing> | undefined;
  private readonly steadyOf: SteadyOf | undefined;
  private readonly open: Opener | undefined;
  private readonly cut = new Map<string, (path: Path) => Path>();
  private readonly cutLazily = new Set<string>();

  constructor(tree: Tree, settings: Settings, asked: Asked) {
    this.tree = tree;
    this.settings = settings;
    this.asked = asked;
    this.today = asked.today?.(settings.config);
    this.age = this.today === undefined ? undefined : ageing(settings.config, this.today);
    this.steadyOf = this.today === undefined ? undefined : steadyBy(settings.config, this.today);
    const { readNow } = tree;
    const most = asked.see === undefined ? Number.POSITIVE_INFINITY : HELD;
    this.open = readNow && openerOf((paths) => readNow(paths), settings.format, most);
    this.moved = {
      get: (file) =>
        this.cut.get(file) ?? (this.cutLazily.has(file) ? this.open?.(file).moved.get(file) : undefined),
    };
  }

  async take({ folders }: Bundles): Promise<void> {
    const { see, many = MANY } = this.asked;
    const letsGo = folders.size > many && see !== undefined;
    const named = await Promise.all([...folders].map(([path, bundle]) => this.named(path, bundle)));
    const cards = named.map(({ name }) => this.card(name));
    const missing = named.filter((_folder, at) => cards[at] === undefined);
    let reads: FolderRead[] = [];
    for (const [at, { name }] of named.entries()) {
      const card = cards[at];
      if (card === undefined && reads.length === 0) reads = await this.read(missing.splice(0, TOGETHER));
      this.takeOne(card ?? reads.shift(), name, letsGo);
      const done = at + 1;
      if (done % TOGETHER === 0 || done === named.length) await this.asked.progress?.(done, named.length);
    }
  }

  /** A client on the day that was asked for. */
  aged(client: Client): Client {
    return this.age?.client(client) ?? client;
  }

  private takeOne(found: Card | FolderRead | undefined, name: string | undefined, letsGo: boolean): void {
    const isRead = found !== undefined && 'hasLinks' in found;
    const client = isRead ? this.takeRead(found, name) : found && this.takeCard(found, name);
    if (client === undefined) return;
    const stays = letsGo && isRead && !found.hasLinks ? this.lazily(found, client, name) : client;
    this.see(client, stays, found?.findings ?? [], name);
    this.clients.push(stays);
  }

  private see(client: Client, stays: Client, findings: readonly Finding[], name: string | undefined): void {
    const { asked, moved, today } = this;
    const { config, interactions } = this.settings;
    if (today === undefined) return;
    const frame = { config, interactions, moved, findings };
    // What stands in a log outside of the folder counts too.
    asked.see?.({ client, stays, frame, today, id: interactions.has(client.id) ? undefined : name });
  }

  private async named(path: string, bundle: Bundle): Promise<Named> {
    const isAsked = this.asked.shared !== undefined || this.asked.cards !== undefined;
    const id = isAsked ? await bundle.id() : undefined;
    return { path, bundle, name: id && `${id} ${this.settings.name}` };
  }

  private card(name: string | undefined): Card | undefined {
    const { cards } = this.asked;
    if (name === undefined || this.today === undefined || this.open === undefined) return undefined;
    const text = cards?.read(name);
    return text === undefined ? undefined : readCard(text, this.today);
  }

  private async read(folders: readonly Named[]): Promise<FolderRead[]> {
    const { shared } = this.asked;
    const known = folders.map(({ name }) => (name === undefined ? undefined : shared?.get(name)));
    const missing = folders.filter((_folder, at) => known[at] === undefined);
    const listed = missing.map(async ({ path, bundle }) => ({ path, entries: await bundle.entries() }));
    const read = (await readFolders(this.tree, await Promise.all(listed), this.settings)).values();
    return known.flatMap((each) => each ?? read.next().value ?? []);
  }

  private takeRead(read: FolderRead, name: string | undefined): Client | undefined {
    this.note(read);
    for (const [file, back] of read.moved) this.cut.set(file, back);
    const aged = read.client && this.aged(read.client);
    const client = aged && this.rememberingClient(aged, name);
    if (name === undefined) return client;
    this.asked.shared?.set(name, read);
    if (this.steadyOf !== undefined && this.open !== undefined)
      this.asked.cards?.write(name, cardOf(read, client, this.steadyOf));
    return client;
  }

  private rememberingClient(client: Client, name: string | undefined): Client {
    const { dossier } = client;
    const remember = dossier && this.remembering(name, () => dossier);
    return dossier === undefined || remember === undefined
      ? client
      : { ...client, dossier: { ...dossier, remember } };
  }

  private takeCard(card: Card, name: string | undefined): Client | undefined {
    this.note(card);
    for (const file of card.moved ?? []) this.cutLazily.add(file);
    return this.clientOf(card, name);
  }

  private clientOf({ client, contents }: Card, name: string | undefined): Client | undefined {
    const dossier = contents && this.lazyDossier(contents, name);
    return client === undefined || dossier === undefined ? undefined : { ...client, dossier };
  }

  /** What was made of a dossier holds on the days on which its facts are as old as they are today. */
  private remembering(name: string | undefined, dossier: () => Dossier): Dossier['remember'] {
    const { cards } = this.asked;
    const { today, steadyOf } = this;
    if (name === undefined || cards === undefined || today === undefined || steadyOf === undefined)
      return undefined;
    return <T>(what: string, work: () => T): T => {
      const kept = cards.read(`${name} ${what}`);
      const known = kept === undefined ? undefined : (JSON.parse(kept) as { days: Steady; made: T });
      if (known !== undefined && isWithin(known.days, today)) return known.made;
      const made = work();
      cards.write(`${name} ${what}`, JSON.stringify({ days: steadyOf(dossier().sections), made }));
      return made;
    };
  }

  private note({ findings = [], ignores = [], files }: Pick<Card, 'findings' | 'ignores' | 'files'>): void {
    this.findings.push(...findings);
    this.ignores.push(...ignores);
    this.files += files;
  }

  /** Its dossier is let go, and with it the texts from which words were cut: what stays was read from its card. */
  private lazily(read: FolderRead, client: Client, name: string | undefined): Client {
    if (this.today === undefined || this.steadyOf === undefined) return client;
    const card = this.card(name) ?? readCard(cardOf(read, client, this.steadyOf), this.today);
    return (card && this.clientOf(card, name)) ?? client;
  }

  private lazyDossier(contents: Contents, name: string | undefined): Dossier | undefined {
    const { open, age } = this;
    if (open === undefined || age === undefined) return undefined;
    const dossier: Dossier = lazyDossier(
      contents,
      open,
      age,
      this.remembering(name, () => dossier),
    );
    return dossier;
  }
}
