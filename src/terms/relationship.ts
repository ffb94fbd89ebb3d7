import { type Entry, termPhrases, termsOf } from './term.ts';

const entries: Readonly<Record<string, Entry>> = {
  'relationship-stages': {
    name: 'Stages of a relationship',
    also: 'transactional | cooperation | integration | strategic partnership | preferred supplier | vendor',
    means:
      'From no business to one strategy: potential, transactional (a vendor), cooperation (a preferred supplier), integration (a partner in planning), strategic partnership. A stage needs evidence. The aim is to raise it, to expand sales, or to keep what is.',
    command: 'kam relationship <client>',
    see: ['uncoupling', 'strategic-factors'],
  },
  uncoupling: {
    name: 'Falling relationship',
    also: 'uncoupling',
    means: 'Signs that the relationship is coming apart. It is a fact of its own, since falling is no stage.',
    source: 'uncoupling, Millman and Wilson',
    command: 'kam relationship <client>',
    see: ['relationship-stages'],
  },
  'strategic-factors': {
    name: 'Strategic factors',
    means:
      'What a team watches in each relationship: level of contact, satisfaction, joint planning, position against competitors, importance of our product, or factors of its own.',
    limit: 'Marks from 1 to {best}.',
    setting: 'factors, factor_scale',
    limits: (config) => ({ best: config.factor_scale }),
    command: 'kam relationship <client>',
    see: ['priority-factor', 'csi'],
  },
  'priority-factor': {
    name: 'Priority factor',
    means: 'A factor that is to move within a limited time. When the time is over it is looked at anew.',
    command: 'kam relationship <client>',
    see: ['strategic-factors'],
  },
  csi: {
    name: 'CSI',
    also: 'customer satisfaction index',
    means: 'How satisfied the client is with us and with our main competitors, as somebody measured it.',
    command: 'kam relationship <client>',
    see: ['service-level', 'loyalty'],
  },
  'service-level': {
    name: 'Service level',
    also: 'OTIF',
    means: 'How reliably we deliver, beside our competitors.',
    formula: 'orders delivered on time and in full ÷ all orders',
    command: 'kam relationship <client>',
    see: ['csi'],
  },
  defence: {
    name: 'Defence',
    also: 'barrier against competitors',
    means:
      'What keeps competitors out: integration, stock, training, exclusive terms. A dependence without any is told so.',
    command: 'kam concentration',
    see: ['critical-dependence', 'loyalty'],
  },
  loyalty: {
    name: 'Loyalty',
    means:
      'Whether the client would choose us again, as somebody measured it: a score of recommendation, the part of orders that repeat.',
    command: 'kam relationship <client>',
    see: ['defence', 'csi'],
  },
  'reference-letter': {
    name: 'Letter of reference',
    also: 'referral',
    means:
      'A satisfied client is asked for a letter, a referral, a visit of others. What came of it is kept.',
    command: 'kam relationship <client>',
    see: ['reference-client'],
  },
  neediness: {
    name: 'Indifference and neediness',
    means: 'Two ways to spoil a contact: to send something and keep silent, or to chase the client.',
    command: 'kam agenda',
    see: ['log', 'activity-matrix'],
  },
};

export const phrases = termPhrases(entries);
export const terms = termsOf('relationship', entries, phrases);
