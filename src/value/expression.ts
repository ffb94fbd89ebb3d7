/** A small sum over columns: names, numbers, + - * / and parentheses. */
export type Expression =
  | { readonly kind: 'column'; readonly name: string; readonly at: number }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'minus'; readonly of: Expression }
  | {
      readonly kind: 'sum';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
      readonly at: number;
    };

/** What is wrong in an expression; `at` counts characters from 0. */
export type Mistake = { readonly at: number; readonly what: string };

type Token = {
  readonly kind: 'name' | 'number' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
};

const SCAN = /\s*(?:\[([^\]]*)\]|(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_.]*)|([-+*/()]))/uy;

/** Nesting beyond this is no formula that a person typed. */
const DEEPEST = 50;

/** Parses `Sales - Profit`, `[Unit price] * Quantity`; names that are not one word stand in `[…]`. */
export const parseExpression = (text: string): Expression | Mistake => {
  const tokens = scan(text);
  return Array.isArray(tokens) ? new Parser(tokens).whole() : tokens;
};

export const isMistake = (parsed: Expression | Mistake): parsed is Mistake => !('kind' in parsed);

const scan = (text: string): Token[] | Mistake => {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  SCAN.lastIndex = 0;
  while (SCAN.lastIndex < end) {
    const from = SCAN.lastIndex;
    const match = SCAN.exec(text);
    if (match === null) return unscanned(text, from);
    const [all, bracketed, number, word, mark] = match;
    const at = from + all.length - all.trimStart().length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, at });
    else tokens.push({ kind: 'name', text: (bracketed ?? word ?? '').trim(), at });
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
};

const unscanned = (text: string, from: number): Mistake => {
  const at = from + text.slice(from).length - text.slice(from).trimStart().length;
  const what = text[at] === '[' ? 'a "[" without its "]"' : `"${text[at] ?? ''}" has no meaning here`;
  return { at, what };
};

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;
  private mistake: Mistake | undefined;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression | Mistake {
    const parsed = this.sum();
    const left = this.peek();
    if (left.kind !== 'end') this.wrong(left, this.beside(left));
    return this.mistake ?? parsed;
  }

  private sum(): Expression {
    let left = this.product();
    while (this.isMark('+', '-')) left = this.joined(left, () => this.product());
    return left;
  }

  private product(): Expression {
    let left = this.single();
    while (this.isMark('*', '/')) left = this.joined(left, () => this.single());
    return left;
  }

  private joined(left: Expression, more: () => Expression): Expression {
    const { text, at } = this.take();
    return { kind: 'sum', operator: text as '+' | '-' | '*' | '/', left, right: more(), at };
  }

  private single(): Expression {
    const token = this.take();
    if (token.kind === 'name') return { kind: 'column', name: token.text, at: token.at };
    if (token.kind === 'number') return { kind: 'number', text: token.text };
    if (token.text !== '-' && token.text !== '(')
      return this.wrong(token, 'a column or a number is missing here');
    if (++this.depth > DEEPEST) return this.wrong(token, 'too deep');
    const inner = token.text === '-' ? this.single() : this.sum();
    this.depth--;
    if (token.text === '-') return { kind: 'minus', of: inner };
    const close = this.take();
    return close.text === ')' && close.kind === 'mark' ? inner : this.wrong(close, 'a ")" is missing here');
  }

  /** Two things side by side: mostly a name of several words. */
  private beside(token: Token): string {
    const before = this.tokens[this.next - 1];
    return token.kind === 'name' && before?.kind === 'name'
      ? `a name of several words stands in brackets: [${before.text} ${token.text}]`
      : `"${token.text}" is not expected here`;
  }

  private isMark(...marks: readonly string[]): boolean {
    const token = this.peek();
    return this.mistake === undefined && token.kind === 'mark' && marks.includes(token.text);
  }

  private peek(): Token {
    return this.tokens[this.next] ?? { kind: 'end', text: '', at: 0 };
  }

  /** The next token; the last one, `end`, again and again. */
  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next++;
    return token;
  }

  private wrong({ at }: Token, what: string): Expression {
    this.mistake ??= { at, what };
    return { kind: 'number', text: '0' };
  }
}
