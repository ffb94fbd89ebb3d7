import type { Block, Tone, TreeNode } from '../../page/page.ts';
import { treeCells } from '../figures.ts';
import { phrases } from '../phrases.ts';
import { placeOf } from '../place.ts';
import { inline, legendLines } from './cells.ts';
import { paragraph, type Stage } from './stage.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const SIGNS: Readonly<Record<Tone, string>> = { plain: '', muted: '', good: '+ ', warn: '! ', bad: '!! ' };

/** What is to be done and what was done, with its people, dates and sums behind it. */
export const checklist = ({ items, empty = '' }: Of<'checklist'>, stage: Stage): string[] => {
  if (items.length === 0) return paragraph(stage.clean(empty), stage);
  const { done, open } = stage.strokes;
  const lines = items.flatMap(({ done: isDone, text, cells = [], tone = 'plain' }) => {
    const said = [stage.clean(text), ...cells.map((cell) => inline(cell, stage))].join(stage.clean(' · '));
    return paragraph(SIGNS[tone] + said, stage, `${isDone ? done : open} `).map((line) =>
      stage.ink[tone](line),
    );
  });
  return [
    ...lines,
    ...legendLines(
      items.flatMap(({ cells = [] }) => cells),
      stage,
    ),
  ];
};

const branches = (nodes: readonly TreeNode[], stage: Stage, trunk = ''): string[] =>
  nodes.flatMap(({ cell, cells = [], children = [] }, at) => {
    const { branch, lastBranch, trunk: line } = stage.strokes;
    const last = at === nodes.length - 1;
    const text = [cell, ...cells].map((each) => inline(each, stage)).join(stage.clean(' · '));
    const inner = trunk + (last ? ' '.repeat(line.length) : line);
    return [
      ...paragraph(text, stage, trunk + (last ? lastBranch : branch)).map((each, row) => {
        const words = each.trimStart();
        // A trunk too long for the screen has lost its beginning.
        const kept = inner.slice(inner.length - (each.length - words.length));
        return stage.ink[cell.tone ?? 'plain'](row === 0 ? each : kept + words);
      }),
      ...branches(children, stage, inner),
    ];
  });

/** Branches as lines, with what the marks in them mean. */
export const tree = ({ nodes }: Of<'tree'>, stage: Stage): string[] => [
  ...branches(nodes, stage),
  ...legendLines(treeCells(nodes), stage),
];

/** Days with what happened or is to happen on them. */
export const timeline = ({ items }: Of<'timeline'>, stage: Stage): string[] =>
  items.flatMap(({ date, text, tone = 'plain' }) =>
    paragraph(SIGNS[tone] + stage.clean(text), stage, `${stage.clean(stage.words.date(date))}  `).map(
      (line) => stage.ink[tone](line),
    ),
  );

const SEVERITIES: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'warn', hint: 'muted' };

/** What the check found, each with its place below it. */
export const findings = ({ items, empty = '' }: Of<'findings'>, stage: Stage): string[] => {
  if (items.length === 0) return paragraph(stage.clean(empty), stage);
  return items.flatMap(({ finding, text }) => {
    const word = `${stage.say(phrases[finding.severity])}: `;
    const ink = stage.ink[SEVERITIES[finding.severity] ?? 'plain'];
    return [
      ...paragraph(word + stage.clean(text), stage, '', 2).map((line, at) =>
        at === 0 && line.startsWith(word) ? ink(word) + line.slice(word.length) : line,
      ),
      ...paragraph(stage.clean(placeOf(finding)), stage, '  ').map((line) => stage.ink.muted(line)),
    ];
  });
};
