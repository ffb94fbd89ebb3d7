import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  'buying-process': {
    name: 'Buying process',
    also: 'buyer journey',
    means:
      'The way of a purchase at the client, stage by stage, with those who take part. For a prospect it may be imagined, as an assumption.',
    command: 'kam buying <client>',
    see: ['deal', 'criterion', 'decision-group'],
  },
  criterion: {
    name: 'Evaluation criterion',
    means:
      'What the client chooses by, and how much it weighs. Our marks beside those of competitors say where we win and where we lose.',
    formula: 'result = the mean of the marks by weight',
    limit: 'Weights make 100; marks go from 1 to {best}.',
    setting: 'factor_scale',
    limits: (config) => ({ best: config.factor_scale }),
    command: 'kam buying <client>',
    see: ['proposal', 'tender'],
  },
  deal: {
    name: 'Deal',
    means: 'A sale in the making: its stage, value, chance, day, and what we mean to win by.',
    command: 'kam buying <client>',
    see: ['buying-process', 'tender'],
  },
  tender: {
    name: 'Tender',
    means:
      'A purchase by competition, won before it is held: the need recognised or shaped with us, the factors of success fixed, good contact with everybody who takes part.',
    limit: 'Preparation begins about nine months before.',
    command: 'kam buying <client>',
    see: ['proposal', 'criterion'],
  },
  proposal: {
    name: 'Proposal',
    also: 'offer',
    means:
      'What we offer in writing: its result for the client in figures, arguments for each reader, a day until which it holds. While nobody confirms that it arrived, call within a day.',
    command: 'kam buying <client>',
    see: ['criterion', 'decision-group'],
  },
  'contract-notice': {
    name: 'Notice of a contract',
    also: 'renewal',
    means: 'The last day on which a contract can still be ended or agreed anew in time.',
    formula: 'end of the contract − period of notice',
    limit: 'Near from {ahead} before it on.',
    setting: 'thresholds: notice_ahead',
    limits: ({ thresholds }) => ({ ahead: thresholds.notice_ahead }),
    by: 'mixed',
    command: 'kam buying <client>',
    see: ['deal'],
  },
  swot: {
    name: 'Crossed SWOT',
    also: 'SWOT | TOWS matrix',
    means:
      'Strengths and weaknesses, opportunities and threats, of the client and of us. Crossed they give possibilities (SO, WO) and what neutralises harm (ST, WT); each crossing leads to a task or says why not.',
    command: 'kam swot <client>',
    see: ['action-plan'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('buying', entries, phrases);
