import type { Analysis } from '../analysis.ts';
import { type KeyAccountsResult, keyAccountsOf } from './data.ts';
import { showKeyAccounts } from './page.ts';

export const keyAccounts: Analysis<KeyAccountsResult> = {
  id: 'key-accounts',
  options: [],
  examples: [
    'kam key-accounts',
    'kam key-accounts --explain',
    'kam key-accounts --measure revenue --period 2025',
  ],
  run: keyAccountsOf,
  show: showKeyAccounts,
};
