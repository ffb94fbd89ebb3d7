import { general } from '../example.ts';
import { readPhrases, readRules } from '../read-rules.ts';

const GENERAL = 'clients/acme/1-general.md';
const PLAN = 'clients/acme/9-action-plan.md';
const fine = { [GENERAL]: general('industry: pumps\n') };

const pages = {
  'no-front-matter': {
    says: 'a dossier file begins with facts between two lines of ---',
    why: 'The facts of a section stand between a first line `---` and a second line `---`; prose follows below. A file that begins with prose has no facts that anything could be computed from.',
    bad: { [PLAN]: 'Call them in spring.\n' },
    good: {
      [PLAN]:
        '---\ntasks:\n  - id: call\n    what: Call the owner\n    owner: ivan\n    due: 2027-03-01\n---\n\nCall them in spring.\n',
    },
  },
  'open-front-matter': {
    says: 'the facts are never closed: a line --- is missing',
    why: 'Without the closing line nobody can tell facts from prose. Often half of the file was lost in a copy or a merge: compare with the last version before adding the line.',
    bad: { [GENERAL]: general('').replace(/---\n$/, '') },
    good: fine,
  },
  'front-matter-language': {
    says: 'facts are YAML: nothing may stand behind the first ---',
    why: 'Some programs run what stands between `---js` and `---`. A dossier holds facts and never code; other notations are refused for the same reason.',
    bad: { [GENERAL]: general('').replace('---', '---js') },
    good: fine,
  },
  'too-large': {
    says: 'the file is too large to be typed by people',
    why: 'Files that people type are small. A larger one is an export or an attachment in the wrong folder, or an attempt to stop the program: sales go through `kam import`.',
    bad: { [PLAN]: `---\nobjectives: []\n---\n${'x'.repeat(2_000_000)}\n` },
    good: fine,
  },
  'not-utf8': {
    says: 'the file is not UTF-8 (it looks like: {encoding})',
    why: 'In another encoding Cyrillic names turn into other letters and no longer match. Save the file as UTF-8; editors ask for it in "Save as".',
    bad: { [PLAN]: Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xcf, 0xf0, 0x0a) },
    good: fine,
  },
  'link-outside': {
    says: 'this link leads out of the portfolio and is not followed',
    why: 'What lies elsewhere is in no version of the portfolio, and a link may reach files that nobody meant to show. Put a copy of the file here.',
    bad: { [PLAN]: { link: '../../../plans/acme.md' } },
    good: fine,
  },
  empty: {
    says: 'the file is empty',
    why: 'Every section is optional, and an empty file says nothing that its absence would not say. Delete it, or write its first fact.',
    bad: { [PLAN]: '' },
    good: fine,
  },
} as const;

export const phrases = readPhrases('file', pages);
export const rules = readRules('file', pages, phrases);
