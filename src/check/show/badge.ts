import { phrases as named } from '../../locale/words.ts';
import { SEVERITIES, type Severity } from '../../value/finding.ts';
import { padded, widthOf } from '../../value/width.ts';
import type { Stage } from './result.ts';

export const phrases = named('check.severity', { error: 'error', warning: 'warning', hint: 'hint' });

/** The word for how bad a finding is, in its colour, filled with spaces to `width` columns. */
export const badge = (severity: Severity, { words, paint }: Stage, width = 0): string =>
  paint[severity](padded(words.say(phrases[severity]), width));

/** The width of the longest of these words. */
export const badgeWidth = ({ words }: Stage): number =>
  Math.max(...SEVERITIES.map((severity) => widthOf(words.say(phrases[severity]))));
