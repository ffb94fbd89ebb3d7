import { phrases as named, type Words } from '../../locale/words.ts';
import type { Standing } from '../../measure/relationship.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { type Factor, periodFactor, phrases as reasons, reasonsBlock } from '../reasons.ts';
import { anchorsTable } from './factors.ts';

export const phrases = named('standing.reasons', {
  stages: 'Stages',
  stagesRule: 'potential, transactional, cooperation, integration, strategic; judged, never computed',
  stagesSource: 'the method; evidence for a stage is our own rule',
  falling: 'Coming apart',
  fallingRule: 'a fact of its own, whatever the stage',
  fallingSource: 'uncoupling, Millman and Wilson',
  contradiction: 'Contradiction',
  contradictionRule:
    'a target below the stage; raise without a stage above; keep with one above. While answers about the stage differ, only what holds for all of them',
  tasks: 'Work on the relationship',
  tasksRule:
    'open tasks and promises that are joint, or whose for: names stage, a strategic or priority factor, or a defence',
  satisfied: 'Satisfied',
  satisfiedRule:
    'our index above every competitor in the last measurement of both, or the factor satisfaction at four fifths of the scale or above',
  factors: 'Strategic factors',
  factorsRule: "the team's own, on one scale; gap = target - now",
  factorsSource: 'set in kam.yaml: factors, factor_scale',
  figures: 'Figures beside it',
  figuresRule: 'class, share of income and of wallet as kam rank, concentration and wallet have them',
});

const always = (words: Words): readonly Factor[] => {
  const ours = words.say(reasons.ours);
  const say = (name: keyof typeof phrases, rule: keyof typeof phrases, source = ours): Factor => ({
    name: words.say(phrases[name]),
    rule: words.say(phrases[rule]),
    source,
  });
  return [
    say('stages', 'stagesRule', words.say(phrases.stagesSource)),
    say('falling', 'fallingRule', words.say(phrases.fallingSource)),
    say('contradiction', 'contradictionRule'),
    say('tasks', 'tasksRule'),
    say('satisfied', 'satisfiedRule'),
    say('factors', 'factorsRule', words.say(phrases.factorsSource)),
  ];
};

/** How all relationships are judged. */
export const explainStandings = (words: Words): Block => reasonsBlock(always(words), words);

/** The same for one, with what the marks of its factors mean. */
export const explainStanding = (found: Standing | undefined, request: Request, words: Words): Block =>
  reasonsBlock(
    [
      ...always(words),
      {
        name: words.say(phrases.figures),
        rule: words.say(phrases.figuresRule),
        source: words.say(reasons.ours),
      },
      periodFactor(request, words),
    ],
    words,
    found === undefined ? [] : [anchorsTable(found.factors, request.portfolio.config.factor_scale, words)],
  );
