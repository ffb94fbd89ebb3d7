import type { Words } from '../../locale/words.ts';
import type { Block, Cell, Tone, TreeNode } from '../../page/page.ts';
import { printable } from '../../value/printable.ts';
import { MARKS, shown } from '../value.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** A Mermaid diagram, which GitHub and GitLab draw; elsewhere its source is read. */
const fenced = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

/**
 * Anybody's text inside the quotes of a Mermaid label. Letters, digits and a few harmless signs stay; all others become
 * Mermaid's own entities, so that nothing ends the label, opens markup, or is read as a command.
 */
const label = (text: string): string =>
  printable(text)
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} .,()/+-]/gu, (char) => `#${char.codePointAt(0) ?? 0};`);

const said = (cell: Cell, words: Words): string => {
  const { text, basis } = shown(cell, words);
  const marked = `${text} ${MARKS[basis]}`.trim();
  return label(cell.note === undefined ? marked : `${marked} (${cell.note})`);
};

/** Dark letters on light grounds, which stay readable on a dark page too. */
const GROUNDS: Readonly<Record<Tone, string>> = {
  plain: 'fill:#eef1f4,stroke:#8b97a3,color:#1c2733',
  muted: 'fill:#ffffff,stroke:#c3ccd5,color:#596775,stroke-dasharray:4 3',
  good: 'fill:#e3f1ea,stroke:#2e7652,color:#1c2733',
  warn: 'fill:#faf0dd,stroke:#a8650b,color:#1c2733',
  bad: 'fill:#fae6e4,stroke:#b0322b,color:#1c2733',
};

/** A tree as a flowchart from above. Colours only repeat what the labels say in words. */
export const treeDiagram = (nodes: readonly TreeNode[], words: Words): string => {
  const boxes: string[] = [];
  const lines: string[] = [];
  const tones = new Set<Tone>();
  const draw = ({ cell, cells = [], children = [] }: TreeNode): string => {
    const id = `n${boxes.length + 1}`;
    const tone = cell.tone ?? 'plain';
    tones.add(tone);
    boxes.push(`  ${id}["${[cell, ...cells].map((each) => said(each, words)).join('<br/>')}"]:::${tone}`);
    for (const child of children) lines.push(`  ${id} --> ${draw(child)}`);
    return id;
  };
  for (const node of nodes) draw(node);
  const classes = [...tones].sort().map((tone) => `  classDef ${tone} ${GROUNDS[tone]}`);
  return fenced(['flowchart TD', ...boxes, ...lines, ...classes]);
};

/** Several in one cell stand apart by this part of its height, or closer where they are many. */
const APART = 0.22;
const SPREAD = 0.8;

/** A grid whose rows and columns are scales, as a field of points; undefined where nothing stands on both scales. */
export const fieldDiagram = (
  { rows, columns, cells, scale }: Of<'grid'>,
  words: Words,
): string | undefined => {
  if (scale === undefined) return undefined;
  const points = cells.slice(0, scale.rows).flatMap((row, down) =>
    row.slice(0, scale.columns).flatMap((items, across) =>
      items.map((item, at) => {
        const name = typeof item === 'string' ? label(item) : said(item, words);
        const step = Math.min(APART, SPREAD / Math.max(1, items.length - 1));
        const aside = ((items.length - 1) / 2 - at) * step;
        const x = (across + 0.5) / scale.columns;
        const y = (scale.rows - down - 0.5 + aside) / scale.rows;
        return `  "${name}": [${x.toFixed(2)}, ${y.toFixed(2)}]`;
      }),
    ),
  );
  if (points.length === 0) return undefined;
  const end = (names: readonly string[], at: number): string => `"${label(names[at] ?? '')}"`;
  return fenced([
    'quadrantChart',
    `  x-axis ${end(columns, 0)} --> ${end(columns, scale.columns - 1)}`,
    `  y-axis ${end(rows, scale.rows - 1)} --> ${end(rows, 0)}`,
    ...points,
  ]);
};
