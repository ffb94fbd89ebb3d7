import { phrases as named, type Words } from '../locale/words.ts';
import type { Duty } from '../measure/tasks.ts';

export const phrases = named('duties', {
  task: '{what} ({owner}, {due})',
  nobody: 'nobody',
  noDate: 'no date',
});

/** Open tasks and promises in a line: what, whose, by when. */
export const dutiesText = (
  duties: readonly Duty[],
  nameOf: (member: string) => string,
  words: Words,
): string =>
  duties
    .map(({ task, owner }) =>
      words.say(phrases.task, {
        what: task.what,
        owner: owner === undefined ? words.say(phrases.nobody) : nameOf(owner),
        due: task.due === undefined ? words.say(phrases.noDate) : words.date(task.due),
      }),
    )
    .join('; ');

/** A task or promise as JSON shows it. */
export const dutyData = ({ kind, task, owner }: Duty) => ({
  kind,
  id: task.id,
  what: task.what,
  owner: owner ?? null,
  due: task.due ?? null,
});
