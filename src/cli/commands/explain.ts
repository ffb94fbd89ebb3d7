import type { Rule } from '../../check/rule.ts';
import { rulePage } from '../../check/rule-page.ts';
import { rules } from '../../check/rules/index.ts';
import { badge, badgeWidth } from '../../check/show/badge.ts';
import type { Stage } from '../../check/show/result.ts';
import { markdownPages, subjectOf, textPage } from '../../check/show/rule-pages.ts';
import { titleOf } from '../../check/title.ts';
import { LANGUAGES } from '../../locale/words.ts';
import { settingsOf } from '../../portfolio/load.ts';
import { findTerm } from '../../terms/find.ts';
import { termList, termMarkdown, termsMarkdown, termText } from '../../terms/show.ts';
import type { Term } from '../../terms/term.ts';
import { nearest } from '../../value/nearest.ts';
import { Refusal } from '../../value/refusal.ts';
import { paintOf } from '../check-paint.ts';
import type { Command } from '../command.ts';
import { languageOf, settingsAround } from '../language.ts';

export const command: Command = {
  args: [
    {
      name: '[names...]',
      summary:
        'a rule, as findings name it, its subject, or a term in any language; without one, all are listed',
    },
  ],
  options: [{ flags: '--format <format>', summary: 'how it is written', choices: ['text', 'md'] }],
  examples: ['kam explain', 'kam explain action-plan/overdue-task', 'kam explain share of wallet'],
  async run({ args, options }, context) {
    const settings = await settingsAround(context);
    const words = await context.words(languageOf(options, settings, context));
    const telling = { words, config: settings ?? settingsOf('') };
    const markdown = options['format'] === 'md';
    const stage: Stage = {
      words,
      paint: await paintOf(context.colour && !markdown),
      screen: { width: context.width, unicode: context.unicode },
      prefix: '',
    };
    const { strong } = stage.paint;
    const asked = args.join(' ').trim();
    if (asked === '') {
      if (markdown) context.out(`${await rulesPage(rules, stage, true)}\n${termsMarkdown(telling)}`);
      else context.out(`${ruleList(rules, stage)}\n${termList(words, strong)}`);
      return 0;
    }
    const found = rulesNamed(asked) ?? termNamed(asked, await Promise.all(LANGUAGES.map(context.words)));
    if ('id' in found)
      context.out(
        markdown
          ? `${termMarkdown(found, telling).join('\n\n')}\n`
          : termText(found, telling, { width: context.width, strong }),
      );
    else if (found.length > 1 && !markdown) context.out(ruleList(found, stage));
    else context.out(await rulesPage(found, stage, markdown));
    return 0;
  },
};

/** A rule by its id, or all of a subject that is no term; undefined for anything else. */
const rulesNamed = (asked: string): readonly Rule[] | undefined => {
  const found = rules.filter(({ id }) => id === asked);
  return found.length > 0 ? found : undefined;
};

/** A term by its name in any language, else the rules of a subject. Throws a Refusal with what was probably meant. */
const termNamed = (asked: string, languages: Parameters<typeof findTerm>[1]): Term | readonly Rule[] => {
  const found = findTerm(asked, languages);
  if ('term' in found) return found.term;
  const subject = rules.filter(({ id }) => subjectOf(id) === asked);
  if (subject.length > 0) return subject;
  const near =
    rules.find(({ id }) => id.endsWith(`/${asked}`))?.id ??
    nearest(
      asked,
      rules.map(({ id }) => id),
    ) ??
    found.near;
  throw new Refusal(
    `there is no rule or term "${asked}"`,
    near === undefined ? 'kam explain lists all rules and terms' : `did you mean "${near}"?`,
  );
};

const rulesPage = async (wanted: readonly Rule[], stage: Stage, markdown: boolean): Promise<string> => {
  const pages = await Promise.all(wanted.map((rule) => rulePage(rule, stage.words)));
  return markdown ? markdownPages(pages, stage) : pages.map((page) => textPage(page, stage)).join('\n');
};

/** Rules by subject, one line each. */
const ruleList = (wanted: readonly Rule[], stage: Stage): string => {
  const severities = badgeWidth(stage);
  const width = Math.max(...wanted.map(({ id }) => id.length));
  const line = (rule: Rule): string =>
    `  ${rule.id.padEnd(width)}  ${badge(rule.severity, stage, severities)}  ${titleOf(rule, stage.words)}\n`;
  const subjects = [...new Set(wanted.map(({ id }) => subjectOf(id)))];
  return subjects
    .map((subject) => {
      const own = wanted.filter(({ id }) => subjectOf(id) === subject);
      return `${stage.paint.strong(subject)}\n${own.map(line).join('')}`;
    })
    .join('\n');
};
