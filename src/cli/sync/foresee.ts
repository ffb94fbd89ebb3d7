import { phrases as named } from '../../locale/words.ts';
import { mergeTexts } from '../../merge/merge.ts';
import { type Foreseen, foreseeMerge } from '../../source/git-foresee.ts';
import { conflictLines } from './conflicts.ts';
import { messageOf } from './message.ts';
import { fetchOthers, firstLine, type Run, refOf, requireFree, phrases as steps, tell } from './steps.ts';

export const phrases = named('sync.foreseen', {
  commit: 'Would commit: {message}',
  take: 'Would take in: {n} {n|commit|commits} of others',
  share: 'Would share: {n} {n|commit|commits} of yours',
  fits: 'The changes of both sides fit together.',
  stops:
    'It would stop at {n} {n|place|places} that two people changed differently, where you would have to decide:',
  driver:
    'For {n} {n|file|files} of these there would be nothing to decide with kam as the merge driver: kam doctor --fix',
  maybe: 'Whether the changes of both fit together shows in the merging; git from 2.38 on can tell before.',
});

/**
 * What would happen. Fetching moves only the marks of where others are; the merge is tried beside the repository. Ends
 * with 1 where somebody would have to decide.
 */
export const foresee = async (run: Run): Promise<number> => {
  const { sync, opened } = run;
  const { words, portfolio } = opened;
  const paths = await sync.changed();
  await fetchOthers(run);
  const apart = await sync.distance(refOf(run));
  const own = (apart?.ahead ?? (await sync.commits())) + (paths.length > 0 ? 1 : 0);
  const others = apart?.behind ?? 0;
  if (paths.length > 0)
    tell(run, words.say(phrases.commit, { message: firstLine(messageOf(paths, portfolio, words)) }));
  if (others > 0) tell(run, words.say(phrases.take, { n: others }));
  if (own > 0) tell(run, words.say(phrases.share, { n: own }));
  if (own === 0 && others === 0) tell(run, words.say(steps.same));
  if (others > 0) await requireFree(run);
  return own > 0 && others > 0 ? foreseeMerging(run) : 0;
};

const foreseeMerging = async (run: Run): Promise<number> => {
  const { words, portfolio, root } = run.opened;
  const stops = await foreseeMerge(root, refOf(run));
  if (stops === undefined) tell(run, words.say(phrases.maybe));
  else if (stops.length === 0) tell(run, words.say(phrases.fits));
  else {
    const texts = new Map(stops.map(({ path, text }) => [path, text ?? '']));
    const { n, lines } = conflictLines(stops, texts, portfolio, words);
    const mergeable = stops.filter(isMergeable).length;
    tell(run, [words.say(phrases.stops, { n }), ...lines].join('\n'));
    if (mergeable > 0) tell(run, `\n${words.say(phrases.driver, { n: mergeable })}`);
  }
  return stops === undefined || stops.length === 0 ? 0 : 1;
};

/** Git alone would stop there; fact by fact nothing is in conflict. */
const isMergeable = ({ path, sides }: Foreseen): boolean =>
  sides !== undefined && mergeTexts(path, sides)?.conflicts === 0;
