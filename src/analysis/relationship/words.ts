import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { FactorStanding } from '../../measure/factors.ts';
import type { Aim, FlawKind, Said, Stage } from '../../measure/relationship.ts';
import { text } from '../../page/cells.ts';
import type { Cell } from '../../page/page.ts';

export const phrases = named('standing', {
  title: 'Relationship: {client}',
  allTitle: 'Relationships',
  stage: 'Stage',
  evidence: 'What shows it',
  aim: 'Aim',
  target: 'Stage to reach',
  targetBy: '{stage} by {date}',
  falling: 'Coming apart',
  potential: 'potential',
  transactional: 'transactional (vendor)',
  cooperation: 'cooperation (preferred supplier)',
  integration: 'integration (planning partner)',
  strategic: 'strategic partnership',
  raise: 'raise the stage',
  expand: 'expand sales',
  keep: 'keep what is',
  contact_level: 'Level of contact',
  satisfaction: 'Satisfaction',
  joint_planning: 'Joint planning',
  competition: 'Position against competitors',
  importance: 'Importance of our product',
  contradiction: 'aim, stage and target contradict one another',
  'target-passed': 'the date of the target has passed',
  'falling-without-task': 'it comes apart, and no task works on it',
  'target-without-task': 'no task works on the relationship',
  'priority-expired': 'a priority factor has run out',
  'priority-without-task': 'a priority factor without a task',
  'raise-without-target': 'to be raised, but to which stage?',
  'no-evidence': 'a stage without evidence',
  'reference-not-asked': 'satisfied, and not asked for a reference',
});

const STAGE_WORDS: Readonly<Record<Stage, Phrase>> = phrases;
const AIM_WORDS: Readonly<Record<Aim, Phrase>> = phrases;
const FLAW_WORDS: Readonly<Record<FlawKind, Phrase>> = phrases;

export const stageText = (stage: Stage, words: Words): string => words.say(STAGE_WORDS[stage]);
export const aimText = (aim: Aim, words: Words): string => words.say(AIM_WORDS[aim]);
export const flawText = (flaw: FlawKind, words: Words): string => words.say(FLAW_WORDS[flaw]);

/** A phrase by an id that may be anybody's. */
export const phraseOf = (list: Readonly<Record<string, Phrase>>, id: string): Phrase | undefined =>
  Object.hasOwn(list, id) ? list[id] : undefined;

/** A factor as the team calls it; the method's own in the language of the reader. */
export const factorText = ({ id, name }: Pick<FactorStanding, 'id' | 'name'>, words: Words): string => {
  const own = phraseOf(phrases, id);
  return own !== undefined && (name === undefined || name === own.en) ? words.say(own) : (name ?? id);
};

export const saidCell = (said: Said | null, aside: { readonly tone?: 'bad' } = {}): Cell =>
  said === null ? text('', { basis: 'unknown' }) : text(said.text, { basis: said.basis, ...aside });
