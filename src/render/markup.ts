import { printable } from '../value/printable.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of anybody as the content of an element or an attribute of HTML or SVG. */
export const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Coordinates with at most two decimals: enough for any screen, and the same everywhere. */
const written = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${written(value as string | number)}"`))
    .join('');

/** Elements that end a line, so that two versions of a document can be compared; none where a space would show. */
const LINES = new Set(
  'article,caption,circle,dd,desc,dl,dt,figcaption,footer,h1,h2,h3,h4,h5,h6,header,li,line,ol,p,path,rect,section,table,tbody,td,text,tfoot,th,thead,title,tr,ul'.split(
    ',',
  ),
);

/** An element around ready markup: attribute values are escaped here, contents by whoever made them. */
export const el = (name: string, attributes: Attributes, ...contents: readonly string[]): string =>
  `<${name}${attributesOf(attributes)}>${contents.join('')}</${name}>${LINES.has(name) ? '\n' : ''}`;
