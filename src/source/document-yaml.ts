import { Composer, type CST, type Node, Parser } from 'yaml';
import type { Flaw } from './document-flaw.ts';
import { syntaxFlaw } from './document-syntax.ts';

/** A YAML text as a tree of nodes. `broken`: its structure cannot be relied on. */
export type Yaml = { readonly root: Node | null; readonly flaws: readonly Flaw[]; readonly broken: boolean };

/** Dossiers need six; the composer would overflow the stack at some hundreds. */
const DEEPEST = 32;

const OPTIONS = {
  version: '1.2',
  schema: 'failsafe',
  strict: true,
  stringKeys: true,
  merge: false,
  // Ours are found while the data is built: the library's search takes quadratic time.
  uniqueKeys: false,
  logLevel: 'silent',
} as const;

/** What stands in our own rules and would only be said twice. */
const OURS = new Set(['BAD_ALIAS', 'TAG_RESOLVE_FAILED', 'ALIAS_PROPS', 'MULTIPLE_DOCS', 'BAD_DIRECTIVE']);

/** Composes YAML with the failsafe schema: every scalar is the text that was typed. Never throws. */
export const readYaml = (source: string): Yaml => {
  const tokens = [...new Parser().parse(source)];
  const { flaws, depth } = survey(tokens);
  if (depth > DEEPEST) return { root: null, flaws: [tooDeep(source)], broken: true };
  const second = tokens.filter(({ type }) => type === 'document')[1];
  if (second !== undefined) flaws.push(severalDocuments(second));
  const first = second === undefined ? tokens : tokens.slice(0, tokens.indexOf(second));
  const [document] = new Composer(OPTIONS).compose(first, true, source.length);
  const errors = [...(document?.errors ?? []), ...(document?.warnings ?? [])].filter(
    ({ code }) => !OURS.has(code),
  );
  return {
    root: (document?.contents as Node | null | undefined) ?? null,
    flaws: [...flaws, ...errors.map((error) => syntaxFlaw(error, source))],
    broken: second !== undefined || errors.length > 0,
  };
};

const tooDeep = (source: string): Flaw => ({
  rule: 'yaml/too-deep',
  start: 0,
  end: source.length,
  args: { limit: DEEPEST },
});

const severalDocuments = ({ offset }: CST.Token): Flaw => ({
  rule: 'yaml/several-documents',
  start: offset,
  end: offset + 3,
});

const FORBIDDEN: Readonly<Record<string, string>> = {
  anchor: 'yaml/anchor',
  alias: 'yaml/anchor',
  tag: 'yaml/tag',
  directive: 'yaml/directive',
};

/** Looks at every token, without recursion, since a hostile text nests as deep as it likes. */
const survey = (tokens: readonly CST.Token[]): { flaws: Flaw[]; depth: number } => {
  const flaws: Flaw[] = [];
  let deepest = 0;
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    deepest = Math.max(deepest, depth);
    const rule = FORBIDDEN[token.type];
    if (rule !== undefined && 'source' in token) {
      const text = token.source.trimEnd();
      flaws.push({ rule, start: token.offset, end: token.offset + text.length, args: { text } });
    }
    const inner = 'items' in token ? depth + 1 : depth;
    for (const child of childrenOf(token)) open.push({ token: child, depth: inner });
  }
  return { flaws, depth: deepest };
};

const childrenOf = (token: CST.Token): CST.Token[] => {
  const children: (CST.Token | null | undefined)[] = [];
  if ('start' in token && Array.isArray(token.start)) children.push(...token.start);
  if ('props' in token) children.push(...token.props);
  if ('value' in token) children.push(token.value);
  if ('items' in token)
    for (const { start, key, sep, value } of token.items) children.push(...start, key, ...(sep ?? []), value);
  return children.filter((child) => child !== null && child !== undefined);
};
