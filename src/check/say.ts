import type { Phrase, Words } from '../locale/words.ts';
import { Decimal } from '../value/decimal.ts';
import type { Args, Finding } from '../value/finding.ts';
import { nearest } from '../value/nearest.ts';
import { placeOf, type Texts } from './place.ts';
import type { Rule } from './rule.ts';
import type { Said } from './show/result.ts';

/**
 * Puts findings into words and counts their places in the given texts. By convention `args.typed` is what
 * stands in the file and `args.allowed` lists what may stand there. What is not placed stands at the beginning of its file.
 */
export const sayFindings = (
  findings: readonly Finding[],
  rules: readonly Rule[],
  texts: Texts,
  words: Words,
  isPlaced: (finding: Finding) => boolean = () => true,
): readonly Said[] => {
  const pages = new Map(rules.map((rule) => [rule.id, rule]));
  return findings.map((finding) => {
    const rule = pages.get(finding.rule);
    if (rule === undefined) throw new Error(`no page for the rule ${finding.rule}`);
    const near = meant(finding);
    const place = isPlaced(finding)
      ? (at: Finding['at']) => placeOf(at, texts)
      : ({ file }: Finding['at']) => ({ file, line: 1, column: 1 });
    return {
      finding,
      rule,
      message: words.say(sentenceOf(finding, rule), spelled(finding.args, rule, words)),
      ...(near !== undefined && { nearest: near }),
      at: place(finding.at),
      also: (finding.also ?? []).map(place),
    };
  });
};

const sentenceOf = ({ args }: Finding, { says, cases }: Rule): Phrase =>
  cases?.says[String(args[cases.by])] ?? says;

/** Who made the finding may know what was meant; otherwise it is the nearest of what is allowed. */
const meant = ({ args: { typed, allowed, near } }: Finding): string | undefined => {
  if (typeof near === 'string') return near;
  return typeof typed === 'string' && Array.isArray(allowed) ? nearest(typed, allowed) : undefined;
};

/** Cents where there are any: two amounts that differ must not look the same. */
const amount = (value: Decimal, words: Words): string =>
  words.money(value, undefined, value.equals(value.rounded(0)) ? 0 : 2);

/** The arguments as they stand in a sentence; the finding itself keeps the exact data. */
const spelled = (args: Args, { kinds = {} }: Rule, words: Words): Args => {
  const entries = Object.entries(args).map(([name, value]) => {
    const kind = kinds[name];
    if (kind === 'share') return [name, words.percent(Number(value))];
    if (kind === 'date') return [name, words.date(String(value))];
    if (kind === 'money') return [name, amount(Decimal.of(String(value)), words)];
    return [name, value];
  });
  return Object.fromEntries(entries);
};
