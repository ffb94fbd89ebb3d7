import { REGISTER_FILE } from '../portfolio/layout.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';

/**
 * Refuses to write while lines of the register cannot be read: clients could not be told from strangers. A wrong
 * cell is no such thing, and of wrong settings `open` has spoken before.
 */
export const refuseUnreadable = ({ portfolio }: Opened, what: string): void => {
  const broken = portfolio.findings.some(
    ({ rule, at, severity }) =>
      severity === 'error' && at.file === REGISTER_FILE && !rule.startsWith('format/'),
  );
  if (!broken) return;
  throw new Refusal(
    `${REGISTER_FILE} has errors: ${what} would not know what is there`,
    `kam check ${REGISTER_FILE}`,
  );
};
