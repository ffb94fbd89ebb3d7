import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  stakeholder: {
    name: 'Stakeholder',
    also: 'point of contact',
    means: 'Whoever has a part in the relationship or in the decision to buy, at the client or on our side.',
    command: 'kam people <client>',
    see: ['decision-group', 'influence', 'attitude'],
  },
  'decision-group': {
    name: 'Decision group',
    also: 'buying centre',
    means:
      'All who take part in a decision to buy: initiator, user, influencer, decider, buyer, gatekeeper. One person may have several parts.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['initiator', 'user', 'influencer', 'decider', 'buyer', 'gatekeeper'],
  },
  initiator: {
    name: 'Initiator',
    means: 'Sees the need first and sets the purchase going.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['decision-group'],
  },
  user: {
    name: 'User',
    means: 'Works with what is bought, and can praise or spoil it.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['decision-group'],
  },
  influencer: {
    name: 'Influencer',
    means: 'Shapes the decision by advice, criteria, tests.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['decision-group', 'influence'],
  },
  decider: {
    name: 'Decider',
    also: 'decision maker',
    means:
      'Says yes or no. A dossier that knows nobody who decides, or has no contact to that person, is told so.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['decision-group'],
  },
  buyer: {
    name: 'Buyer',
    also: 'purchaser',
    means: 'Negotiates the terms and places the order.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['decision-group'],
  },
  gatekeeper: {
    name: 'Gatekeeper',
    means: 'Decides who and what reaches the others: an assistant, a secretary, a purchasing department.',
    source: 'buying centre, Webster and Wind',
    command: 'kam people <client>',
    see: ['decision-group'],
  },
  influence: {
    name: 'Influence',
    also: 'key person',
    means:
      'The weight of a person in the decision, from 1 to 5. Whoever decides, or has 4 or 5, is a key person.',
    by: 'ours',
    command: 'kam people <client>',
    see: ['attitude', 'map-quality'],
  },
  attitude: {
    name: 'Attitude',
    also: 'champion | supporter | sceptic | opponent',
    means:
      'How a person stands to us: opponent, sceptic, neutral, supporter, champion. A champion speaks for us when we are not there; an opponent with influence can undo what all others promise.',
    by: 'mixed',
    command: 'kam people <client>',
    see: ['influence'],
  },
  'map-quality': {
    name: 'Quality of the map of people',
    means:
      '0: nobody is known. 1: contacts, and no key person among them. 2: a key person, none who supports us. 3: at least one key person who does.',
    by: 'ours',
    command: 'kam people',
    see: ['influence', 'attitude'],
  },
  'single-thread': {
    name: 'Single thread',
    means: 'The relationship hangs on one person, of theirs or of ours, and breaks when that one leaves.',
    by: 'ours',
    command: 'kam people',
    see: ['handover', 'map-quality'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('people', entries, phrases);
