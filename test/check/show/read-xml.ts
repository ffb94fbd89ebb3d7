export type XmlElement = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
};

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const TOKEN = /<\?xml [^?]*\?>|<(\/?)([a-z][a-z-]*)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const BARE = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Reads the plain part of XML strictly, written without a look at what writes it. Throws for what is no document. */
export const readXml = (text: string): XmlElement => {
  if (FORBIDDEN.test(text)) throw new Error('a character that no XML document may hold');
  if (BARE.test(text)) throw new Error('an ampersand that begins nothing');
  if (text.includes(']]>')) throw new Error(']]> outside of CDATA');
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  let end = 0;
  for (const [whole, closes, name = '', given = '', alone] of text.matchAll(TOKEN)) {
    end += whole.length;
    if (name === '') continue;
    if (closes === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const pairs = [...given.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    const element = { name, attributes: Object.fromEntries(pairs), children: [] };
    open.at(-1)?.children.push(element);
    if (alone !== '/') open.push(element);
  }
  const [root] = top.children;
  if (end !== text.length || open.length !== 1 || top.children.length !== 1 || root === undefined)
    throw new Error(`no document: it cannot be read from ${JSON.stringify(text.slice(end, end + 40))} on`);
  return root;
};
