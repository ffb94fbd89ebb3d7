import { BASELINE_FILE, readBaseline } from '../check/baseline.ts';
import { renewed } from '../check/baseline-count.ts';
import { isUnread } from '../check/firm.ts';
import { judge } from '../check/judge.ts';
import { rules } from '../check/rules/index.ts';
import { phrases as named } from '../locale/words.ts';
import { applyChanges, describeChanges } from '../source/change.ts';
import type { FileChange } from '../source/overlay.ts';
import type { Severity } from '../value/finding.ts';
import { Refusal } from '../value/refusal.ts';
import type { Context, Opened } from './context.ts';

export const phrases = named('check.baseline', {
  written: '{file} lets {n} {n|finding|findings} pass. Commit it.',
  emptied: 'Everything that the baseline let pass is mended: {file} is gone.',
  nothing: 'There is nothing that a baseline would have to let pass.',
  same: '{file} stays as it is.',
  undo: 'To undo this: git restore {file}',
  undoFirst: 'To undo this, delete {file}.',
});

/**
 * Writes the baseline, or takes out of it what is mended. Throws a Refusal when something could not be read, for then
 * less is found than there is, and when the baseline would have to grow.
 */
export const updateBaseline = async (
  opened: Opened,
  failing: readonly Severity[],
  dryRun: boolean,
  { out }: Context,
): Promise<void> => {
  const judged = await judge(opened);
  const unread = new Set(rules.filter(isUnread).map(({ id }) => id));
  if (judged.findings.some(({ rule }) => unread.has(rule)))
    throw new Refusal(
      'some files cannot be read, and a baseline would not know what is in them',
      'mend them first: kam check',
    );
  const baseline = await readBaseline(opened.tree);
  const { text, grown, findings } = renewed(judged, baseline, {
    portfolio: opened.portfolio,
    rules,
    fails: ({ severity }) => failing.includes(severity),
  });
  if (grown.length > 0)
    throw new Refusal(
      `the baseline only shrinks, and there is more now of ${grown.slice(0, 5).join(', ')}${grown.length > 5 ? ', …' : ''}`,
      'mend what is new, or ignore it with a reason: kam check shows it',
    );
  const changes = changesTo(baseline?.text, text);
  if (dryRun) out(describeChanges(changes));
  else await applyChanges(opened.root, changes);
  if (!dryRun) out(said(opened, baseline?.text, text, findings));
};

const changesTo = (before: string | undefined, text: string | undefined): FileChange[] => {
  if (before === text) return [];
  if (text === undefined) return [{ kind: 'remove', path: BASELINE_FILE }];
  return [{ kind: 'write', path: BASELINE_FILE, text, before: before ?? null }];
};

const said = ({ words }: Opened, before: string | undefined, text: string | undefined, n: number): string => {
  const file = BASELINE_FILE;
  const undo = words.say(before === undefined ? phrases.undoFirst : phrases.undo, { file });
  if (text === before) return `${words.say(text === undefined ? phrases.nothing : phrases.same, { file })}\n`;
  const done = text === undefined ? phrases.emptied : phrases.written;
  return `${words.say(done, { file, n })}\n${undo}\n`;
};
