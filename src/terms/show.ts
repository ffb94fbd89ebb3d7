import { phrases as named, type Words } from '../locale/words.ts';
import type { Config } from '../portfolio/config.ts';
import { wrapped } from '../value/width.ts';
import { namesOf } from './find.ts';
import { terms } from './index.ts';
import type { Term } from './term.ts';

export const phrases = named('terms', {
  title: 'Terms of key account management',
  intro:
    'What the words of this program mean, as `kam explain <term>` says it with the limits of your own `kam.yaml`. The limits here are those of a portfolio that sets none.',
  also: 'also: {names}',
  formula: 'Formula',
  limit: 'Limits',
  setting: 'Set in',
  shown: 'See it with',
  source: 'Source',
  see: 'See also',
  clients: 'Clients',
  figures: 'Figures',
  knowledge: 'What we know',
  people: 'People',
  buying: 'Buying',
  relationship: 'Relationship',
  plan: 'Plan and work',
});

/** In which language, with whose limits. */
type Telling = { readonly words: Words; readonly config: Config };

type Part = {
  readonly title: string;
  readonly text: string;
  /** Something to type, or names of other terms. */
  readonly as?: 'command' | 'terms';
};

/** Everything else there is to say about a term, in its order. */
const partsOf = (term: Term, { words, config }: Telling): readonly Part[] => {
  const say = (key: keyof typeof phrases): string => words.say(phrases[key]);
  const { formula, limit, setting, command, source, see } = term;
  const limits = limit && words.say(limit, term.limits(config, words));
  const parts: readonly Part[] = [
    { title: say('formula'), text: formula === undefined ? '' : words.say(formula) },
    { title: say('limit'), text: limits ?? '' },
    { title: say('setting'), text: setting === undefined ? '' : `kam.yaml, ${setting}` },
    { title: say('shown'), text: command ?? '', as: 'command' },
    { title: say('source'), text: words.say(source) },
    { title: say('see'), text: see.map((id) => nameOf(id, words)).join(', '), as: 'terms' },
  ];
  return parts.filter(({ text }) => text !== '');
};

/** One page for a terminal. */
export const termText = (
  term: Term,
  telling: Telling,
  screen: { readonly width: number; readonly strong: (text: string) => string },
): string => {
  const { words } = telling;
  const [name = '', ...others] = namesOf(term, words);
  const lines = (text: string): string[] => wrapped(text, screen.width - 2).map((line) => `  ${line}`);
  return [
    screen.strong(name),
    ...(others.length === 0 ? [] : lines(words.say(phrases.also, { names: others.join(', ') }))),
    '',
    ...lines(plainText(words.say(term.means))),
    ...partsOf(term, telling).flatMap(({ title, text }) => [
      '',
      screen.strong(title),
      ...lines(plainText(text)),
    ]),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

/** Backticks are for Markdown. */
const plainText = (text: string): string => text.replaceAll('`', '');

/** All terms by subject, one line each: what to type for it, and its name. */
export const termList = (words: Words, strong: (text: string) => string): string => {
  const width = Math.max(...terms.map(({ id }) => id.length));
  return bySubject()
    .map(([subject, own]) => {
      const lines = own.map((term) => `  ${term.id.padEnd(width)}  ${words.say(term.name)}\n`);
      return `${strong(words.say(phrases[subject]))}\n${lines.join('')}`;
    })
    .join('\n');
};

/** All terms as Markdown. */
export const termsMarkdown = (telling: Telling): string => {
  const { words } = telling;
  const parts = bySubject().flatMap(([subject, own]) => [
    `## ${words.say(phrases[subject])}`,
    ...own.flatMap((term) => termMarkdown(term, telling)),
  ]);
  return `${[`# ${words.say(phrases.title)}`, words.say(phrases.intro), ...parts].join('\n\n')}\n`;
};

/** One term as Markdown. */
export const termMarkdown = (term: Term, telling: Telling): readonly string[] => {
  const { words } = telling;
  const [name = '', ...others] = namesOf(term, words);
  const written = ({ text, as }: Part): string => {
    if (as === 'command') return `\`${text}\``;
    return as === 'terms' ? term.see.map((id) => linkTo(id, words)).join(', ') : text;
  };
  return [
    `### ${name}`,
    [`\`${term.id}\``, ...others].join(' · '),
    words.say(term.means),
    partsOf(term, telling)
      .map((part) => `- ${part.title}: ${written(part)}`)
      .join('\n'),
  ];
};

const nameOf = (id: string, words: Words): string => {
  const term = terms.find((each) => each.id === id);
  return term === undefined ? id : words.say(term.name);
};

/** A link to a term on the same page, as GitHub names its headings. */
const linkTo = (id: string, words: Words): string => {
  const name = nameOf(id, words);
  const anchor = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return `[${name}](#${anchor})`;
};

const bySubject = (): readonly (readonly [Term['subject'], readonly Term[]])[] =>
  [...new Set(terms.map(({ subject }) => subject))].map((subject) => [
    subject,
    terms.filter((term) => term.subject === subject),
  ]);
