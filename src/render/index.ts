import type { Format } from './format.ts';

/** The formats, each loaded only when asked for. */
export const formats = {
  text: { extension: 'txt', load: async () => (await import('./text/index.ts')).text },
  md: { extension: 'md', load: async () => (await import('./md/index.ts')).md },
  html: { extension: 'html', load: async () => (await import('./html/index.ts')).html },
  json: { extension: 'json', load: async () => (await import('./json.ts')).json },
  csv: { extension: 'csv', load: async () => (await import('./csv/index.ts')).csv },
  xlsx: { extension: 'xlsx', binary: true, load: async () => (await import('./xlsx/index.ts')).xlsx },
  pptx: { extension: 'pptx', binary: true, load: async () => (await import('./pptx/index.ts')).pptx },
  pdf: {
    extension: 'pdf',
    binary: true,
    printed: true,
    load: async () => (await import('./html/index.ts')).html,
  },
  ics: { extension: 'ics', load: async () => (await import('./ics.ts')).ics },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatId = keyof typeof formats;

/** Those that can write any page: a calendar takes only what has days. */
export const PAGE_FORMATS = (Object.keys(formats) as FormatId[]).filter((id) => id !== 'ics');

const ENDINGS: Readonly<Record<string, FormatId>> = {
  txt: 'text',
  text: 'text',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  pptx: 'pptx',
  pdf: 'pdf',
  ics: 'ics',
};

/** The format that a file name asks for by its ending; undefined when it asks for none of ours. */
export const formatOf = (fileName: string): FormatId | undefined => {
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
};
