import { phrases as named } from '../../locale/words.ts';
import type { Finding } from '../../value/finding.ts';
import { printable } from '../../value/printable.ts';
import { foldedBy, nOf, placesOf } from '../hints.ts';
import type { Rule } from '../rule.ts';
import { badge } from './badge.ts';
import type { Said, Stage } from './result.ts';
import { sentenceOf } from './sentence.ts';

export const phrases = named('check.folded', {
  others: '{n} {n|hint|hints} of {rule}: kam check --format concise shows {n|it|each}',
});

/** More hints of one rule than this become one line. */
const SHOWN = 3;

/** Hints take a line each, or one line per rule where there are many: what is open must not drown what is wrong. */
export const hintLines = (findings: readonly Said[], stage: Stage): string[] => {
  const byRule = new Map<string, Said[]>();
  for (const said of findings) {
    if (said.finding.severity !== 'hint') continue;
    const group = byRule.get(said.rule.id);
    if (group === undefined) byRule.set(said.rule.id, [said]);
    else group.push(said);
  }
  const lines = [...byRule.values()].flatMap((group) =>
    sentences(group, stage).map((sentence) => `${badge('hint', stage)}  ${sentence}\n`),
  );
  return lines.length === 0 ? [] : [lines.join('')];
};

/** Which findings are shown at their places by those who fold hints; nobody need count the places of the others. */
export const keepsPlace = (
  findings: readonly Finding[],
  rules: readonly Rule[],
): ((finding: Finding) => boolean) => {
  const folded = foldedBy(rules);
  const hints = new Map<string, number>();
  for (const { rule, severity } of findings)
    if (severity === 'hint') hints.set(rule, (hints.get(rule) ?? 0) + 1);
  return ({ rule, severity }) => severity !== 'hint' || !(folded.has(rule) || (hints.get(rule) ?? 0) > SHOWN);
};

const sentences = (group: readonly Said[], stage: Stage): string[] => {
  const { words, paint, prefix } = stage;
  const [first] = group;
  if (first === undefined) return [];
  const { folded, id } = first.rule;
  if (folded !== undefined) return [words.say(folded, totals(group))];
  if (group.length > SHOWN) return [words.say(phrases.others, { n: group.length, rule: id })];
  return group.map((said) => {
    const { at } = said;
    const place = paint.strong(printable(`${prefix}${at.file}:${at.line}:${at.column}`));
    return `${place}  ${sentenceOf(said, stage)}  ${paint.muted(id)}`;
  });
};

const totals = (group: readonly Said[]): { n: number; places: number; client: string } => {
  const clients = new Set(group.map(({ finding }) => String(finding.args['client'] ?? '')));
  const [only] = clients;
  return {
    n: group.reduce((sum, { finding }) => sum + nOf(finding), 0),
    places: group.reduce((sum, { finding }) => sum + placesOf(finding), 0),
    client: clients.size === 1 && only !== undefined && only !== '' ? printable(only) : '<client>',
  };
};
