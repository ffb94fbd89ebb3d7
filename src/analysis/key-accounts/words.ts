import { phrases as named, type Phrase } from '../../locale/words.ts';
import type { LimitKind } from '../../measure/key/limits.ts';
import type { KeyLevel } from '../../measure/key/standing.ts';

export const phrases = named('key-accounts', {
  title: 'Key accounts',
  count: 'Key for the company',
  ofActive: '{share} of {n} active clients or groups',
  together: 'Their share of the {income}',
  margin: 'margin',
  revenue: 'revenue',
  'below-usual': 'below the usual 30–55%',
  usual: 'within the usual 30–55%',
  'above-usual': 'above the usual 30–55%',
  dependsOnAll: 'All key accounts together bring more than {limit}: mono-dependence.',
  dependsOnOne: 'One client alone brings more than {limit}: mono-dependence.',
  promisingFrom: 'Promising from an open budget of',
  company: 'Key for the company',
  client: 'Client',
  income: 'Income',
  share: 'Share',
  criteria: 'By which criteria',
  owner: 'Owner',
  dossier: 'Dossier',
  none: 'none',
  nobody: 'nobody',
  byShare: 'above {limit}',
  byAmount: 'above {amount}',
  critical: 'critical',
  mono: 'mono-client',
  promising: 'promising',
  reference: 'reference',
  partner: 'partner',
  demanding: 'demanding',
  innovator: 'innovator',
  companyBase:
    '{n} of {all} clients or groups that bought or have a dossier; clients under one control count as one; income is computed, all else is argued in section 1',
  noKeys: 'Nobody is key for the company.',
  evidence: 'What the arguments rest on',
  criterion: 'Criterion',
  basis: 'Evidence',
  source: 'Source',
  evidenceBase: '{n} {n|argument|arguments} in {dossiers} {dossiers|dossier|dossiers}',
  below: 'Key for a department or a manager',
  department: 'department {name}',
  manager: 'manager {name}',
  for: 'For whom',
  belowBase:
    '{n}; above {limit} of what the department or the manager’s book brings in; critical and mono are levels of the company',
  argued: 'argued',
  deserves: 'Deserve a dossier and have none',
  why: 'Why',
  type: 'To make one',
  ofCompany: '{share} of our income',
  ofDepartment: '{share} of department {name}',
  ofManager: '{share} of the book of {name}',
  ofWallet: 'an open budget of {open} {currency}',
  deservesBase: '{n} without a dossier, of {all} that are key or promising',
  noneDeserves: 'Everybody who is key or promising has a dossier.',
  former: 'Have a dossier and qualify no longer',
  formerBase:
    '{n} of {dossiers} dossiers of active and potential clients: neither above a limit, nor argued for, nor promising; {lost} of lost clients are kept for winning them back',
  nobodyFormer: 'Every dossier has its reason.',
  prospects: 'Key prospects',
  budget: 'Budget',
  prospectsBase: '{n} potential clients: an open budget of {from} {currency} or more, or argued for',
  noProspects: 'No potential client is known to have such a budget.',
  limits: 'Where practice is left',
  noLimits: 'All within what is usual.',
  'too-many-key': 'The company calls {n} clients key; at most about {limit} of this base are.',
  'too-many-managers': '{who} leads {n} people; one head leads at most {limit}.',
  'split-team': '{who} leads {n} people; above {limit} a team is split.',
  'too-many-key-accounts': '{who} serves {n} key accounts of the company; 1 to {limit} are usual: {names}.',
  'large-and-small':
    '{who} serves key accounts and {n} small {n|client|clients} (below 1% of the income each): {names}.',
  'all-channels': '{who} serves all {n} channels at once.',
  hoarded: '{who} has {n} potential clients; more than {limit} nobody works on.',
  'over-time': '{who}: {n} potential {n|client is|clients are} over the time to win or hand on: {names}.',
  'no-owner': '{n} key {n|account has|accounts have} no owner: {names}.',
  'no-deputy': '{n} key {n|account has|accounts have} nobody who stands in for the owner: {names}.',
  more: '… and {n} more',
});

export const CRITERION: Readonly<Record<string, Phrase>> = {
  promising: phrases.promising,
  reference: phrases.reference,
  partner: phrases.partner,
  demanding: phrases.demanding,
  innovator: phrases.innovator,
};

export const LIMIT: Readonly<Record<LimitKind, Phrase>> = { ...phrases };

/** A part of the income of the company, of a department, of a manager's book. */
export const PART: Readonly<Record<KeyLevel, Phrase>> = {
  company: phrases.ofCompany,
  department: phrases.ofDepartment,
  manager: phrases.ofManager,
};
