import { phrases as named, type Words } from '../../locale/words.ts';
import type { Contact } from '../../measure/people.ts';
import { type Branch, reportingTree } from '../../measure/reporting.ts';
import { text } from '../../page/cells.ts';
import type { Block, Cell, TreeNode } from '../../page/page.ts';
import { ATTITUDES } from '../../portfolio/sections/stakeholders.ts';
import { basisOf, givenOf, weakest } from '../../value/fact.ts';
import { attitudeCell } from './theirs.ts';
import { ATTITUDE_TONES, attitudeText, phrases as people, rolesText, touchText } from './words.ts';

export const phrases = named('people.drawings', {
  grid: 'Influence (down) by attitude (across)',
  unknownInfluence: 'influence unknown',
  unknownAttitude: 'unknown',
  tree: 'Who reports to whom',
  noLines: 'No reporting lines are known: ask who reports to whom.',
  influence: 'influence {n}',
});

const STEPS = [5, 4, 3, 2, 1] as const;

/** Influence by attitude: at the top right stand those who can carry us, at the top left those who can stop us. */
export const influenceGrid = (theirs: readonly Contact[], words: Words): readonly Block[] => {
  const here = theirs.filter(({ touch }) => touch !== 'left');
  if (here.length === 0) return [];
  const isKnown = {
    influence: here.every(({ person }) => givenOf(person.influence) !== undefined),
    attitude: here.every(({ person }) => givenOf(person.attitude) !== undefined),
  };
  const rows: readonly (number | undefined)[] = isKnown.influence ? STEPS : [...STEPS, undefined];
  const columns = isKnown.attitude ? ATTITUDES : [...ATTITUDES, undefined];
  return [
    {
      kind: 'grid',
      title: words.say(phrases.grid),
      rows: rows.map((step) =>
        step === undefined ? words.say(phrases.unknownInfluence) : words.number(step),
      ),
      columns: columns.map((attitude) =>
        attitude === undefined ? words.say(phrases.unknownAttitude) : attitudeText(attitude, words),
      ),
      cells: rows.map((step) =>
        columns.map((attitude) =>
          here
            .filter(
              ({ person }) => givenOf(person.influence) === step && givenOf(person.attitude) === attitude,
            )
            .map(gridCell),
        ),
      ),
      scale: { rows: STEPS.length, columns: ATTITUDES.length },
    },
  ];
};

/** What a place rests on; what is unknown says so by its row or column. */
const gridCell = ({ person }: Contact): Cell => {
  const attitude = givenOf(person.attitude);
  const known = [person.attitude, person.influence].filter((fact) => givenOf<unknown>(fact) !== undefined);
  return text(person.name, {
    basis: weakest(known.map(basisOf)),
    ...(attitude === undefined ? {} : { tone: ATTITUDE_TONES[attitude] }),
  });
};

/** The reporting lines as far as they are known. */
export const reportingBlocks = (theirs: readonly Contact[], words: Words): readonly Block[] => {
  const branches = reportingTree(theirs);
  if (branches.length === 0) return [];
  const lines = branches.some(({ below }) => below.length > 0);
  return [
    {
      kind: 'section',
      title: words.say(phrases.tree),
      blocks: [
        ...(lines || branches.length === 1
          ? []
          : [{ kind: 'note', tone: 'muted', text: words.say(phrases.noLines) } as const]),
        { kind: 'tree', drawn: true, nodes: branches.map((branch) => nodeOf(branch, words)) },
      ],
    },
  ];
};

const nodeOf = ({ contact, below }: Branch, words: Words): TreeNode => {
  const { person, roles, touch } = contact;
  const influence = givenOf(person.influence);
  const attitude = attitudeCell(contact, words);
  const title = givenOf(person.title);
  const cells: readonly (Cell | false)[] = [
    title !== undefined && text(title),
    roles.length > 0 && text(rolesText(roles, words)),
    influence !== undefined &&
      text(words.say(phrases.influence, { n: influence }), { basis: basisOf(person.influence) }),
    givenOf(person.attitude) !== undefined && attitude,
    touch !== 'active' && touch !== 'unknown' && text(touchText(touch, words)),
  ];
  return {
    cell: text(person.name, { tone: touch === 'left' ? 'muted' : (attitude.tone ?? 'plain') }),
    cells: cells.filter((cell) => cell !== false),
    children: below.map((branch) => nodeOf(branch, words)),
  };
};

/** Those who left, in a line; nothing where nobody did. */
export const leftNote = (theirs: readonly Contact[], words: Words): readonly Block[] => {
  const gone = theirs.filter(({ touch }) => touch === 'left').map(({ person }) => person.name);
  return gone.length === 0
    ? []
    : [{ kind: 'note', tone: 'muted', text: `${words.say(people.left)}: ${words.list(gone)}` }];
};
