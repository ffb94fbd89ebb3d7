import { BASE, general } from '../example.ts';
import { readPhrases, readRules } from '../read-rules.ts';

const GENERAL = 'clients/acme/1-general.md';
/** The й can be one character or two. */
const CALL = 'clients/acme/log/2026-11-10-call-andrey-й.md';
const good = { [GENERAL]: general('') };

const pages = {
  'same-id': {
    says: 'the id "{id}" belongs to two clients',
    why: 'The id is what sales, tasks and history hold on to: with one id for two clients their figures run together. Usually a folder or a line was copied; `kam new` gives a fresh id.',
    bad: { 'clients/acme-copy/1-general.md': general('').replace('name: Acme', 'name: Beta') },
    good,
  },
  'missing-id': {
    says: 'the client has no id',
    why: 'A client may be renamed and its folder moved; the id stays and keeps sales and history together. `kam new` gives one.',
    bad: { [GENERAL]: general('').replace('id: c-7k3m9q\n', '') },
    good,
  },
  'stray-file': {
    severity: 'hint',
    says: 'nothing reads this file: its name is none that a portfolio knows',
    why: 'A section under a mistyped name counts nowhere. Notes and attachments may lie in the folder of a client under names that do not look like a section.',
    bad: { 'clients/acme/10-notes.md': '---\nwhat: notes\n---\n' },
    good: { 'clients/acme/notes.txt': 'what they told us at the fair\n' },
  },
  'name-not-nfc': {
    severity: 'warning',
    says: 'the letters of this file name are composed in another way than they look',
    why: 'An й can be one character or two; both look alike, and git then holds the file twice. Rename the file, typing its name anew.',
    bad: {
      [CALL]: '---\ndate: 2026-11-10\nour_side: ivan\n---\n',
      [CALL.normalize('NFD')]: '---\ndate: 2026-11-10\nour_side: ivan\n---\n',
    },
    good,
  },
  'ambiguous-name': {
    severity: 'warning',
    says: '"{name}" is the name of several clients',
    why: 'Sales under a name that two clients bear can be given to neither. Keep the alias at one of them.',
    bad: {
      'clients.csv': 'id,name,status\nc-2m8x4t,Vidin Pumps,potential\n',
      [GENERAL]: general('aliases: Vidin Pumps\n'),
    },
    good: { 'clients.csv': 'id,name,status\nc-2m8x4t,Vidin Pumps,potential\n' },
  },
  'no-config': {
    says: 'kam.yaml is missing',
    why: 'kam.yaml names our company, its currency, team, products and channels; the files of the clients refer to them.',
    bad: { 'kam.yaml': null },
    good: { 'kam.yaml': BASE['kam.yaml'] ?? '' },
  },
} as const;

export const phrases = readPhrases('portfolio', pages);
export const rules = readRules('portfolio', pages, phrases);
