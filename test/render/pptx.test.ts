import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { Language } from '../../src/locale/words.ts';
import { money, text } from '../../src/page/cells.ts';
import type { Block, Page } from '../../src/page/page.ts';
import { pptx } from '../../src/render/pptx/index.ts';
import { Decimal } from '../../src/value/decimal.ts';
import { printable } from '../../src/value/printable.ts';
import { beyond, partsOf, said, slidesIn, tablesIn } from './deck.ts';
import { hostilePages } from './hostile.ts';
import { samplePages } from './sample.ts';
import type { Element } from './xml.ts';

const deckOf = async (pages: readonly Page[], language: Language = 'en'): Promise<Uint8Array> =>
  pptx(pages, {
    words: await loadWords(language),
    width: 80,
    colour: false,
    unicode: true,
    generator: 'kam 1',
  });

const head = { command: 'x', today: '2026-11-21', period: null, currency: 'EUR', measure: null, base: {} };
const pageOf = (...blocks: Block[]): Page => ({ title: 'Page', head, data: null, blocks });

const titleOf = (slide: Element): string => {
  const title = slide
    .all('p:sp')
    .find((shape) => shape.all('p:ph').some((ph) => /title/i.test(ph.attributes['type'] ?? '')));
  return title === undefined ? '' : said(title).join(' ');
};

