import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import { escaped } from '../../src/render/md/escape.ts';
import { md } from '../../src/render/md/index.ts';
import { proseMd } from '../../src/render/md/prose.ts';
import { printable } from '../../src/value/printable.ts';
import { hostilePages } from './hostile.ts';

/** The most permissive reader there is: raw HTML, any link, tables and strikethrough. */
const reader = new MarkdownIt({ html: true });
reader.validateLink = () => true;

const tokens = (markdown: string) =>
  reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
const kinds = (markdown: string): string[] => tokens(markdown).map(({ type }) => type);
const links = (markdown: string): string[] =>
  tokens(markdown)
    .filter(({ type }) => type === 'link_open')
    .map((token) => String(token.attrGet('href')));

const words = await loadWords('en');
const render = (text: string): string =>
  String(md(hostilePages(text), { words, width: 80, colour: false, unicode: true, generator: 'kam' }));

describe('text in Markdown shows itself and does nothing', () => {
  const special = fc.string({
    unit: fc.constantFrom(...'\\`*_[]()<>|~$&#;!-+.=:/ax1Я\n'.split('')),
    maxLength: 30,
  });

  test('any text reads back as itself', () => {
    fc.assert(
      fc.property(fc.oneof(special, fc.string({ unit: 'binary' })), (raw) => {
        const inline = reader.parseInline(escaped(raw), {})[0]?.children ?? [];
        expect(inline.every(({ type }) => type === 'text' || type === 'text_special')).toBe(true);
        expect(inline.map(({ content }) => content).join('')).toBe(printable(raw).trim());
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['raw HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['a link', '[click](javascript:alert(1)) ![x](javascript:alert(2))'],
    ['a table', 'a | b || c'],
    ['a comment', '<!-- swallow the rest'],
    ['a definition', '[Client]: https://evil.example'],
    ['a fence', '``` swallow'],
    ['a block', '# heading\n- item\n1. one\n---\n> quote'],
  ])('%s in every field', (_what, attack) => {
    const plain = render('name');
    const attacked = render(attack);
    // Prose may hold blocks of its own; everything else keeps the shape of the document.
    const shape = (markdown: string): string[] =>
      kinds(markdown).filter((kind) => /^(table|tr|td|th|html|image|link|s_)/.test(kind));
    expect(shape(attacked)).toEqual(shape(plain));
  });
});

describe('prose', () => {
  test('headings go down, in both forms, and not below six', () => {
    expect(proseMd('# One\n\nTwo\n---\n\n##### Five\n\n> # Quoted', 2)).toBe(
      '### One\n\n#### Two\n\n###### Five\n\n> ### Quoted',
    );
  });

  test('what is no heading stays', () => {
    expect(proseMd('a\n\n---\n\n```\n# code\n```\n#tag', 2)).toBe('a\n\n---\n\n```\n# code\n```\n#tag');
  });

  test('links to the web, to people and to files stay; others become text; pictures become links', () => {
    const harmless = '[a](https://a.example) [b](mailto:b@b.example) [c](../c.md#d) [e](f.md)';
    expect(proseMd(harmless, 1)).toBe(harmless);
    expect(links(proseMd('[x](javascript:alert(1)) [y](JAVA&#115;CRIPT:alert(1)) [z](vb\\:x)', 1))).toEqual(
      [],
    );
    expect(kinds(proseMd('![p](https://a.example/p.png)', 1))).not.toContain('image');
  });

  test('an open fence does not swallow what follows', () => {
    expect(
      kinds(`${proseMd('```\ncode', 1)}\n\nnext`).filter((kind) => kind === 'paragraph_open'),
    ).toHaveLength(1);
  });

  test('a link inside the target of another is no way in', () => {
    expect(links(proseMd(']:[](javascript:)', 1))).toEqual([]);
    expect(links(proseMd('[a](b[c](javascript:x))', 1))).toEqual([]);
  });

  test('nothing active comes through, however it is put together', () => {
    const piece = fc.constantFrom(
      ...[
        '`',
        '```',
        '~~~',
        '\n',
        '\n\n',
        '<script>',
        '<b',
        '>',
        '[x]',
        '](',
        ')',
        '(',
        ']:',
        '[',
        ' ',
        '    ',
        '\t',
      ],
      ...[
        '- ',
        '1. ',
        '> ',
        '# ',
        '\\',
        ':',
        'javascript:',
        'java',
        'script',
        '&#58;',
        '&colon;',
        '&#x6a;',
        '&lt;',
      ],
      ...[
        '!',
        '"',
        '<!--',
        '-->',
        '|',
        '---',
        '===',
        'https://a.example',
        'data:',
        '//',
        '?',
        '%6A',
        '&Tab;',
        '&NewLine;',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.integer({ min: 1, max: 6 }), (pieces, depth) => {
        const safe = proseMd(pieces.join(''), depth);
        expect(kinds(safe)).not.toContain('html_block');
        expect(kinds(safe)).not.toContain('html_inline');
        expect(kinds(safe)).not.toContain('image');
        // What a browser takes for a scheme.
        for (const href of links(safe)) expect(href).not.toMatch(/^(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i);
      }),
      { numRuns: 5000 },
    );
  });
});
