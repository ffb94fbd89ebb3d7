import type { YAMLError } from 'yaml';
import type { Flaw } from './document-flaw.ts';

/** What somebody did who typed this, as far as the parser's error tells; the check has a sentence for each. */
type Slip =
  | 'colon'
  | 'indent'
  | 'tab'
  | 'quote'
  | 'behind-quote'
  | 'backslash'
  | 'bracket'
  | 'no-colon'
  | 'sign'
  | 'item-beside'
  | 'item-among'
  | 'block-head'
  | 'other';

/**
 * The flaw behind an error of the parser: `slip` says what was probably done, `code` and `detail` are the parser's own
 * name and sentence. A line that is indented too far is pointed at itself, not through the value above it.
 */
export const syntaxFlaw = (error: YAMLError, source: string): Flaw => {
  const { code, message } = error;
  const slip = slipOf(error, source);
  const [start, end] = slip === 'indent' ? indented(error, source) : error.pos;
  return {
    rule: 'yaml/syntax',
    start,
    end,
    args: { slip, code: code.toLowerCase().replaceAll('_', '-'), detail: message },
  };
};

const slipOf = ({ code, message, pos: [start] }: YAMLError, source: string): Slip => {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_SCALAR_START':
      return 'sign';
    case 'BAD_DQ_ESCAPE':
      return 'backslash';
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (message.includes('sequence')) return 'item-among';
      return keyBelow(source, start) === undefined ? 'colon' : 'indent';
    case 'MULTILINE_IMPLICIT_KEY':
      return keyBelow(source, start) === undefined ? 'quote' : 'indent';
    case 'MISSING_CHAR':
      if (message.startsWith('Missing closing')) return 'quote';
      if (message.startsWith('Implicit map keys')) return 'no-colon';
      return message.includes('flow') ? 'bracket' : 'indent';
    case 'BAD_INDENT':
      return /flow/i.test(message) ? 'bracket' : 'indent';
    case 'UNEXPECTED_TOKEN':
      return slipOfToken(message);
    default:
      return 'other';
  }
};

const slipOfToken = (message: string): Slip => {
  if (message.includes('on same line with key')) return 'item-beside';
  if (/^(?:Block scalar header|Not a YAML token)/.test(message)) return 'block-head';
  if (message.startsWith('Unexpected scalar at node end')) return 'behind-quote';
  return message.includes('flow') ? 'bracket' : 'other';
};

/** Where a key begins on a line below a value that it seems to go on with: `industry: pumps`, `  maker: x`. */
const keyBelow = (source: string, start: number): number | undefined => {
  const [, value = '', space = ''] =
    /^([^\r\n]*\r?\n)([ \t]*)[^\s:]+:(?:\s|$)/.exec(source.slice(start)) ?? [];
  return value === '' || /:\s/.test(value) ? undefined : start + value.length + space.length;
};

const indented = ({ pos }: YAMLError, source: string): readonly [number, number] => {
  const start = keyBelow(source, pos[0]);
  if (start === undefined) return pos;
  return [start, start + (/^[^\r\n]*/.exec(source.slice(start))?.[0].trimEnd().length ?? 0)];
};
