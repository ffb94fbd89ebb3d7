import { describe, expect, test } from 'vitest';
import { mergeTexts } from '../../src/merge/merge.ts';

const PEOPLE = 'clients/acme/3-stakeholders.md';
const GENERAL = 'clients/acme/1-general.md';

const BASE = `---
people:
  - id: ivan
    name: Ivan Petrov
    roles: buyer
    attitude: neutral (assumed)

  # The boss of the plant.
  - id: petr
    name: Petr Kirov
    influence: 4
#  - id: example

# Who of us?
our_side:
---

## What we do not know

Who decides.

## More

An old line.
`;

type Swap = readonly [from: string, to: string];

/** The text with parts put in place of others, each of which must be there. */
const edited = (text: string, ...swaps: readonly Swap[]): string =>
  swaps.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, () => to);
  }, text);

const merged = (path: string, base: string, ours: string, theirs: string) => {
  const merge = mergeTexts(path, { base, ours, theirs });
  expect(merge).toBeDefined();
  return merge ?? { text: '', conflicts: Number.NaN };
};

/** Merges without a conflict, and to the same bytes whichever side is ours. */
const agreed = (path: string, base: string, ours: string, theirs: string): string => {
  const merge = merged(path, base, ours, theirs);
  expect(merge.conflicts, merge.text).toBe(0);
  expect(merged(path, base, theirs, ours)).toEqual(merge);
  return merge.text;
};

const both = (ours: readonly Swap[], theirs: readonly Swap[]): string =>
  agreed(PEOPLE, BASE, edited(BASE, ...ours), edited(BASE, ...theirs));

describe('different facts', () => {
  test('of one person merge, and nothing else is touched', () => {
    const [name, attitude]: Swap[] = [
      ['Ivan Petrov', 'Ivan P. Petrov'],
      ['neutral (assumed)', 'supporter (asked petr 2026-11-01)'],
    ];
    expect(both([name as Swap], [attitude as Swap])).toBe(edited(BASE, name as Swap, attitude as Swap));
  });

  test('things by their id: one side changes one, the other puts another before it', () => {
    const added: Swap = ['  - id: ivan', '  - id: anna\n    name: Anna\n\n  - id: ivan'];
    expect(both([added], [['buyer', 'decider']])).toBe(edited(BASE, added, ['buyer', 'decider']));
  });

  test('things that both add at one place stand in the order of their ids', () => {
    const put = (id: string): Swap => ['#  - id: example', `\n  - id: ${id}\n    name: X\n#  - id: example`];
    const text = both([put('zoe')], [put('anna')]);
    expect(text).toBe(
      edited(BASE, put('zoe'), ['\n  - id: zoe', '\n  - id: anna\n    name: X\n\n  - id: zoe']),
    );
  });

  test('keys that both add at one place stand in the order of the section', () => {
    const base = '---\nid: c-7k3m9q\nname: Acme\n---\n';
    const text = agreed(
      GENERAL,
      base,
      edited(base, ['Acme\n', 'Acme\ntax_id: X1\n']),
      edited(base, ['Acme\n', 'Acme\nowner: ivan\n']),
    );
    expect(text).toBe('---\nid: c-7k3m9q\nname: Acme\nowner: ivan\ntax_id: X1\n---\n');
  });

  test('sets are merged as sets, in whatever way they are written', () => {
    const lines: Swap = ['roles: buyer', 'roles:\n      - buyer\n      - user'];
    const brackets: Swap = ['roles: buyer', 'roles: [decider, buyer]'];
    expect(both([lines], [brackets])).toContain(
      'roles:\n      - decider\n      - buyer\n      - user\n    attitude',
    );
  });

  test('a thing that one side took out goes with its comments, when the other left it as it was', () => {
    const gone: Swap = [
      '\n  # The boss of the plant.\n  - id: petr\n    name: Petr Kirov\n    influence: 4\n',
      '',
    ];
    const ours: Swap = ['our_side:', 'our_side:\n  - who: maria'];
    expect(both([gone], [ours])).toBe(edited(BASE, gone, ours));
  });

  test('comments travel with the fact below them', () => {
    const moved = `---\npeople:\n  # The boss of the plant.\n  - id: petr\n    name: Petr Kirov\n    influence: 4\n  - id: ivan\n    name: Ivan Petrov\n    roles: buyer\n    attitude: neutral (assumed)\n#  - id: example\n\n# Who of us?\nour_side:\n---\n${BASE.split('---\n')[2]}`;
    const text = agreed(PEOPLE, BASE, moved, edited(BASE, ['influence: 4', 'influence: 5 # seen']));
    expect(text).toBe(edited(moved, ['influence: 4', 'influence: 5 # seen']));
  });

  test('reformatting is no change: quotes, brackets, indentation, line ends, byte order marks', () => {
    const name: Swap = ['name: Ivan Petrov', 'name: Ivan Ivanov'];
    const reformed = edited(
      BASE,
      ['name: Petr Kirov', 'name: "Petr Kirov"'],
      ['name: Ivan Petrov', "name: 'Ivan Petrov'"],
    );
    expect(agreed(PEOPLE, BASE, reformed, edited(BASE, name))).toBe(
      edited(BASE, ['Petr Kirov', '"Petr Kirov"'], name),
    );
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(agreed(PEOPLE, BASE, windows(BASE), edited(BASE, name))).toBe(windows(edited(BASE, name)));
    const wide = (text: string): string => text.replace(/^ +(?=\S)/gm, (pad) => ' '.repeat(pad.length + 2));
    expect(agreed(PEOPLE, BASE, wide(BASE), edited(BASE, name, ['influence: 4', 'influence: 5']))).toBe(
      wide(edited(BASE, name, ['influence: 4', 'influence: 5'])),
    );
  });

  test('prose is merged by its headings', () => {
    const end: Swap = ['An old line.\n', 'An old line.\n\n## Notes\n\nNew.\n'];
    const before: Swap = ['## More', '## Before\n\nNew.\n\n## More'];
    const text: Swap = ['Who decides.', 'Who decides, and when.'];
    expect(both([end], [before, text])).toBe(edited(BASE, end, before, text));
    const gone: Swap = ['\n## More\n\nAn old line.\n', ''];
    expect(both([gone], [text])).toBe(edited(BASE, gone, text));
  });

  test('a heading in fenced code is none', () => {
    const base = '---\nid: c-7k3m9q\n---\n\n## A\n\n```sh\n# one\nx\n```\n\n## B\n\nb\n';
    const text = agreed(GENERAL, base, edited(base, ['# one', '# two']), edited(base, ['\nb\n', '\nc\n']));
    expect(text).toBe(edited(base, ['# one', '# two'], ['\nb\n', '\nc\n']));
  });

  test('settings and import rules, which have no body', () => {
    const base = 'kam: 1\n\n# What we sell.\nproducts:\n  - id: bolts\n\n  - id: nuts\n';
    const ours = edited(base, ['  - id: nuts\n', '  - id: nuts\n    name: Nuts\n']);
    const theirs = edited(base, ['  - id: bolts\n', '  - id: bolts\n    name: Bolts\n']);
    expect(agreed('kam.yaml', base, ours, theirs)).toBe(
      edited(ours, ['  - id: bolts\n', '  - id: bolts\n    name: Bolts\n']),
    );
  });
});

