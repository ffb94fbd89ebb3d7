import { phrases as named, type Phrase } from '../../locale/words.ts';
import type { Letter, Side } from '../../measure/swot.ts';

export const phrases = named('swot', {
  title: '{client}: SWOT, crossed',
  subtitle:
    'Internal. The client’s own SWOT and ours with this client; our general one is cited from kam.yaml.',
  customer: 'The client’s SWOT',
  supplier: 'Our SWOT with this client',
  general: 'Our general SWOT, as cited here',
  strengths: 'Strengths',
  weaknesses: 'Weaknesses',
  opportunities: 'Opportunities',
  threats: 'Threats',
  kind: 'Kind',
  point: 'Point',
  what: 'What',
  crossings: 'Crossed in',
  notCrossed: 'not yet',
  pointsBase: '{n} {n|point|points}, {crossed} of them crossed',
  noPoints: 'Nothing is written yet.',
  uncited: '{n} more general {n|point is|points are} cited nowhere here',
  matrix: 'What meets what',
  actions: 'Possibilities and neutralising actions',
  crossing: 'Crossing',
  of: 'Points',
  tasks: 'Tasks',
  noTask: 'none: {why}',
  idle: 'no task yet',
  unknownPoint: '{id} (unknown)',
  oneSided: 'crosses nothing',
  crossedBase:
    '{n} {n|crossing|crossings}: {possibilities} {possibilities|possibility|possibilities}, {neutral} that {neutral|neutralises|neutralise}; {idle} without a task',
  noCrossings:
    'Nothing is crossed yet: what would a strength make of an opportunity, what takes a threat its harm?',
  open: 'Not neutralised',
  allMet: 'Every weakness and threat is met by a crossing.',
  done: '{what} (done)',
  late: '{what} ({who}, overdue since {date})',
  due: '{what} ({who}, by {date})',
  undated: '{what} ({who}, no day)',
  nobody: 'nobody',
  nothing: 'Nothing is written: section 5 of the dossier, 5-competitors.md.',
});

export const SIDE_TITLES: Readonly<Record<Side, Phrase>> = {
  customer: phrases.customer,
  supplier: phrases.supplier,
  general: phrases.general,
};

export const LETTERS: Readonly<Record<Letter, Phrase>> = {
  S: phrases.strengths,
  W: phrases.weaknesses,
  O: phrases.opportunities,
  T: phrases.threats,
};
