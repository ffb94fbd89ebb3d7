import { mergeComments } from './comments.ts';
import { type Chunk, mergeLines } from './lines.ts';
import { type Before, mergedOrder } from './order.ts';
import { each, type Three } from './three.ts';

/** The empty lines above a heading, and what stands from it to the next. */
type Section = { readonly above: string; readonly text: string };

/** Headings in the order of the alphabet, where both sides added some at one place. */
const BEFORE: Before = (a, b) => a < b;

/** Merges prose by its headings, and line by line below each. */
export const mergeBody = (bodies: Three<string>): readonly Chunk[] => {
  const parted = each(bodies, sectionsOf);
  const sections = each(parted, ({ sections: found }) => found);
  const results = new Map<string, readonly Chunk[]>();
  for (const key of new Set([...sections.ours.keys(), ...sections.theirs.keys()])) {
    const chunks = mergeSection(each(sections, (some) => some.get(key)));
    if (chunks !== undefined) results.set(key, chunks);
  }
  const keys = each(sections, (some) => [...some.keys()]);
  const order = mergedOrder(keys, (key) => results.has(key), BEFORE);
  const tail = mergeComments(each(parted, ({ tail: lines }) => lines));
  return [...order.flatMap((key) => results.get(key) ?? []), ...tail];
};

const mergeSection = ({ base, ours, theirs }: Three<Section | undefined>): readonly Chunk[] | undefined => {
  if (ours !== undefined && theirs !== undefined) {
    const three = { base, ours, theirs };
    return [
      ...mergeComments(each(three, (section) => section?.above ?? '')),
      ...mergeLines(each(three, (section) => section?.text ?? '')),
    ];
  }
  const one = ours ?? theirs;
  if (one === undefined || one.text === base?.text) return undefined;
  const whole = one.above + one.text;
  if (base === undefined) return [whole];
  return [ours === undefined ? { ours: '', theirs: whole } : { ours: whole, theirs: '' }];
};

/** By heading, with what stands before the first as one without a name; `tail`: the empty lines at the end. */
const sectionsOf = (
  body: string,
): { readonly sections: ReadonlyMap<string, Section>; readonly tail: string } => {
  const cuts = headingsIn(body);
  const sections = new Map<string, Section>();
  let above = '';
  for (const [at, { start, title }] of cuts.entries()) {
    const whole = body.slice(start, cuts[at + 1]?.start ?? body.length);
    const lead = title === '' ? (/^(?:[ \t]*\n)*/.exec(whole)?.[0] ?? '') : '';
    const trail = /(?:(?<=\n)[ \t]*\n)*$/.exec(whole.slice(lead.length))?.[0] ?? '';
    const text = whole.slice(lead.length, whole.length - trail.length);
    let key = title;
    for (let n = 2; sections.has(key); n++) key = `${title}\n${n}`;
    if (text !== '') sections.set(key, { above: above + lead, text });
    above = text === '' ? above + lead + trail : trail;
  }
  return { sections, tail: above };
};

type Heading = { readonly start: number; readonly title: string };

/** Where headings stand, those in fenced code left out; the first is the beginning of the body. */
const headingsIn = (body: string): readonly Heading[] => {
  const found: Heading[] = [{ start: 0, title: '' }];
  let [start, fence] = [0, ''];
  for (const line of body.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== '' && fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
    else if (fence === '' && /^#{1,6}[ \t]+\S/.test(line)) found.push({ start, title: line.trim() });
    start += line.length;
  }
  return found;
};
