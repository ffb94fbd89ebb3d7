import { phrases as named, type Words } from '../../locale/words.ts';
import { type Ladder, rungOf, type Said } from '../../measure/relationship.ts';
import { left, sentence, text } from '../../page/cells.ts';
import type { Block, Cell } from '../../page/page.ts';
import { STAGES } from '../../portfolio/sections/relationship.ts';
import { aimText, saidCell, stageText, phrases as standing } from './words.ts';

export const phrases = named('standing.ladder', {
  title: 'The ladder',
  where: 'Where we stand',
  here: 'we are here',
  maybe: 'perhaps here: answers differ',
  passed: 'behind us',
  goal: 'to reach by {date}',
  goalOpen: 'to reach, without a date',
  base: 'the aim: {aim}',
  baseOpen: 'nobody has said yet what we aim at',
  unknown: 'The stage is unknown: what does the client do that it would not do with any vendor?',
  noEvidence: 'Nothing shows this stage yet.',
  evidenceBase: '{n} {n|fact|facts} of the dossier {n|shows|show} the stage',
  falling: 'It is coming apart: {signs}.',
});

/** The stages from the top down, as one climbs them: where we are, where we want to be, and what shows it. */
export const ladderBlocks = (ladder: Ladder, words: Words): readonly Block[] => {
  const { stages, evidence, falling, aim } = ladder;
  return [
    {
      kind: 'table',
      title: words.say(phrases.title),
      columns: [left(words.say(standing.stage)), sentence(words.say(phrases.where))],
      rows: [...STAGES].reverse().map((stage): readonly Cell[] => {
        const isHere = stages.includes(stage);
        return [
          text(stageText(stage, words), isHere ? { tone: 'good' } : {}),
          text(standText(ladder, stage, words), {
            ...(isHere ? { basis: ladder.basis, tone: 'good' } : {}),
          }),
        ];
      }),
      base:
        aim === null ? words.say(phrases.baseOpen) : words.say(phrases.base, { aim: aimText(aim, words) }),
    },
    ...(stages.length === 0
      ? [{ kind: 'note', tone: 'plain', text: words.say(phrases.unknown) } as const]
      : []),
    ...(falling === null ? [] : [fallingNote(falling, words)]),
    evidenceTable(evidence, words),
  ];
};

const fallingNote = ({ text: signs }: Said, words: Words): Block => ({
  kind: 'note',
  tone: 'bad',
  text: words.say(phrases.falling, { signs }),
});

const evidenceTable = (evidence: readonly Said[], words: Words): Block => ({
  kind: 'table',
  columns: [sentence(words.say(standing.evidence))],
  rows: evidence.map((said) => [saidCell(said)]),
  base: words.say(phrases.evidenceBase, { n: evidence.length }),
  empty: words.say(phrases.noEvidence),
});

const standText = (
  { stages, target, targetDate }: Ladder,
  stage: Ladder['stages'][number],
  words: Words,
): string => {
  const [lowest] = stages;
  const said: string[] = [];
  if (stages.includes(stage)) said.push(words.say(stages.length > 1 ? phrases.maybe : phrases.here));
  else if (lowest !== undefined && rungOf(stage) < rungOf(lowest)) said.push(words.say(phrases.passed));
  if (stage === target)
    said.push(
      targetDate === null
        ? words.say(phrases.goalOpen)
        : words.say(phrases.goal, { date: words.date(targetDate) }),
    );
  return said.join('; ');
};
