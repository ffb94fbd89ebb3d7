import type { z } from 'zod';
import { ENCODINGS } from '../source/encoding.ts';
import { many, map, maybe, must, plain, table } from './grammar.ts';
import { currency, type Kind, oneOf, text } from './kind.ts';

const DELIMITERS = [',', ';', '|', 'tab'] as const;
const delimiterWord = oneOf(...DELIMITERS);

/** A tab cannot be seen in a file, so it is written as a word. */
export const delimiter: Kind<string> = {
  allowed: DELIMITERS,
  read: (typed) => {
    const reading = delimiterWord.read(typed);
    return 'value' in reading && reading.value === 'tab' ? { value: '\t' } : reading;
  },
};

const column = (words: string) => maybe(plain(text), words);

const columns = map({
  date: must(plain(text), 'Column of the day'),
  client: must(plain(text), 'Column of the client'),
  tax_id: column("Column of the client's tax number: it tells who an unknown name is"),
  document: column('Column of the document number; with the line it tells rows apart'),
  line: column('Column of the line in the document'),
  product: column('Column of the product'),
  channel: column('Column of the sales channel'),
  manager: column('Column of the manager'),
  department: column('Column of our department'),
  unit: column("Column of the client's unit"),
  currency: column('Column of the currency, where rows differ'),
  quantity: column('Column of the quantity, or a sum of columns'),
  revenue: must(plain(text), 'Column of the revenue, or a sum of columns'),
  cost: column('Column of the cost, or a sum of columns: Sales - Profit'),
  margin: column('Column of the margin, instead of the cost'),
});

const otherwise = (words: string) => maybe(plain(text), words);

const defaults = map({
  document: otherwise('Document of rows without one'),
  line: otherwise('Line of rows without one'),
  client: otherwise('Client of rows without one'),
  product: otherwise('Product of rows without one'),
  channel: otherwise('Channel of rows without one'),
  manager: otherwise('Manager of rows without one'),
  department: otherwise('Department of rows without one'),
  unit: otherwise('Unit of rows without one'),
  currency: otherwise('Currency of rows without one'),
});

const aliases = map({
  clients: maybe(table(text, plain(text)), 'How the file writes a client: its id or name'),
  products: maybe(table(text, plain(text)), 'How the file writes a product: its id'),
  channels: maybe(table(text, plain(text)), 'How the file writes a channel: its id'),
  managers: maybe(table(text, plain(text)), 'How the file writes a manager: the id'),
});

/** imports/<source>.yaml: how the exports of one source are read. */
export const importRulesSchema = map({
  name: maybe(plain(text), 'What the source is, in words'),
  files: maybe(many(plain(text)), 'Names of its files: sales-*.csv'),
  encoding: maybe(plain(oneOf(...ENCODINGS)), 'Encoding, where the file does not show it'),
  delimiter: maybe(plain(delimiter), 'Delimiter, where the file does not show it: , ; | or tab'),
  decimal: maybe(plain(oneOf('.', ',')), 'Decimal mark'),
  date: maybe(plain(text), 'How days are written: DD.MM.YYYY, M/D/YYYY, serial'),
  sheet: maybe(plain(text), 'Sheet of a workbook'),
  currency: maybe(plain(currency), 'Currency of the amounts'),
  columns: must(columns, 'Which column holds what; names that are not one word stand in [brackets] in sums'),
  restates: maybe(
    plain(oneOf('month')),
    'A file tells its months anew: lines of these months that it no longer has are removed. Else they are kept',
  ),
  same_documents_as: maybe(
    many(plain(text)),
    'Sources that may hold documents of this one too: a document with the same number, day and revenue counts once',
  ),
  skip: maybe(many(plain(text)), 'Rows that begin with one of these words are left out: Total'),
  defaults: maybe(defaults, 'What stands for empty cells and missing columns'),
  aliases: maybe(aliases, 'Names of this source, and what they mean'),
});

export type ImportRules = z.output<typeof importRulesSchema>;
