import { phrases as named } from '../../locale/words.ts';
import type { Severity } from '../../value/finding.ts';
import type { Stage } from './result.ts';

export const phrases = named('check.severity', { error: 'error', warning: 'warning', hint: 'hint' });

/** The word for how bad a finding is, in its colour. */
export const badge = (severity: Severity, { words, paint }: Stage): string =>
  paint[severity](words.say(phrases[severity]));
