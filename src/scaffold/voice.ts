import type { Words } from '../locale/words.ts';
import type { SECTIONS } from '../portfolio/sections/index.ts';
import type { MapShape, Shape } from '../portfolio/shape.ts';
import type { Entry } from './outline.ts';

type AnySection = (typeof SECTIONS)[number];

const WIDTH = 100;

/**
 * Puts the section's questions where a template says `# ?`, and the keys that an example does not show where it
 * says `{{more}}`.
 */
export const voiced = (
  entries: readonly Entry[],
  section: AnySection,
  shape: MapShape,
  words: Words,
  path = '',
): readonly Entry[] =>
  entries.map((entry) => {
    const at = path === '' ? entry.key : `${path}.${entry.key}`;
    const inner = shape.keys[entry.key] ?? shape.each;
    const { value } = entry;
    return {
      ...entry,
      comments: entry.comments.flatMap((line) => (line === '# ?' ? questionsAt(at, section, words) : [line])),
      below: entry.below.flatMap((line) => withMore(line, entry.below, inner)),
      value:
        value.kind === 'map' && inner?.kind === 'map'
          ? { kind: 'map', entries: voiced(value.entries, section, inner, words, at) }
          : value,
    };
  });

const questionsAt = (path: string, section: AnySection, words: Words): readonly string[] =>
  section.questions
    .filter((question) => question.path === path || question.path.startsWith(`${path}.`))
    .map(({ ask }) => `# ${words.say(ask)}`);

const withMore = (line: string, example: readonly string[], shape: Shape | undefined): readonly string[] => {
  if (!line.includes('{{more}}')) return [line];
  const shown = new Set(example.map((each) => /^# +(?:- )?([a-z_]+):/.exec(each)?.[1]));
  const keys = shape?.kind === 'list' ? Object.keys(shape.item.keys) : [];
  const more = keys.filter((key) => !shown.has(key));
  return more.length === 0 ? [] : wrapped(line.replace('{{more}}', more.join(', ')));
};

/** A comment in lines of readable length; the following ones stand a little to the right. */
export const wrapped = (comment: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of comment.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `# ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
