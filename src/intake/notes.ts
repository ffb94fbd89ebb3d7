import { monthPath } from '../ledger/columns.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { printable } from '../value/printable.ts';
import { amountsSaid, areOurs, namedAmounts, revenueOf } from './amounts-said.ts';
import type { Plan } from './plan.ts';
import { linesIn } from './sums.ts';
import { documentKeyOf } from './twice.ts';

export const phrases = named('import.notes', {
  blankRows: '{n} empty {n|row|rows} left out.',
  headerRows: '{n} {n|row|rows} left out that {n|repeats|repeat} the header or the lines above it.',
  change: 'changed: {before}',
  into: '     now: {after}',
  keyTwice:
    '{n} {n|line shares|lines share} document and line with a different one. All are kept; if lines have numbers of their own, name that column in "line:". For example:',
  copies:
    '{n} {n|line is|lines are} exactly like lines that the ledger has fewer of. They were taken as further sales; a document and a line in the rules would tell. For example:',
  twins:
    '{n} {n|document|documents} of the file {n|is|are} in another source, on the same day and with the same revenue ({sources}): {n|it counts|they count} there.',
  doubtful:
    '{n} {n|document|documents} of the file {n|is|are} in another source on the same day, but with another revenue. Both are kept, and count twice until one is corrected:',
  doubtfulOne: '{day} {document}: {here} here, {there} in {source}',
  restated:
    '{n} {n|line|lines} of these months {n|is|are} no longer in the file, and {n|was|were} removed (restates: month).',
  moved:
    '{n} {n|line|lines} that {n|was|were} imported before {n|counts|count} in another source, and {n|was|were} removed here.',
  gone: '{n} {n|line|lines} of the ledger in the same days {n|is|are} not in this file, and {n|was|were} kept. If the source has corrected them, or the rules have changed, delete the months of sales/{source} and import again.',
  silent:
    '{month}: the file has no line of this month, and the ledger has {n} {n|line|lines} with {revenue}. A file restates only months that it has lines of (restates: month), so {n|it was|they were} kept. If the month is empty now, delete {path}; else export it again.',
  unrated:
    '{n} {n|day|days} ({from} to {to}) with lines in {currency} {n|has|have} no rate. Until rates.csv gives what 1 {currency} is worth in {ours} ({row}), figures of these days are refused.',
});

/** What is worth a look in an import: what was left out, changed, kept, removed, and what nobody can tell. */
export const notes = (plan: Plan, words: Words): readonly string[] => [
  ...leftOut(plan, words),
  ...changed(plan, words),
  ...ambiguous(plan, words),
  ...elsewhere(plan, words),
  ...gone(plan, words),
  ...silent(plan, words),
  ...unrated(plan, words),
];

const leftOut = ({ blankRows, headerRows }: Plan, words: Words): readonly string[] => [
  ...(blankRows === 0 ? [] : [words.say(phrases.blankRows, { n: blankRows })]),
  ...(headerRows === 0 ? [] : [words.say(phrases.headerRows, { n: headerRows })]),
];

const changed = ({ merged }: Plan, words: Words): readonly string[] =>
  merged.changes.flatMap(([before, after]) => [
    `  ${words.say(phrases.change, { before: printable(before) })}`,
    `  ${words.say(phrases.into, { after: printable(after) })}`,
  ]);

const ambiguous = ({ merged, source }: Plan, words: Words): readonly string[] => {
  const n = merged.counts.ambiguous;
  if (n === 0) return [];
  const { document, line } = source.rules.columns;
  const doubt = document === undefined || line === undefined ? phrases.copies : phrases.keyTwice;
  return [words.say(doubt, { n }), ...merged.doubtful.map((each) => `  ${printable(each)}`)];
};

/** How many documents are listed. */
const FEW = 10;

const elsewhere = ({ twins: { same, doubtful }, ours }: Plan, words: Words): readonly string[] => {
  const sources = [...new Set(same.map(({ source }) => `sales/${source}`))].sort();
  return [
    ...(same.length === 0 ? [] : [words.say(phrases.twins, { n: same.length, sources })]),
    ...(doubtful.length === 0 ? [] : [words.say(phrases.doubtful, { n: doubtful.length })]),
    ...doubtful.slice(0, FEW).map(({ day, document, source, here, there }) => {
      const plain = areOurs(here, ours) && areOurs(there, ours);
      const said = (amounts: typeof here) =>
        plain ? amountsSaid(amounts, ours, words) : namedAmounts(amounts, words);
      const sums = { here: said(here), there: said(there) };
      const one = { day: words.date(day), document: printable(document), source: `sales/${source}`, ...sums };
      return `  ${words.say(phrases.doubtfulOne, one)}`;
    }),
  ];
};

/** The months of which nobody can say whether they are empty. */
const silent = ({ silent: months, source, ours }: Plan, words: Words): readonly string[] =>
  months.map(({ month, figures }) =>
    words.say(phrases.silent, {
      month,
      n: linesIn(figures),
      revenue: amountsSaid(revenueOf(figures), ours, words),
      path: monthPath(source.source, month),
    }),
  );

const unrated = ({ unrated: found, ours }: Plan, words: Words): readonly string[] =>
  found.map(({ currency, days, from, to }) =>
    words.say(phrases.unrated, {
      currency,
      ours,
      n: days,
      from: words.date(from),
      to: words.date(to),
      row: `${currency},${from},…`,
    }),
  );

const gone = ({ merged, twins, absent, silent: months, source }: Plan, words: Words): readonly string[] => {
  const twin = new Set(twins.same.map(({ key }) => key));
  const moved = merged.removed.filter((line) => twin.has(documentKeyOf(line))).length;
  const restated = merged.removed.length - moved;
  const kept = months.length > 0 ? 0 : linesIn(absent);
  return [
    ...(restated === 0 ? [] : [words.say(phrases.restated, { n: restated })]),
    ...(moved === 0 ? [] : [words.say(phrases.moved, { n: moved })]),
    ...(kept === 0 ? [] : [words.say(phrases.gone, { n: kept, source: source.source })]),
  ];
};