describe('the sample as a deck', () => {
  let deck: Uint8Array;
  let slides: Element[];
  beforeAll(async () => {
    deck = await deckOf(samplePages);
    slides = slidesIn(deck);
  });

  test('twice the same bytes, also behind another deck', async () => {
    await deckOf(samplePages, 'bg');
    expect(Buffer.compare(await deckOf(samplePages), deck)).toBe(0);
  });

  test('covers, then a slide for what stands under one title', () => {
    expect(slides.map(titleOf)).toEqual([
      'Quarterly review',
      'Quarterly review',
      'Clients',
      'Clients',
      'Clients',
      'Figures',
      'Figures',
      'Figures',
      'Actions',
      'Work',
      'Work',
      'Bases',
      'Bases',
    ]);
    const [cover] = slides;
    expect(cover === undefined ? [] : said(cover)).toEqual(
      [
        'Quarterly review',
        'Meridian Fasteners',
        '2025-11-01 – 2026-10-31 · margin · EUR · as of 2026-11-21',
        'Bases',
        '41 of 43 clients; 2 left out (no margin known)',
      ].flatMap((line, at) => (at === 0 ? ['', line] : [line])),
    );
  });

  test('a table can be read back cell by cell, its marks and its base below', () => {
    const [table] = slides[2] === undefined ? [] : tablesIn(slides[2]);
    expect(table?.map((row) => row.filter((_, at) => ![1, 6, 7].includes(at)))).toEqual([
      ['Client', 'Class', 'Margin, EUR', 'Share', 'Change'],
      ['Gazmash AD', 'A', '312,988.12', '24.4%', '+11.2%'],
      [
        'ООО «Северные трубопроводные системы и оборудование»',
        'A–B ??',
        '~154,020.90\ncost of 88% of the lines is known',
        '~12.0%',
        '-4.1%',
      ],
      ['株式会社ハイドロ', 'B\nlimited potential', '98,002.25', '7.6%', '0.0%'],
      ['Ромашка ?', 'C', '?12,400.00', '1.0%', '–'],
      ['Loss & Sons <Ltd>', 'E', '-8,120.00', '–', '-142.0%'],
      ['All clients', '', '1,284,310.44', '100.0%', '+8.4%'],
    ]);
    const words = slides[2] === undefined ? [] : said(slides[2]);
    expect(words).toContain('? assumed · ~ estimated · ?? rests on something unknown');
    expect(words).toContain('41 of 43 clients; 2 left out (no margin known)');
    expect(words).toContain('Quarterly review · 2025-11-01 – 2026-10-31 · margin · EUR · as of 2026-11-21');
  });

  test('charts are native, say what they show, and their figures can be edited', async () => {
    const files = unzipSync(deck);
    const charts = Object.keys(files).filter((name) => name.startsWith('ppt/charts/chart'));
    expect(charts).toHaveLength(5);
    expect(slides[3]?.all('p:cNvPr').map(({ attributes }) => attributes['descr'] ?? '')).toContain(
      'Gazmash alone brings 24.4% of the margin, above the limit of 20%.',
    );
    const { sheets } = await readXlsx(files['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array());
    expect(sheets[0]?.name).toBe('Chart');
    expect(sheets[0]?.rows[1]).toEqual(['Gazmash AD', 0.2437]);
    const chart = partsOf(deck).get('ppt/charts/chart1.xml');
    expect(chart?.all('c:v').map((each) => each.text)).toContain('0.2437');
    const words = slides[3] === undefined ? [] : said(slides[3]);
    expect(words).toEqual(
      expect.arrayContaining(['key 10%', 'critical 20%', 'beyond the scale: mono-client 70%']),
    );
  });

  test('what it says of itself: the title, who made it, and the day of the page', () => {
    const core = partsOf(deck).get('docProps/core.xml');
    expect(core?.all('dc:title')[0]?.text).toBe('Quarterly review');
    expect(core?.all('dcterms:created')[0]?.text).toBe('2026-11-21T00:00:00Z');
  });

  test.each(['ru', 'bg'] as const)('in %s the words are Cyrillic and marked as such', async (language) => {
    const made = slidesIn(await deckOf(samplePages, language));
    const words = made.flatMap(said).join('\n');
    expect(words).toMatch(/[а-я]{4}/);
    expect(words).toContain('ООО «Северные трубопроводные системы и оборудование»');
    expect(made[1]?.all('a:rPr')[0]?.attributes['lang']).toBe(language === 'ru' ? 'ru-RU' : 'bg-BG');
  });
});

describe('every part is named', () => {
  test('relationships lead to parts, parts have types, ids of shapes differ', async () => {
    const files = unzipSync(await deckOf(samplePages));
    const parts = partsOf(await deckOf(samplePages));
    const types = parts.get('[Content_Types].xml');
    const typed = new Set(
      types?.all('Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1)),
    );
    const endings = new Set(types?.all('Default').map(({ attributes }) => attributes['Extension']));
    for (const name of Object.keys(files))
      expect(typed.has(name) || /\.(rels|xlsx)$/.test(name) || name === '[Content_Types].xml', name).toBe(
        true,
      );
    for (const name of typed) expect(files[name], name).toBeDefined();
    expect(endings).toEqual(new Set(['rels', 'xml', 'xlsx']));
    for (const [name, part] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of part.all('Relationship')) {
        const target = new URL(attributes['Target'] ?? '', `file:///${folder}`).pathname.slice(1);
        expect(files[target], `${name} → ${target}`).toBeDefined();
        expect(attributes['TargetMode']).toBeUndefined();
      }
    }
    for (const [name, part] of parts) {
      if (!/slides\/slide\d+\.xml$/.test(name)) continue;
      const ids = part.all('p:cNvPr').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});

test('short sections within one share its slides, each under its heading', async () => {
  const day = (at: number): Block => ({
    kind: 'section',
    title: `Day ${at}`,
    blocks: [{ kind: 'checklist', items: [{ done: false, text: `Call ${at}` }] }],
  });
  const month: Block = {
    kind: 'section',
    title: 'Month',
    blocks: Array.from({ length: 9 }, (_, at) => day(at)),
  };
  const [, ...slides] = slidesIn(await deckOf([pageOf(month)]));
  expect(slides.map(titleOf)).toEqual(['Month', 'Month']);
  const order = slides.flatMap(said).filter((line) => /^(Day|Call) /.test(line));
  expect(order).toEqual(Array.from({ length: 9 }, (_, at) => [`Day ${at}`, `Call ${at}`]).flat());
});

test('each item, quotation, row and line of code is a paragraph of its own; lines of one text are one', async () => {
  const markdown =
    '# Notes\n\n- one\n  goes on\n  - two\n3. three\n> said\n\n| a | b |\n| 1 | 2 |\n\n```\nx = **y**\nz\n```\nthe **end**\nof it';
  const [, slide] = slidesIn(await deckOf([pageOf({ kind: 'prose', markdown })]));
  const all = slide === undefined ? [] : said(slide);
  const begin = all.indexOf('Notes');
  expect(all.slice(begin, begin + 10)).toEqual([
    'Notes',
    'one goes on',
    'two',
    '3. three',
    '> said',
    '| a | b |',
    '| 1 | 2 |',
    'x = **y**',
    'z',
    'the end of it',
  ]);
});

describe('what is long', () => {
  const clients = Array.from({ length: 45 }, (_, at) => [text(`Client ${at}`), money(Decimal.of(`${at}.5`))]);
  const long: Block = {
    kind: 'table',
    title: 'All',
    columns: [{ title: 'Client' }, { title: 'Margin', align: 'right' }],
    rows: clients,
    total: [text('Together'), money(Decimal.of('1012.5'))],
    base: '45 of 45 clients',
  };

  test('goes over several slides: the header and the base on each, every row once, marked', async () => {
    const [, ...slides] = slidesIn(await deckOf([pageOf(long)]));
    const tables = slides.flatMap(tablesIn);
    expect(tables.length).toBe(slides.length);
    expect(tables.map(([header]) => header)).toEqual(tables.map(() => ['Client', 'Margin']));
    const rows = tables.flatMap(([, ...rest]) => rest);
    expect(rows.map(([name]) => name)).toEqual([...clients.map((_, at) => `Client ${at}`), 'Together']);
    expect(slides.map((slide) => said(slide).find((line) => /^\d+\/\d+$/.test(line)))).toEqual(
      slides.map((_, at) => `${at + 1}/${slides.length}`),
    );
    for (const slide of slides) expect(said(slide)).toContain('45 of 45 clients');
  });

  test('columns that have no room side by side stand on several slides, the first on each', async () => {
    const columns = Array.from({ length: 30 }, (_, at) => ({
      title: `Category ${at}`,
      align: 'right' as const,
    }));
    const wide: Block = {
      kind: 'table',
      columns: [{ title: 'Client' }, ...columns],
      rows: [[text('Gazmash AD'), ...columns.map((_, at) => money(Decimal.of(`${at}000000.5`)))]],
      base: 'base',
    };
    const tables = slidesIn(await deckOf([pageOf(wide)])).flatMap(tablesIn);
    expect(tables.length).toBeGreaterThan(1);
    for (const [header, row] of tables) expect([header?.[0], row?.[0]]).toEqual(['Client', 'Gazmash AD']);
    expect(tables.flatMap(([header = []]) => header.slice(1))).toEqual(columns.map(({ title }) => title));
  });

  test('a cell longer than a slide goes on in further rows', async () => {
    const sentence = Array.from({ length: 1500 }, (_, at) => `word${at}`);
    const huge: Block = {
      kind: 'table',
      columns: [{ title: 'What' }, { title: 'Why' }],
      rows: [[text('one'), text(sentence.join(' '))]],
      base: 'base',
    };
    const cells = slidesIn(await deckOf([pageOf(huge)]))
      .flatMap(tablesIn)
      .flatMap(([, ...rows]) => rows);
    expect(cells.length).toBeGreaterThan(1);
    expect(
      cells
        .map(([, why]) => why)
        .join(' ')
        .split(/\s+/),
    ).toEqual(sentence);
  });
});

describe('whatever a table holds', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      'Газмаш',
      'Щёлковский завод',
      '株式会社ハイドロ',
      'W'.repeat(90),
      '👩‍👩‍👧‍👦',
      'a b '.repeat(60),
    ),
  );
  const table = fc
    .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 40 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(word, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  test('it is well-formed, stands within the slides, and nothing of a cell is lost', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const block: Block = {
          kind: 'table',
          columns: (rows[0] ?? []).map((_, at) => ({ title: `c${at}` })),
          rows: rows.map((row) => row.map((each) => text(each))),
          base: 'base',
        };
        const slides = slidesIn(await deckOf([pageOf(block)]));
        expect(slides.flatMap(beyond)).toEqual([]);
        const squeezed = (some: readonly string[]): string => some.join('').replace(/\s+/g, '');
        const found = slides
          .flatMap(tablesIn)
          .flatMap(([header = [], ...lines]) =>
            lines.flatMap((line) => line.map((cell, at) => [header[at] ?? '', cell] as const)),
          );
        for (const at of block.columns.slice(1).keys()) {
          const own = found.filter(([title]) => title === `c${at + 1}`).map(([, cell]) => cell);
          expect(squeezed(own)).toBe(squeezed(rows.map((row) => printable(row[at + 1] ?? ''))));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('text of strangers', () => {
  test.each([
    '=HYPERLINK("http://x")',
    '</a:t></a:r><a:hlinkClick r:id="rId1"/>',
    '" descr="x',
    '\u001b]0;x\u0007',
    ']]></a:t>',
    '\ud800\ufffe\uffff',
    '_x0041_',
    'W'.repeat(900),
    'слово '.repeat(300),
  ])('%j anywhere makes a deck of words within the slides', async (attack) => {
    const deck = await deckOf(hostilePages(attack));
    const parts = partsOf(deck);
    for (const slide of slidesIn(deck)) {
      expect(beyond(slide)).toEqual([]);
      expect(slide.all('a:hlinkClick')).toEqual([]);
    }
    for (const [name, part] of parts)
      if (name.endsWith('.rels'))
        for (const { attributes } of part.all('Relationship')) expect(attributes['Target']).not.toMatch(/:/);
    for (const [name, file] of Object.entries(unzipSync(deck)))
      if (name.endsWith('.xlsx'))
        expect(strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? file)).not.toMatch(/<f[ >]/);
  });
});
