import type { Rule } from '../../check/rule.ts';
import { rulePage } from '../../check/rule-page.ts';
import { rules } from '../../check/rules/index.ts';
import { badge, badgeWidth } from '../../check/show/badge.ts';
import type { Stage } from '../../check/show/result.ts';
import { markdownPages, subjectOf, textPage } from '../../check/show/rule-pages.ts';
import { titleOf } from '../../check/title.ts';
import { LANGUAGES } from '../../locale/words.ts';
import { nearest } from '../../value/nearest.ts';
import { Refusal } from '../../value/refusal.ts';
import { paintOf } from '../check-paint.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  args: [{ name: '[rule]', summary: 'a rule, as findings name it; without one, all are listed' }],
  options: [{ flags: '--format <format>', summary: 'how it is written', choices: ['text', 'md'] }],
  examples: ['kam explain', 'kam explain action-plan/overdue-task', 'kam explain --format md'],
  async run({ args: [asked], options }, context) {
    const words = await context.words(LANGUAGES.find((language) => language === options['lang']) ?? 'en');
    const markdown = options['format'] === 'md';
    const stage: Stage = {
      words,
      paint: await paintOf(context.colour && !markdown),
      screen: { width: context.width, unicode: context.unicode },
      prefix: '',
    };
    const wanted = asked === undefined ? rules : rules.filter(({ id }) => id === asked);
    if (asked !== undefined && wanted.length === 0) throw unknownRule(asked);
    if (asked === undefined && !markdown) context.out(list(stage));
    else {
      const pages = await Promise.all(wanted.map((rule) => rulePage(rule, words)));
      context.out(
        markdown ? markdownPages(pages, stage) : pages.map((page) => textPage(page, stage)).join('\n'),
      );
    }
    return 0;
  },
};

const unknownRule = (asked: string): Refusal => {
  const near =
    nearest(
      asked,
      rules.map(({ id }) => id),
    ) ?? rules.find(({ id }) => id.endsWith(`/${asked}`))?.id;
  return new Refusal(
    `there is no rule "${asked}"`,
    near === undefined ? 'kam explain lists all rules' : `did you mean "${near}"?`,
  );
};

/** All rules by subject, one line each. */
const list = (stage: Stage): string => {
  const severities = badgeWidth(stage);
  const width = Math.max(...rules.map(({ id }) => id.length));
  const line = (rule: Rule): string =>
    `  ${rule.id.padEnd(width)}  ${badge(rule.severity, stage, severities)}  ${titleOf(rule, stage.words)}\n`;
  const subjects = [...new Set(rules.map(({ id }) => subjectOf(id)))];
  return subjects
    .map((subject) => {
      const own = rules.filter(({ id }) => subjectOf(id) === subject);
      return `${stage.paint.strong(subject)}\n${own.map(line).join('')}`;
    })
    .join('\n');
};
