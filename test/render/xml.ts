/** An element of a document: enough of one to read back what a format wrote. */
export class Element {
  readonly children: Element[] = [];
  text = '';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.attributes = attributes;
  }

  /** Every element of a name below this one, in the order of the document. */
  all(name: string): Element[] {
    return this.children.flatMap((child) => [...(child.name === name ? [child] : []), ...child.all(name)]);
  }
}

const NAME = '[A-Za-z_][\\w.:-]*';
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="([^"<]*)"`, 'y');
const TAG = new RegExp(`<(?:/(${NAME})\\s*>|(${NAME}))`, 'y');
const ENTITY = /&(?:amp|lt|gt|quot|apos|#39);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
};
/** What XML 1.0 does not let stand in a document, not even as an entity. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const plain = (raw: string): string => {
  if (raw.replace(ENTITY, '').includes('&')) throw new Error(`a bare & in ${raw.slice(0, 40)}`);
  return raw.replace(ENTITY, (entity) => ENTITIES[entity] ?? '');
};

/** Reads XML as strictly as what our formats write allows: no comments, no CDATA, no DOCTYPE. Throws where it is not well-formed. */
export const parsed = (xml: string): Element => {
  const wrong = FORBIDDEN.exec(xml);
  if (wrong !== null)
    throw new Error(`a character that XML forbids: ${wrong[0].codePointAt(0)?.toString(16)}`);
  let at = /^<\?xml [^?]*\?>\s*/.exec(xml)?.[0].length ?? 0;
  const root = new Element('', {});
  const open = [root];
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const until = next === -1 ? xml.length : next;
    const inner = plain(xml.slice(at, until));
    const here = open.at(-1) ?? root;
    if (here === root && inner.trim() !== '') throw new Error('text outside of the root');
    here.text += inner;
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(xml);
    if (tag === null) throw new Error(`no tag: ${xml.slice(next, next + 40)}`);
    at = TAG.lastIndex;
    if (tag[1] !== undefined) {
      if (open.pop()?.name !== tag[1] || open.length === 0) throw new Error(`</${tag[1]}> closes nothing`);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (;;) {
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(xml);
      if (found === null) break;
      const [, name = '', value = ''] = found;
      if (Object.hasOwn(attributes, name)) throw new Error(`${name} twice`);
      attributes[name] = plain(value);
      at = ATTRIBUTE.lastIndex;
    }
    const end = /\s*(\/?)>/y;
    end.lastIndex = at;
    const closing = end.exec(xml);
    if (closing === null) throw new Error(`<${tag[2]}> does not end: ${xml.slice(at, at + 40)}`);
    at = end.lastIndex;
    const element = new Element(tag[2] ?? '', attributes);
    here.children.push(element);
    if (closing[1] === '') open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('elements are left open');
  return root;
};
