import type { Words } from '../locale/words.ts';
import { left, sentence, text } from '../page/cells.ts';
import type { Block, Cell, Page } from '../page/page.ts';
import type { PlainDate } from '../value/period.ts';
import type { Change, Touch } from './change.ts';
import type { Moment, Value } from './history.ts';
import { phrases } from './history-words.ts';
import { answerJson, changeJson } from './json.ts';
import { changeText, phrases as changeWords, factText, type Names, placeText } from './say.ts';

type Given = {
  readonly client: { readonly id: string; readonly name: string };
  readonly today: PlainDate;
  readonly currency: string;
  /** The first day that was asked for. */
  readonly since: PlainDate | null;
  readonly shallow: boolean;
  readonly names: Names;
};

const headOf = ({ today, currency }: Given, base: Readonly<Record<string, number>>): Page['head'] => ({
  command: 'history',
  today,
  period: null,
  currency,
  measure: null,
  base,
});

const note = (given: Given, words: Words): readonly Block[] =>
  given.shallow ? [{ kind: 'note', tone: 'warn', text: words.say(phrases.shallow) }] : [];

/** The life of a dossier, newest first. */
export const showLife = (moments: readonly Moment[], given: Given, words: Words): Page => {
  const base = {
    commits: moments.length,
    changes: moments.reduce((sum, { changes }) => sum + changes.length, 0),
  };
  const days = moments.flatMap(({ touch }) => touch?.day ?? []);
  return {
    title: words.say(phrases.title, { client: given.client.name }),
    head: headOf(given, base),
    data: {
      client: given.client.id,
      fact: null,
      since: given.since,
      shallow: given.shallow,
      moments: moments.map(({ changes, ...moment }) => ({
        ...moment,
        changes: changes.map((each) =>
          changeJson({ ...each, touch: moment.touch, committed: moment.touch !== null }, words, given.names),
        ),
      })),
    },
    blocks: [
      ...note(given, words),
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.day)),
          left(words.say(phrases.by), 1),
          left(words.say(phrases.section), 2),
          sentence(words.say(phrases.change)),
        ],
        rows: moments.flatMap((moment) => momentRows(moment, given.names, words)),
        base: words.say(phrases.base, {
          ...base,
          from: words.date(days.at(-1) ?? given.today),
          to: words.date(days[0] ?? given.today),
        }),
        empty: words.say(phrases.none),
      },
    ],
  };
};

/** So many changes of one commit are told one by one; all are in JSON. */
const MOST = 12;

const momentRows = (moment: Moment, names: Names, words: Words): readonly (readonly Cell[])[] => {
  const { touch, created, movedFrom, closed, changes } = moment;
  const said: (readonly [string, string])[] = [];
  if (movedFrom !== null) said.push(['', words.say(phrases.moved, { from: movedFrom })]);
  if (closed) said.push(['', words.say(phrases.closed)]);
  else if (created && movedFrom === null) said.push(['', createdText(changes, words)]);
  else {
    for (const each of changes.slice(0, MOST))
      said.push([placeText(each.place, words), changeText(each, words, names)]);
    if (changes.length > MOST) said.push(['', words.say(phrases.more, { n: changes.length - MOST })]);
  }
  return said.map(([place, sentenceText], at) => [
    ...(at === 0 ? whoCells(touch, words) : [text(''), text('')]),
    text(place),
    text(sentenceText),
  ]);
};

const createdText = (changes: readonly Change[], words: Words): string => {
  const things = changes.filter(({ kind }) => kind === 'new').length;
  return words.say(phrases.created, { n: changes.filter(({ kind }) => kind === 'known').length, things });
};

const whoCells = (touch: Touch | null, words: Words): readonly Cell[] =>
  touch === null
    ? [text(words.say(phrases.fresh)), text('–')]
    : [{ kind: 'date', value: touch.day }, text(touch.by)];

/** Every value that a fact had, newest first. */
export const showFact = (values: readonly Value[], fact: string, given: Given, words: Words): Page => {
  const several = new Set(values.map(({ path }) => path)).size > 1;
  return {
    title: words.say(phrases.titleOf, { client: given.client.name, fact }),
    head: headOf(given, { values: values.length }),
    data: {
      client: given.client.id,
      fact,
      since: given.since,
      shallow: given.shallow,
      values: values.map(({ leaf: _, before, after, ...value }) => ({
        ...value,
        before: before.map(answerJson),
        after: after.map(answerJson),
      })),
    },
    blocks: [
      ...note(given, words),
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.day)),
          left(words.say(phrases.by), 1),
          ...(several ? [left(words.say(phrases.fact))] : []),
          sentence(words.say(phrases.value)),
          left(words.say(phrases.what)),
        ],
        rows: values.map(({ touch, path, after, leaf, kind }) => [
          ...whoCells(touch, words),
          ...(several ? [text(path)] : []),
          text(
            after.map((each) => factText(each, leaf.shape, words)).join(' / ') ||
              words.say(changeWords.unknown),
          ),
          text(words.say(phrases[kind])),
        ]),
        base: words.say(phrases.factBase, { n: values.length }),
        empty: words.say(phrases.none),
      },
    ],
  };
};
