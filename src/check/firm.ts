import type { Rule } from './rule.ts';

/** What these find was not read, or not as it was meant: it is in no figure, and other findings may be missing. */
const UNREAD_SUBJECTS: ReadonlySet<string> = new Set(['file', 'yaml', 'config', 'register']);
const UNREAD_RULES: ReadonlySet<string> = new Set([
  'portfolio/no-config',
  'portfolio/same-id',
  'portfolio/missing-id',
  'ledger/unreadable',
]);
/** These speak of ignores and severities themselves. */
const SETTINGS: ReadonlySet<string> = new Set([
  'check/firm-rule',
  'check/unknown-place',
  'check/unknown-rule',
  'ignore/no-reason',
]);

type Named = Pick<Rule, 'id' | 'severity'>;

const subjectOf = (id: string): string => id.slice(0, id.indexOf('/'));

export const isUnread = ({ id, severity }: Named): boolean =>
  (severity === 'error' && UNREAD_SUBJECTS.has(subjectOf(id))) || UNREAD_RULES.has(id);

/** May its findings be neither ignored, nor lowered, nor put into a baseline? Silence about them would cost data. */
export const isFirm = (rule: Named): boolean => isUnread(rule) || SETTINGS.has(rule.id);
