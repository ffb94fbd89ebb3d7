import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, type Encoding, findEncoding } from '../../src/source/encoding.ts';

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const found = (bytes: Uint8Array, asked?: Encoding, size = 3) => findEncoding(cut(bytes, size), asked);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('findEncoding', () => {
  test('a byte order mark goes before everything', async () => {
    expect(await found(utf8('\uFEFFа'))).toEqual({ encoding: 'utf-8', how: 'mark' });
    expect(await found(bytes(0xff, 0xfe, 0x30, 0x04), 'windows-1251')).toMatchObject({
      encoding: 'utf-16le',
      how: 'mark',
    });
    expect(await found(bytes(0xfe, 0xff, 0x04, 0x30))).toMatchObject({ encoding: 'utf-16be', how: 'mark' });
  });

  test('then what was asked for; a doubt is said', async () => {
    expect(await found(bytes(0xcf, 0xf0), 'koi8-r')).toEqual({ encoding: 'koi8-r', how: 'asked' });
    expect(await found(utf8('Привет'), 'windows-1251')).toEqual({
      encoding: 'windows-1251',
      how: 'asked',
      ratherUtf8: true,
    });
    expect(await found(utf8('plain'), 'windows-1251')).toEqual({ encoding: 'windows-1251', how: 'asked' });
    expect(await found(bytes(0x61, 0xcf, 0xf0), 'utf-8')).toEqual({
      encoding: 'utf-8',
      how: 'asked',
      brokenAt: 1,
    });
  });

  test('then UTF-8, UTF-16 by its zeros, windows-1251', async () => {
    expect(await found(utf8('Дата;Клиент'))).toEqual({ encoding: 'utf-8', how: 'content' });
    expect(await found(bytes())).toEqual({ encoding: 'utf-8', how: 'content' });
    expect(await found(Buffer.from('Date;Дата', 'utf16le'))).toMatchObject({ encoding: 'utf-16le' });
    expect(await found(Buffer.from('Date;Дата', 'utf16le').swap16())).toMatchObject({ encoding: 'utf-16be' });
    const western = Uint8Array.from('Müller;Café', (letter) => letter.charCodeAt(0));
    expect(await found(western)).toEqual({ encoding: 'windows-1252', how: 'content' });
    expect(await found(bytes(0xc4, 0xe0, 0xf2, 0xe0))).toEqual({ encoding: 'windows-1251', how: 'content' });
  });

  test('one wrong byte among good ones is broken UTF-8, not another encoding', async () => {
    const text = utf8('Дата;Клиент\n');
    expect(await found(Buffer.concat([text, bytes(0xff), text]))).toEqual({
      encoding: 'utf-8',
      how: 'content',
      brokenAt: text.length,
    });
    expect(await found(Buffer.concat([text, bytes(0xd0)]))).toMatchObject({ brokenAt: text.length });
  });
});

test('however the bytes are cut, the encoding and the text are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 7 }), async (text, size) => {
      const whole = utf8(text.replace(/^\uFEFF+/, ''));
      fc.pre(!whole.includes(0));
      expect(await found(whole, undefined, size)).toEqual({ encoding: 'utf-8', how: 'content' });
      let read = '';
      for await (const piece of decode(cut(whole, size), 'utf-8')) read += piece;
      expect(read).toBe(new TextDecoder().decode(whole));
    }),
  );
});
