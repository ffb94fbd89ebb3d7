import { general } from '../example.ts';
import { readPhrases, readRules } from '../read-rules.ts';

const GENERAL = 'clients/acme/1-general.md';
const PRODUCTS = 'clients/acme/4-products.md';
const PLAN = 'clients/acme/9-action-plan.md';
const about = (lines: string) => ({ [GENERAL]: general(lines) });
const products = (lines: string) => ({ [PRODUCTS]: `---\n${lines}---\n` });
const plan = (lines: string) => ({ [PLAN]: `---\n${lines}---\n` });
const task = (due: string) =>
  plan(`tasks:\n  - id: pilot\n    what: Pilot\n    owner: ivan\n    due: ${due}\n`);

const buying = (notice: string) => ({
  'clients/acme/6-buying.md': `---\ncontracts:\n  - id: frame\n    what: Frame contract\n    until: 2027-12-31\n    notice: ${notice}\n---\n`,
});
const log = (learned: string) => ({
  'clients/acme/log/2026-11-10-call-ivan.md': `---\ndate: 2026-11-10\nour_side: ivan\nlearned:\n  - ${learned}\n---\n`,
});

const pages = {
  'unknown-key': {
    says: '"{key}" is not a key of this place',
    why: 'A mistyped key would be ignored in silence: the fact would stand in the file and count nowhere. Text that fits no key goes below the facts, as prose.',
    bad: about('industy: pumps\n'),
    good: about('industry: pumps\n'),
  },
  missing: {
    says: '"{key}" is missing',
    why: 'Few keys are required: those without which nothing else can refer to the entry or understand it.',
    bad: plan('tasks:\n  - what: Pilot\n    owner: ivan\n    due: 2027-02-28\n'),
    good: task('2027-02-28'),
  },
  'not-money': {
    says: '"{typed}" is not an amount of money',
    why: 'Amounts are computed with. Write 900k EUR, 1.4M, 1 400 000, 1,4 млн лв or a range 50k–100k; without a currency the portfolio\'s own is meant. What is not known is "unknown".',
    bad: products('budget:\n  bolts: about a million\n'),
    good: products('budget:\n  bolts: 0.9M–1.1M EUR\n'),
  },
  'ambiguous-money': {
    says: '"{typed}" can be read as {readings}: write one of them',
    why: 'A point or comma before exactly three digits groups thousands in one country and divides in another. A wrong guess would be wrong a thousandfold.',
    bad: products('budget:\n  bolts: 1.400 EUR\n'),
    good: products('budget:\n  bolts: 1 400 EUR\n'),
  },
  'unknown-currency': {
    says: '"{word}" is no currency',
    why: 'Amounts of two currencies can only be added at a known rate. Write the ISO code (EUR, RUB, BGN) or its symbol.',
    bad: products('budget:\n  bolts: 900 000 XYZ\n'),
    good: products('budget:\n  bolts: 900k EUR\n'),
  },
  'two-currencies': {
    says: '"{typed}" names two currencies',
    why: 'An amount, or both ends of a range, is in one currency.',
    bad: products('budget:\n  bolts: € 900k USD\n'),
    good: products('budget:\n  bolts: 900k EUR\n'),
  },
  'backwards-range': {
    says: 'the range "{typed}" ends below its beginning',
    why: 'A range goes from the smaller amount to the larger. Turned around, it is usually a slip in one of the two.',
    bad: products('budget:\n  bolts: 100k–50k EUR\n'),
    good: products('budget:\n  bolts: 50k–100k EUR\n'),
  },
  'not-a-number': {
    says: '"{typed}" is not a number',
    why: 'The value is computed with: digits, with a point or a comma before decimals.',
    bad: about('units:\n  - id: ruse\n    employees: many\n'),
    good: about('units:\n  - id: ruse\n    employees: 120\n'),
  },
  'not-a-rate': {
    says: '"{typed}" is not a rate of exchange',
    why: 'A rate says how much of our currency one unit of the other is worth: a number above zero with a point or a comma, 0.9216 or 1,955, and never grouped.',
    bad: { 'rates.csv': 'currency,date,rate,source\nUSD,2026-05-04,1:1.08,ECB\n' },
    good: { 'rates.csv': 'currency,date,rate,source\nUSD,2026-05-04,0.9216,ECB\n' },
  },
  'not-a-date': {
    says: '"{typed}" is not a day: write it as 2026-11-29',
    why: 'Days are compared with today. What is not a day can be neither due nor late; a note about the time belongs into the text.',
    bad: task('end of winter'),
    good: task('2027-02-28'),
  },
  'no-such-day': {
    says: 'the calendar has no day "{typed}"',
    why: 'A day that does not exist is a slip of the finger, and nobody can tell which digit.',
    bad: task('2027-02-30'),
    good: task('2027-02-28'),
  },
  'local-date': {
    says: '"{typed}" is written the local way: write {iso}',
    why: '05.11.2026 is a day in November or in May, depending on the reader, and does not sort. Years come first: 2026-11-05.',
    bad: task('28.02.2027'),
    good: task('2027-02-28'),
  },
  'ambiguous-date': {
    says: '"{typed}" can be read as {readings}: write one of them',
    why: '03/04/2026 is a day in April here and in March there. Years come first: 2026-04-03.',
    bad: task('03/04/2027'),
    good: task('2027-04-03'),
  },
  'not-a-duration': {
    says: '"{typed}" is not a length of time: write 14d, 2w, 6m or 1y',
    why: 'Lengths of time are added to days to know when something is due.',
    bad: buying('30 days'),
    good: buying('30d'),
  },
  'not-a-path': {
    says: '"{typed}" is not the path of a fact, such as products.budget.bolts',
    why: 'What was learned or asked in a talk is tied to the fact in the dossier by its path: the section, then the keys, without numbers of files or lines.',
    bad: log('the budget of bolts'),
    good: log('products.budget.bolts'),
  },
  'not-one-of': {
    says: '"{typed}" is not one of the words that are allowed here',
    why: 'These values are counted, filtered and coloured. A word of another language or a mistyped one would be a group of its own.',
    bad: about('purchasing: locl\n'),
    good: about('purchasing: local\n'),
  },
  'not-an-id': {
    says: '"{typed}" is not a short name: use a–z, 0–9 and hyphens',
    why: 'Other facts refer to the entry by this name, from files, commands and logs. It stays the same when the title changes; the title may be in any language.',
    bad: plan('tasks:\n  - id: Пилот 1\n    what: Pilot\n    owner: ivan\n    due: 2027-02-28\n'),
    good: task('2027-02-28'),
  },
  'same-id': {
    says: 'another entry of this list is called "{typed}" already',
    why: 'Tasks, deals, logs and reports mean an entry by its short name. Of two with one name only the first is read.',
    bad: plan(
      'tasks:\n  - id: pilot\n    what: Pilot on line 2\n    owner: ivan\n    due: 2027-02-28\n  - id: pilot\n    what: Pilot on line 3\n    owner: ivan\n    due: 2027-03-31\n',
    ),
    good: task('2027-02-28'),
  },
  'expected-list': {
    says: 'a list belongs here, one item per line after a hyphen',
    why: 'Several values of one kind are a list. On lines of their own two people can add to it without a conflict.',
    bad: about('units:\n  ruse: Plant Ruse\n'),
    good: about('units:\n  - id: ruse\n    name: Plant Ruse\n'),
  },
  'expected-map': {
    says: 'named values belong here: "key: value" on lines of their own',
    why: 'The place holds several facts, each under its own name.',
    bad: about('key: reference\n'),
    good: about('key:\n  reference: named by two utilities as their standard\n'),
  },
  'expected-text': {
    says: 'a single value belongs here',
    why: 'The place holds one fact. A list or a block below it would be read as something else, or not at all.',
    bad: about('territory:\n  north: Ruse\n'),
    good: about('territory: north\n'),
  },
  'bad-source': {
    says: '"{word}" is no source',
    why: 'A source is how, who or where, when: (asked georgi-iliev 2026-09-12). What the client did not give is an assumption: only a fact whose source is clear counts as known.',
    bad: about('industry: pumps (asked 2026-13-45)\n'),
    good: about('industry: pumps (public annual report 2026-04-02)\n'),
  },
} as const;

export const phrases = readPhrases('format', pages);
export const rules = readRules('format', pages, phrases);
