import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/source/document.ts';
import { spanAt, wholeLines } from '../../src/source/place.ts';
import { isPlace } from '../../src/value/finding.ts';

/** The text with the first fix made, and how safe it was. */
const mended = (text: string): readonly [string, boolean] | undefined => {
  const fix = readDocument('kam.yaml', text).findings.find((finding) => finding.fix !== undefined)?.fix;
  const [edit] = fix?.edits ?? [];
  if (fix === undefined || edit === undefined || !isPlace(edit.at)) return undefined;
  const span = spanAt(text, edit.at);
  const { start, end } = edit.text === null ? wholeLines(text, span) : span;
  return [text.slice(0, start) + (edit.text ?? '') + text.slice(end), fix.safe];
};

describe('quotes are offered where their lack is all that is wrong', () => {
  test.each([
    ['what: Call: tomorrow\n', 'what: "Call: tomorrow"\n'],
    ['\ufeffwhat: Звонок: завтра\r\nnext: x\r\n', '\ufeffwhat: "Звонок: завтра"\r\nnext: x\r\n'],
    ['a:\n  - what: Call: x # note\n    b: 1\n', 'a:\n  - what: "Call: x" # note\n    b: 1\n'],
    ['a:\n  - Call: x: y\n', 'a:\n  - Call: "x: y"\n'],
    ['a: @home\n', 'a: "@home"\n'],
    ['a: *important\n', 'a: "*important"\n'],
    ['a: &Co pumps\n', 'a: "&Co pumps"\n'],
    ['a: !urgent call\n', 'a: "!urgent call"\n'],
    ['a: "pumps" and more\n', 'a: "\\"pumps\\" and more"\n'],
    ['a: [x] y\n', 'a: "[x] y"\n'],
    ['a: "pumps\nb: c\n', 'a: "pumps"\nb: c\n'],
  ])('%j', (text, after) => {
    expect(mended(text)).toEqual([after, false]);
    expect(readDocument('kam.yaml', after).findings).toEqual([]);
  });

  test.each(['a: b\n\tc: d\n', '- a: b\n c: d\n'])('not to %j', (text) => {
    expect(mended(text)).toBeUndefined();
  });

  test('a tag that says nothing goes, safely', () => {
    expect(mended('a: !!str  12 # x\n')).toEqual(['a: 12 # x\n', true]);
  });
});

describe('of two keys the one that says nothing more goes', () => {
  test.each([
    ['a: 1\nb: 2\na: 1\nc: 3\n', 'a: 1\nb: 2\nc: 3\n'],
    ['a: 1\na:\n', 'a: 1\n'],
    ['# c\r\na:\r\nb: 2\r\na: 1\r\n', '# c\r\nb: 2\r\na: 1\r\n'],
    ['x:\n  a: "1"\n  a: 1\n', 'x:\n  a: "1"\n'],
  ])('%j', (text, after) => {
    expect(mended(text)).toEqual([after, true]);
  });

  test.each([
    'a: 1\na: 2\n',
    'x: { a: 1, a: 1 }\n',
    'x:\n  - a: 1\n    b: 2\n  - a:\n    a: # why\n',
    'x: [\n  a, b ]\na:\n  b: 1\na:\n  b: 1\n',
  ])('nothing of %j', (text) => {
    expect(mended(text)).toBeUndefined();
  });
});
