import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../src/source/text.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test('a byte order mark stays in the text', () => {
  expect(decodeText('a.md', bytes([0xef, 0xbb, 0xbf], 'да\r\n'))).toEqual({ text: '\ufeffда\r\n' });
});

test.each([
  ['UTF-16 of Windows', bytes([0xff, 0xfe], [0x41, 0]), 'UTF-16', 1, 1],
  ['UTF-16 the other way', bytes([0xfe, 0xff], [0, 0x41]), 'UTF-16', 1, 1],
  ['no text', bytes('a\n', [0], 'b'), 'binary', 1, 1],
  ['windows-1251', bytes('a: 1\nname: ', [0xc3, 0xe0, 0xe7, 0xec, 0xe0, 0xf8]), 'windows-1251', 2, 7],
  ['a wrong byte in UTF-8', bytes('да\n😀', [0x80, 0x81], 'нет'), 'unknown', 2, 3],
  ['a character that is cut off', bytes('a: д').subarray(0, 4), 'unknown', 1, 4],
])('%s is named, with its place', (_what, content, encoding, line, column) => {
  expect(decodeText('a.md', content)).toEqual({
    rule: 'file/not-utf8',
    severity: 'error',
    at: { file: 'a.md', line, column },
    args: { encoding },
  });
});

test('every text comes back, and any bytes are a text or a finding', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = decodeText('a.md', bytes(text));
      expect('text' in found ? found.text : found.args).toEqual(
        text.includes('\0') ? { encoding: 'binary' } : new TextDecoder().decode(bytes(text)),
      );
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (content) => {
      const found = decodeText('a.md', content);
      if ('text' in found) expect(bytes(found.text)).toEqual(Buffer.from(content));
      else expect(found.rule).toBe('file/not-utf8');
    }),
  );
});
