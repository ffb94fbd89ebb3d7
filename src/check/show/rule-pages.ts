import { phrases as named } from '../../locale/words.ts';
import { printableLines } from '../../value/printable.ts';
import { wrapped } from '../../value/width.ts';
import type { RulePage } from '../rule-page.ts';
import { badge } from './badge.ts';
import type { Stage } from './result.ts';

export const phrases = named('check.page', {
  title: 'Rules of the check',
  intro:
    'Every finding of `kam check` names its rule. An error means that the files are wrong; a warning, a business risk or a day that has passed; a hint, something to ask or to tidy. `kam explain <rule>` shows one page at the terminal.',
  why: 'Why, and what to do',
  source: 'Source',
  wrong: 'Wrong',
  right: 'Right',
  fix: 'Fix',
  byHand: 'By hand: what is right here, only people know.',
  without: 'The portfolio without what is wrong above.',
  rule: 'Rule',
  severity: 'Severity',
  none: 'by hand',
});

/** One page for a terminal. */
export const textPage = (page: RulePage, stage: Stage): string => {
  const { words, paint, screen } = stage;
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint.strong(title), ...lines.map((line) => `  ${line}`.trimEnd())];
  const prose = (text: string | undefined): string[] =>
    text === undefined ? [] : wrapped(text, screen.width - 2);
  const files = (list: RulePage['bad']): string[] =>
    list.flatMap(({ path, text }) => [paint.muted(path), ...printableLines(text).map((line) => `  ${line}`)]);
  return [
    `${paint.strong(page.id)}  ${badge(page.severity, stage)}`,
    '',
    ...prose(page.says).map((line) => `  ${line}`),
    ...part(words.say(phrases.why), prose(page.why)),
    ...part(words.say(phrases.source), prose(page.source)),
    ...part(words.say(phrases.wrong), [...files(page.bad), '', ...page.finding.trimEnd().split('\n')]),
    ...part(words.say(phrases.fix), fixLines(page, words.say(phrases.byHand))),
    ...part(
      words.say(phrases.right),
      page.good.length > 0 ? files(page.good) : prose(words.say(phrases.without)),
    ),
  ]
    .map((line) => `${line}\n`)
    .join('');
};

const fixLines = ({ fix }: RulePage, byHand: string): string[] =>
  fix === undefined ? [byHand] : [fix.command, '', ...printableLines(fix.diff.trimEnd())];

/** The reference of all rules as Markdown, by subject. */
export const markdownPages = (pages: readonly RulePage[], stage: Stage): string => {
  const { words } = stage;
  const subjects = new Set(pages.map(({ id }) => subjectOf(id)));
  const parts = [...subjects].flatMap((subject) => [
    `## ${subject}`,
    ...pages.filter(({ id }) => subjectOf(id) === subject).flatMap((page) => markdownPage(page, stage)),
  ]);
  const head = [`# ${words.say(phrases.title)}`, words.say(phrases.intro), overview(pages, stage)];
  return `${[...head, ...parts].join('\n\n')}\n`;
};

export const subjectOf = (id: string): string => id.split('/')[0] ?? id;

/** Every rule with what mends it, each a link to its page below. */
const overview = (pages: readonly RulePage[], stage: Stage): string => {
  const say = (key: keyof typeof phrases): string => stage.words.say(phrases[key]);
  const rows = pages.map(({ id, severity, fix }) => {
    const option = /--fix\S*/.exec(fix?.command ?? '')?.[0];
    const mends = option === undefined ? say('none') : `\`${option}\``;
    return `| [${id}](#${id.replaceAll('/', '')}) | ${badge(severity, stage)} | ${mends} |`;
  });
  return [`| ${say('rule')} | ${say('severity')} | ${say('fix')} |`, '| --- | --- | --- |', ...rows].join(
    '\n',
  );
};

const markdownPage = (page: RulePage, stage: Stage): string[] => {
  const say = (key: keyof typeof phrases): string => stage.words.say(phrases[key]);
  const fenced = (text: string, kind: string): string => `\`\`\`${kind}\n${text.trimEnd()}\n\`\`\``;
  const files = (list: RulePage['bad']): string[] =>
    list.flatMap(({ path, text }) => [`\`${path}\``, fenced(text, path.endsWith('.csv') ? 'csv' : 'yaml')]);
  return [
    `### ${page.id}`,
    `*${badge(page.severity, stage)}* · ${page.says}`,
    `**${say('why')}.** ${page.why}`,
    ...(page.source === undefined ? [] : [`**${say('source')}.** ${page.source}`]),
    ...(page.bad.length === 0 ? [] : [`**${say('wrong')}**`, ...files(page.bad)]),
    ...(page.finding === '' ? [] : [fenced(page.finding, 'text')]),
    ...(page.fix === undefined
      ? [`**${say('fix')}.** ${say('byHand')}`]
      : [`**${say('fix')}.** \`${page.fix.command}\``, fenced(page.fix.diff, 'diff')]),
    ...(page.good.length === 0
      ? [`**${say('right')}.** ${say('without')}`]
      : [`**${say('right')}**`, ...files(page.good)]),
  ];
};