describe('things without ids', () => {
  const base = `kam: 1
targets:
  - who: ivan
    measure: revenue
    2026: 1M EUR
  - who: ivan
    measure: margin
    2026: 200k EUR
`;

  test('are told apart by as many facts as it takes', () => {
    const ours = edited(base, ['1M', '2M']);
    const theirs = edited(
      base,
      ['200k', '300k'],
      ['    measure: margin', '    measure: margin\n    2027: 1k EUR'],
    );
    expect(agreed('kam.yaml', base, ours, theirs)).toBe(edited(theirs, ['1M', '2M']));
  });

  test('that both sides renamed do not become two', () => {
    const { text, conflicts } = merged(
      'kam.yaml',
      base,
      edited(base, ['measure: margin', 'measure: share']),
      edited(base, ['measure: margin', 'measure: clients'], ['1M', '2M']),
    );
    expect(conflicts).toBe(1);
    expect(text.match(/measure: (?:share|clients)/g)).toHaveLength(2);
    expect(text.startsWith('kam: 1\n<<<<<<< ours\ntargets:\n')).toBe(true);
  });
});

describe('a conflict', () => {
  const conflict = (ours: readonly Swap[], theirs: readonly Swap[]) =>
    merged(PEOPLE, BASE, edited(BASE, ...ours), edited(BASE, ...theirs));

  test('stands around the one fact that both changed', () => {
    const { text, conflicts } = conflict(
      [
        ['neutral (assumed)', 'supporter'],
        ['influence: 4', 'influence: 5'],
      ],
      [
        ['neutral (assumed)', 'opponent'],
        ['Who decides.', 'Nothing.'],
      ],
    );
    expect(conflicts).toBe(1);
    expect(text).toBe(
      edited(
        BASE,
        ['influence: 4', 'influence: 5'],
        ['Who decides.', 'Nothing.'],
        [
          '    attitude: neutral (assumed)\n',
          '<<<<<<< ours\n    attitude: supporter\n=======\n    attitude: opponent\n>>>>>>> theirs\n',
        ],
      ),
    );
  });

  test('two answers to one question are no disputed fact, also when one side has several already', () => {
    const base = '---\nid: c-7k3m9q\nrevenue: 1M EUR (assumed)\n---\n';
    const ours = edited(base, ['1M EUR (assumed)', '2M EUR (asked)']);
    const theirs = edited(base, ['1M EUR (assumed)', '\n  - 1M EUR (assumed)\n  - 3M EUR (public)']);
    const { text, conflicts } = merged(GENERAL, base, ours, theirs);
    expect(conflicts).toBe(1);
    expect(text).toContain('<<<<<<< ours\nrevenue: 2M EUR (asked)\n=======\nrevenue: \n  - 1M');
  });

  test('taken out on one side, changed on the other', () => {
    const gone: Swap = [
      '\n  # The boss of the plant.\n  - id: petr\n    name: Petr Kirov\n    influence: 4\n',
      '',
    ];
    const { text, conflicts } = conflict([gone], [['influence: 4', 'influence: 5']]);
    expect(conflicts).toBe(1);
    expect(text).toContain(
      '<<<<<<< ours\n=======\n\n  # The boss of the plant.\n  - id: petr\n    name: Petr Kirov\n    influence: 5\n>>>>>>> theirs\n',
    );
  });

  test('in the first fact of a thing keeps its dash in both versions', () => {
    const base = 'kam: 1\nteam:\n  - name: A\n    id: a\n';
    const { text } = merged(
      'kam.yaml',
      base,
      edited(base, ['name: A', 'name: B']),
      edited(base, ['name: A', 'name: C']),
    );
    expect(text).toBe(
      'kam: 1\nteam:\n<<<<<<< ours\n  - name: B\n=======\n  - name: C\n>>>>>>> theirs\n    id: a\n',
    );
  });

  test('of two comments stands around the comment; the number of empty lines is none', () => {
    const put = (text: string): Swap => ['  # The boss of the plant.', text];
    const { text, conflicts } = conflict(
      [put('  # The head.')],
      [put('  # The owner.'), ['influence: 4', 'influence: 5']],
    );
    expect(conflicts).toBe(1);
    expect(text).toContain(
      '\n\n<<<<<<< ours\n  # The head.\n=======\n  # The owner.\n>>>>>>> theirs\n  - id: petr\n',
    );
    expect(text).toContain('influence: 5');
    const [one, two] = [put('\n  # The boss of the plant.'), put('\n\n  # The boss of the plant.')];
    expect(both([one], [two])).toBe(edited(BASE, two));
  });

  test('is none where only one side has a comment: both took the same out, one of them more', () => {
    const item = (id: string): string => `  # Of ${id}.\n  - id: ${id}\n    name: ${id}\n`;
    const text = (people: string): string => `---\npeople:\n${people}# The end.\nhistory:\n  how: met\n---\n`;
    const base = text(item('ivan') + item('petr') + item('zoe'));
    const ours = text(`${item('ivan')}  # Of petr.\n  # Of zoe.\n`);
    const theirs = text(`${item('ivan')}${item('petr')}  # Of zoe.\n`);
    expect(agreed(PEOPLE, base, ours, theirs)).toBe(ours);
  });

  test('has marks as long as git asks for', () => {
    const ours = edited(BASE, ['influence: 4', 'influence: 5']);
    const theirs = edited(BASE, ['influence: 4', 'influence: 3']);
    expect(mergeTexts(PEOPLE, { base: BASE, ours, theirs }, 9)?.text).toContain('\n<<<<<<<<< ours\n');
  });

  test('of files that both sides made: what is the same stands once', () => {
    const file = (owner: string, note: string): string =>
      `---\nid: c-7k3m9q\nowner: ${owner}\n---\n\n${note}\n`;
    const { text, conflicts } = merged(GENERAL, '', file('ivan', 'Same.'), file('maria', 'Same.'));
    expect(conflicts).toBe(1);
    expect(text).toBe(
      '---\nid: c-7k3m9q\n<<<<<<< ours\nowner: ivan\n=======\nowner: maria\n>>>>>>> theirs\n---\n\nSame.\n',
    );
  });
});

describe('what cannot be merged by facts is left to lines', () => {
  const other = edited(BASE, ['influence: 4', 'influence: 5']);

  test.each([
    ['broken', edited(BASE, ['name: Ivan', 'name: [Ivan'])],
    ['a key twice', edited(BASE, ['    roles: buyer', '    name: Ivan\n    roles: buyer'])],
    ['a conflict inside', edited(BASE, ['    roles: buyer', '<<<<<<< ours\n    roles: buyer'])],
    ['without front matter', 'text\n'],
    ['empty', ''],
  ])('%s', (_what, text) => {
    expect(mergeTexts(PEOPLE, { base: BASE, ours: text, theirs: other })).toBeUndefined();
    expect(mergeTexts(PEOPLE, { base: BASE, ours: other, theirs: text })).toBeUndefined();
  });
});
