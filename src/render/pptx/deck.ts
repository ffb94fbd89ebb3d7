import { el, escaped } from '../markup.ts';
import { LAYOUTS, MASTER, THEME } from './master.ts';
import { DECLARATION, NAMESPACES } from './slide-xml.ts';

/** A slide with the numbers of the charts on it. */
export type DeckSlide = {
  readonly xml: string;
  readonly layout: keyof typeof LAYOUTS;
  readonly charts: readonly number[];
};

/** A chart with the workbook that its figures are edited in. */
export type DeckChart = { readonly xml: string; readonly workbook: Uint8Array };

export type About = { readonly title: string; readonly generator: string; readonly day: string };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
const TYPE = 'application/vnd.openxmlformats-officedocument.';

type Relation = readonly [type: string, target: string];

const relations = (some: readonly Relation[]): string =>
  DECLARATION +
  el(
    'Relationships',
    { xmlns: `${PACKAGE}relationships` },
    ...some.map(([type, target], at) =>
      el('Relationship', {
        Id: `rId${at + 1}`,
        Type: type.includes('/') ? type : OFFICE + type,
        Target: target,
      }),
    ),
  );

const LAYOUT_NAMES = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[];
const layoutNumber = (name: keyof typeof LAYOUTS): number => LAYOUT_NAMES.indexOf(name) + 1;

/** The parts of the file by their names. */
export const partsOf = (
  slides: readonly DeckSlide[],
  charts: readonly DeckChart[],
  about: About,
): ReadonlyMap<string, string | Uint8Array> =>
  new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes(slides.length, charts.length)],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', 'ppt/presentation.xml'],
        [`${PACKAGE}relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', core(about)],
    ['docProps/app.xml', app(about, slides.length)],
    ['ppt/presentation.xml', presentation(slides.length)],
    [
      'ppt/_rels/presentation.xml.rels',
      relations([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ...slides.map((_, at): Relation => ['slide', `slides/slide${at + 1}.xml`]),
      ]),
    ],
    ['ppt/theme/theme1.xml', THEME],
    ['ppt/slideMasters/slideMaster1.xml', MASTER],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relations([
        ...LAYOUT_NAMES.map((_, at): Relation => ['slideLayout', `../slideLayouts/slideLayout${at + 1}.xml`]),
        ['theme', '../theme/theme1.xml'],
      ]),
    ],
    ...LAYOUT_NAMES.flatMap((name, at): [string, string][] => [
      [`ppt/slideLayouts/slideLayout${at + 1}.xml`, LAYOUTS[name]],
      [
        `ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`,
        relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
      ],
    ]),
    ...slides.flatMap((slide, at): [string, string][] => [
      [`ppt/slides/slide${at + 1}.xml`, slide.xml],
      [
        `ppt/slides/_rels/slide${at + 1}.xml.rels`,
        relations([
          ['slideLayout', `../slideLayouts/slideLayout${layoutNumber(slide.layout)}.xml`],
          ...slide.charts.map((chart): Relation => ['chart', `../charts/chart${chart}.xml`]),
        ]),
      ],
    ]),
    ...charts.flatMap((chart, at): [string, string | Uint8Array][] => [
      [`ppt/charts/chart${at + 1}.xml`, chart.xml],
      [
        `ppt/charts/_rels/chart${at + 1}.xml.rels`,
        relations([['package', `../embeddings/chart${at + 1}.xlsx`]]),
      ],
      [`ppt/embeddings/chart${at + 1}.xlsx`, chart.workbook],
    ]),
  ]);

const contentTypes = (slides: number, charts: number): string => {
  const part = (name: string, type: string): string =>
    el('Override', { PartName: `/${name}`, ContentType: type.includes('/') ? type : `${TYPE}${type}+xml` });
  const numbered = (count: number, name: (at: number) => string, type: string): string[] =>
    Array.from({ length: count }, (_, at) => part(name(at + 1), type));
  return (
    DECLARATION +
    el(
      'Types',
      { xmlns: `${PACKAGE}content-types` },
      el('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      el('Default', { Extension: 'xlsx', ContentType: `${TYPE}spreadsheetml.sheet` }),
      part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      part('docProps/app.xml', 'extended-properties'),
      part('ppt/presentation.xml', 'presentationml.presentation.main'),
      part('ppt/theme/theme1.xml', 'theme'),
      part('ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster'),
      ...numbered(
        LAYOUT_NAMES.length,
        (at) => `ppt/slideLayouts/slideLayout${at}.xml`,
        'presentationml.slideLayout',
      ),
      ...numbered(slides, (at) => `ppt/slides/slide${at}.xml`, 'presentationml.slide'),
      ...numbered(charts, (at) => `ppt/charts/chart${at}.xml`, 'drawingml.chart'),
    )
  );
};

/** The numbers of relationships begin behind those of master and theme; ids of slides are above 255. */
const presentation = (slides: number): string =>
  DECLARATION +
  el(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: 1 },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })),
    el(
      'p:sldIdLst',
      {},
      ...Array.from({ length: slides }, (_, at) => el('p:sldId', { id: 256 + at, 'r:id': `rId${at + 3}` })),
    ),
    el('p:sldSz', { cx: 12192000, cy: 6858000 }),
    el('p:notesSz', { cx: 6858000, cy: 9144000 }),
  );

const core = ({ title, generator, day }: About): string =>
  DECLARATION +
  el(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    el('dc:title', {}, escaped(title)),
    el('dc:creator', {}, escaped(generator)),
    el('cp:lastModifiedBy', {}, escaped(generator)),
    el('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`),
    el('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, `${day}T00:00:00Z`),
  );

const app = ({ generator }: About, slides: number): string =>
  DECLARATION +
  el(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    el('Application', {}, escaped(generator)),
    el('Slides', {}, String(slides)),
  );
