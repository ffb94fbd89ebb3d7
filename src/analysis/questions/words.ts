import { phrases as named, type Words } from '../../locale/words.ts';
import type { Attempt } from '../../measure/attempts.ts';
import type { OpenQuestion } from '../../measure/questions.ts';
import { SECTIONS, type SectionId } from '../../portfolio/sections/index.ts';
import { Decimal } from '../../value/decimal.ts';
import { answersOf, basisOf, type Fact } from '../../value/fact.ts';
import { phrases as bases } from '../basis-words.ts';

export const phrases = named('questions', {
  title: 'What we know and what to ask',
  titleOf: 'What we know and what to ask: {client}',
  withPerson: 'Questions for {person}',
  client: 'Client',
  class: 'Class',
  section: 'Section',
  complete: 'Complete',
  required: 'Asked for',
  questions: 'Questions',
  sure: 'Known',
  unsure: 'To confirm',
  open: 'Open',
  question: 'Question',
  whom: 'Whom to ask',
  unblocks: 'What waits for it',
  since: 'Since',
  dossier: 'Dossier complete',
  together: 'Together',
  undecided: 'not settled',
  sectionsTitle: 'Completeness by section',
  sectionsBase:
    'weight of what is known of the weight of all {n} {n|question|questions}; what is to be confirmed counts half',
  clientsTitle: 'Completeness by client',
  clientsBase:
    '{n} {n|dossier|dossiers} of clients that are not lost; asked for by class in the activity matrix of kam.yaml, by the twelve months before today',
  heatTitle: 'Completeness by section, by the numbers of their files',
  heatAlt: '{n} dossiers, {share} complete on average; least known: {section}.',
  listTitle: 'Questions, in the order of what they decide',
  listBase:
    '{shown} of {all} {all|question|questions}: {open} open, {unsure} to confirm; those first on which a decision hangs',
  topTitle: 'The most valuable questions',
  topBase:
    '{shown} of {all} {all|question|questions}: {open} open, {unsure} to confirm; of one client at most {each}; those first on which a decision hangs, then by the income of the client',
  empty: 'Every decisive fact is known.',
  nothing: 'There is no dossier yet: kam new <client> starts one.',
  ours: 'ours to answer',
  nobody: 'nobody is known yet',
  again: 'asked {date}, still open',
  asked: 'asked before, still open',
  never: 'never asked',
  evadedTitle: 'Asked, and not answered',
  evadedBase: '{n} {n|time|times} in the log; ask somebody else, at another level, or offer options',
  date: 'Date',
  who: 'Asked',
  answer: 'How it was answered',
  offered: 'Options offered',
  reaction: 'Reaction',
  evaded: 'evaded',
  refused: 'refused',
  later: 'put it off',
  'does-not-know': 'does not know',
  answered: 'answered, and not written down',
  silent: 'was asked',
  sheetFor: 'To ask {person}',
  sheetUs: 'To settle among ourselves',
  sheetNobody: 'To ask, once we know somebody',
  decides: 'decides: {what}',
  options: 'options: {options}',
  offer: 'evaded: offer options',
  now: 'so far: {answers}',
  tried: '{who} {answer} on {date}',
  line: 'Answer: …………………………',
  none: 'none',
});

export const sectionName = (id: SectionId, words: Words): string => {
  const title = SECTIONS.find((section) => section.id === id)?.title;
  return title === undefined ? id : words.say(title);
};

/** Since when the question stands, and why it does. */
export const sinceText = ({ basis, asked, since, ours }: OpenQuestion, words: Words): string => {
  if (ours) return words.say(phrases.undecided);
  if (basis !== 'unknown')
    return [words.say(bases[basis]), ...(since === null ? [] : [words.date(since)])].join(' ');
  if (since !== null) return words.say(phrases.again, { date: words.date(since) });
  return words.say(asked ? phrases.asked : phrases.never);
};

export const answerText = ({ answer }: Attempt, words: Words): string =>
  words.say(phrases[answer ?? 'silent']);

/** What was answered so far, or is assumed: `300 000 EUR / 340 000 EUR`; empty where it is no single fact. */
export const answersText = ({ facts }: Pick<OpenQuestion, 'facts'>, words: Words): string => {
  const [fact, another] = facts;
  if (fact === undefined || another !== undefined || basisOf(fact) === 'unknown') return '';
  return [...new Set(answersOf(fact).flatMap((answer) => valueText(answer, words) ?? []))].join(' / ');
};

const valueText = (answer: Fact<unknown>, words: Words): string | undefined => {
  if (answer.state === 'unknown') return undefined;
  if (answer.state === 'none') return words.say(phrases.none);
  const { value } = answer;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return words.number(value);
  if (value instanceof Decimal) return words.money(value, undefined, value.scale);
  return isMoney(value) ? moneyText(value, words) : undefined;
};

type Amount = { readonly amount: Decimal; readonly upTo?: Decimal; readonly currency?: string };
const isMoney = (value: unknown): value is Amount =>
  typeof value === 'object' && value !== null && 'amount' in value && value.amount instanceof Decimal;

const moneyText = ({ amount, upTo, currency }: Amount, words: Words): string => {
  const ends = upTo === undefined ? [amount] : [amount, upTo];
  return ends.map((end, at) => words.money(end, at === ends.length - 1 ? currency : undefined, 0)).join('–');
};
