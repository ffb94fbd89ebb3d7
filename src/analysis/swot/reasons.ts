import { phrases as named, type Words } from '../../locale/words.ts';
import type { Block } from '../../page/page.ts';
import { phrases as common, reasonsBlock } from '../reasons.ts';

export const phrases = named('swot-reasons', {
  kind: 'Kind of a crossing',
  kindRule:
    'follows from its points: S or W with O or T; several where it names more than one letter of a side',
  practice: 'crossed SWOT (TOWS matrix)',
  met: 'Neutralised',
  metRule: 'a weakness or threat that a crossing of the kind ST, WO or WT names',
  tasks: 'Tasks of a crossing',
  tasksRule: 'tasks and promises that name it under for:, those given up left out',
});

/** What the crossing rests on. */
export const explainSwot = (words: Words): Block => {
  const { say } = words;
  const practice = say(phrases.practice);
  return reasonsBlock(
    [
      { name: say(phrases.kind), rule: say(phrases.kindRule), source: practice },
      { name: say(phrases.met), rule: say(phrases.metRule), source: practice },
      { name: say(phrases.tasks), rule: say(phrases.tasksRule), source: say(common.ours) },
    ],
    words,
  );
};
