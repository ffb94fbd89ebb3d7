import { isMap, isScalar, type Scalar } from 'yaml';
import type { Data } from './document.ts';
import type { Sheet } from './document-sheet.ts';
import { readYaml } from './document-yaml.ts';

type Layout = Pick<Sheet['style'], 'step' | 'dash'>;

/** A text as a scalar that reads back as it is: plain where YAML lets it, else in the quotes it had, else in any. */
export const writeScalar = (text: string, where: 'block' | 'flow', old?: Scalar): string => {
  const quotes = old?.type === 'QUOTE_DOUBLE' || old?.type === 'QUOTE_SINGLE' ? old.type : undefined;
  if (text === '' && quotes === undefined) return '';
  if (quotes === undefined && isPlain(text, where)) return text;
  const single = quotes === 'QUOTE_SINGLE' || (quotes === undefined && text.includes('"'));
  return single && !/\p{C}/u.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
};

const isPlain = (text: string, where: 'block' | 'flow'): boolean => {
  if (/\p{C}|^[#&*!|>'"%@`]/u.test(text)) return false;
  const { root, flaws } = readYaml(where === 'block' ? `k: ${text}` : `{k: ${text}}`);
  const [pair, ...others] = isMap(root) ? root.items : [];
  const value = pair?.value;
  return flaws.length === 0 && others.length === 0 && isScalar(value) && value.value === text;
};

const isList = (data: Data): data is readonly Data[] => Array.isArray(data);

/** A key with what stands under it, as lines of a block. */
export const pairLines = (key: string, value: Data, indent: number, layout: Layout): readonly string[] => {
  const head = `${' '.repeat(indent)}${writeScalar(key, 'block')}:`;
  if (typeof value !== 'string') return [head, ...blockLines(value, indent, layout)];
  return [value === '' ? head : `${head} ${writeScalar(value, 'block')}`];
};

/** A list or map as the lines below its key, which stands at `indent`. */
export const blockLines = (data: Data, indent: number, layout: Layout): readonly string[] => {
  if (typeof data === 'string') return [`${' '.repeat(indent + layout.step)}${writeScalar(data, 'block')}`];
  if (isList(data)) return data.flatMap((item) => itemLines(item, indent + layout.dash, layout));
  return Object.entries(data).flatMap(([key, value]) => pairLines(key, value, indent + layout.step, layout));
};

/** An item of a list, its `-` at `indent`. */
export const itemLines = (item: Data, indent: number, layout: Layout): readonly string[] => {
  const lines =
    typeof item === 'string'
      ? [`${' '.repeat(indent + 2)}${writeScalar(item, 'block')}`]
      : isList(item)
        ? item.flatMap((each) => itemLines(each, indent + 2, layout))
        : Object.entries(item).flatMap(([key, value]) => pairLines(key, value, indent + 2, layout));
  const [first = '', ...others] = lines;
  return [`${' '.repeat(indent)}- ${first.trimStart()}`.trimEnd(), ...others];
};

/** Anything as it stands inside of brackets. */
export const flowText = (data: Data): string => {
  if (typeof data === 'string') return data === '' ? "''" : writeScalar(data, 'flow');
  if (isList(data)) return `[${data.map(flowText).join(', ')}]`;
  return `{${Object.entries(data).map(flowPair).join(', ')}}`;
};

export const flowPair = ([key, value]: readonly [string, Data]): string =>
  `${writeScalar(key, 'flow')}: ${flowText(value)}`;

/** A key with what stands under it, and comments in the lines above it. */
export type WrittenFact = readonly [key: string, value: Data, comments?: readonly string[]];

/** A new file: facts between fences, and prose below. Empty lines set lists and what has comments apart, so that they are found. */
export const writeDocument = (facts: readonly WrittenFact[], body: string): string => {
  const layout = { step: 2, dash: 2 };
  const blocks = facts.map(([key, value, comments = []]) => [
    ...comments.map((line) => `# ${line}`),
    ...pairLines(key, value, 0, layout),
  ]);
  const lines = blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    const apart = before !== undefined && (block.length > 1 || before.length > 1);
    return apart ? ['', ...block] : block;
  });
  const prose = body === '' ? '' : `\n${body}\n`;
  return `---\n${lines.map((line) => `${line}\n`).join('')}---\n${prose}`;
};
