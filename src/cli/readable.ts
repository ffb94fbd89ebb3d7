import { CONFIG_FILE, REGISTER_FILE } from '../portfolio/layout.ts';
import { Refusal } from '../value/refusal.ts';
import type { Opened } from './context.ts';

/**
 * Refuses to write into a portfolio whose settings or register could not be read in full, a newer format among
 * them: clients could not be told from strangers, nor amounts from those in another currency.
 */
export const refuseUnreadable = ({ portfolio }: Opened, what: string): void => {
  const broken = portfolio.findings.find(
    ({ rule, at, severity }) =>
      severity === 'error' &&
      (at.file === CONFIG_FILE || (at.file === REGISTER_FILE && !rule.startsWith('format/'))),
  );
  if (broken === undefined) return;
  throw new Refusal(
    `${broken.at.file} has errors: ${what} would not know what is there`,
    `kam check ${broken.at.file}`,
  );
};
