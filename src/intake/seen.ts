import { textCell } from '../ledger/line.ts';
import type { Reading } from '../ledger/total.ts';
import { detached } from '../source/csv.ts';
import { type Binding, TEXTS, type TextField, textOf } from './binding.ts';
import { ByChannel } from './by-channel.ts';

/** A text of the file, with the lines that bear it; for an unknown client, the revenue by the text of the channel and the tax numbers that stand beside it. */
export type Seen = {
  readonly text: string;
  /** As it stands in the ledger. */
  readonly cell: string;
  lines: number;
  readonly channels: ByChannel | undefined;
  readonly taxIds: Set<string> | undefined;
};

type Texts = Readonly<Record<TextField, Map<string, Seen>>>;

/** What stands in the columns of names, text by text; documents and line numbers do not come again and are not kept. */
export class SeenTexts {
  readonly texts: Texts;
  private readonly binding: Binding;
  private readonly isClient: (text: string) => boolean;

  /** `isClient`: is this text a client that is known? */
  constructor(binding: Binding, isClient: (text: string) => boolean) {
    this.binding = binding;
    this.isClient = isClient;
    this.texts = Object.fromEntries(TEXTS.map((field) => [field, new Map()])) as Texts;
  }

  /** The text of a row, made ready once. */
  name(field: TextField, cells: readonly string[]): Seen {
    const source = this.binding.texts[field];
    if (source.position === undefined && source.otherwise === '') return NOTHING;
    const raw = textOf(source, cells);
    const found = this.texts[field].get(raw);
    if (found !== undefined) {
      found.lines++;
      return found;
    }
    const text = detached(raw.trim() === '' ? '' : raw);
    const stranger = field === 'client' && text !== '' && !this.isClient(text);
    const seen: Seen = {
      text,
      cell: textCell(text),
      lines: 1,
      channels: stranger ? new ByChannel() : undefined,
      taxIds: stranger && this.binding.taxId !== undefined ? new Set() : undefined,
    };
    this.texts[field].set(detached(raw), seen);
    return seen;
  }

  /** The client of a row; of one that is unknown, what else the row says of it. */
  client(cells: readonly string[], channel: string, currency: string, revenue: Reading): Seen {
    const client = this.name('client', cells);
    client.channels?.add(currency, channel, revenue);
    const taxId = client.taxIds === undefined ? '' : (cells[this.binding.taxId ?? -1] ?? '');
    if (taxId !== '' && client.taxIds?.has(taxId) === false) client.taxIds.add(detached(taxId));
    return client;
  }
}

/** For a column that the file does not have. */
const NOTHING: Seen = { text: '', cell: '', lines: 0, channels: undefined, taxIds: undefined };
