import { phrases as named, type Phrase } from '../../locale/words.ts';
import { general } from '../example.ts';
import { readPhrases, readRules } from '../read-rules.ts';

const GENERAL = 'clients/acme/1-general.md';
const bad = (lines: string) => ({ [GENERAL]: general(lines) });
const good = (lines: string) => ({ [GENERAL]: general(lines) });

const pages = {
  syntax: {
    says: 'this cannot be read as facts: {detail}',
    why: 'One misplaced sign makes every fact below it unreadable. Usually a colon inside a text (put the text in quotes), a tab, or a line that is indented too far.',
    bad: bad('industry: "pumps\n'),
    good: good('industry: pumps\n'),
  },
  anchor: {
    says: 'anchors (&) and aliases (*) are not allowed: write the value where it belongs',
    why: 'An alias makes one fact stand in two places, so that a change of one changes the other unseen; a few nested ones can grow to gigabytes. Text that begins with & or * goes in quotes.',
    bad: bad('industry: &x pumps\n'),
    good: good('industry: "&x pumps"\n'),
  },
  tag: {
    says: 'tags (!) are not allowed: every value is the text that is typed',
    why: 'Values are read as the text that stands there and get their meaning from the section. A tag asks a program to treat them otherwise. Text that begins with ! goes in quotes.',
    bad: bad('industry: !!str pumps\n'),
    good: good('industry: "!pumps"\n'),
  },
  'several-documents': {
    says: 'a YAML file holds one document: a second one begins here',
    why: 'What stands behind a line `---` would not be read, or be read in place of the first part, depending on the program.',
    bad: { 'kam.yaml': 'kam: 1\ncompany: Meridian\ncurrency: EUR\n---\ncompany: Other\n' },
    good: {
      'kam.yaml':
        'kam: 1\ncompany: Meridian\ncurrency: EUR\nteam:\n  - id: ivan\n    name: Ivan\nchannels:\n  - id: oem\n    name: Machine builders\n',
    },
  },
  directive: {
    says: 'directives (%) are not allowed',
    why: 'A line that begins with % changes how everything below it is read. Text that begins with % goes in quotes.',
    bad: { 'kam.yaml': '%YAML 1.1\n---\nkam: 1\ncompany: Meridian\ncurrency: EUR\n' },
    good: good('industry: "%"\n'),
  },
  'merge-key': {
    says: 'merge keys (<<) are not allowed: write the facts out',
    why: 'A merged block brings facts that do not stand where they are read, and a change of the source changes all of its copies.',
    bad: bad('<<: x\n'),
    good: good('industry: pumps\n'),
  },
  'duplicate-key': {
    says: '"{key}" stands here twice',
    why: 'Programs disagree on which of the two counts, and the other is lost without a word. Two answers to one question are a list: a disputed fact.',
    bad: bad('industry: pumps\nindustry: burners\n'),
    good: good('industry: pumps\n'),
  },
  'comment-cuts-value': {
    severity: 'hint',
    says: 'everything from " #" on is a comment, not part of the value',
    why: 'A # after a space begins a comment, so that half of the text is not read. Put the value in quotes if it belongs to it; a comment stands on a line of its own, where it also merges better.',
    bad: bad('address: Plant #2, Ruse\n'),
    good: good('address: "Plant #2, Ruse"\n'),
  },
  'conflict-marker': {
    says: 'an unresolved merge conflict',
    why: 'Git could not decide between two versions and left both. Keep the right one (or both as a list: a disputed fact), and delete the lines with <<<<<<<, ======= and >>>>>>>.',
    bad: bad('<<<<<<< HEAD\nindustry: pumps\n=======\nindustry: burners\n>>>>>>> theirs\n'),
    good: good('industry: pumps\n'),
  },
  'too-deep': {
    says: 'facts nest deeper than {limit} levels',
    why: 'A dossier needs six levels. Hundreds of them are an attempt to stop the program that reads them.',
    bad: bad(`industry: ${'['.repeat(40)}${']'.repeat(40)}\n`),
    good: good('industry: pumps\n'),
  },
  'reserved-key': {
    says: '"{key}" cannot be a key',
    why: 'Names such as __proto__ have a meaning of their own inside programs, and have been used to break into them.',
    bad: bad('__proto__: x\n'),
    good: good('industry: pumps\n'),
  },
} as const;

/** What was probably done, by the name that the reader gives it. */
const slips = named('check.yaml.syntax', {
  colon: 'a second colon on this line: put a text that holds one in quotes',
  indent: 'this line is not indented as its neighbours are: facts of one block begin in one column',
  tab: 'a tab cannot indent: use spaces',
  quote: 'a quote is opened and never closed',
  'behind-quote':
    'the text ends at its second quote, and more stands behind it: put the whole in quotes of the other kind',
  backslash: 'between double quotes \\ has a meaning of its own: use single quotes',
  bracket: 'a bracket is opened and never closed, or closed where none is open',
  'no-colon': 'there is no "name: value" here: a colon and a space stand behind the name of a fact',
  sign: 'a text cannot begin with this sign: put it in quotes',
  'item-beside': 'the items of a list stand on lines of their own below its name',
  'item-among': 'a list item stands among facts: it belongs below a name of its own',
  'block-head': 'behind | or > nothing stands on the same line: the text begins on the next',
});

/** The sentences of the slips are no pages: they stand beside those of the rules. */
export const phrases: Readonly<Record<string, Phrase>> = {
  ...readPhrases('yaml', pages),
  ...Object.fromEntries(Object.entries(slips).map(([slip, phrase]) => [`syntax.${slip}`, phrase])),
};
export const rules = readRules('yaml', pages, phrases).map((rule) =>
  rule.id === 'yaml/syntax' ? { ...rule, cases: { by: 'slip', says: slips } } : rule,
);
