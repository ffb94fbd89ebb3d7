import type { AgendaData, Line } from '../analysis/agenda/index.ts';
import { itemOf, memberNames } from '../analysis/agenda/items.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { text } from '../page/cells.ts';
import type { Block, Page } from '../page/page.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Severity } from '../value/finding.ts';
import type { PlainDate } from '../value/period.ts';
import { type Lately, latelySection } from './lately.ts';
import type { Said } from './report.ts';

export const phrases = named('report.home', {
  overdue: 'Overdue: {n}',
  due: 'Due by {date}: {n}',
  wrong: 'What is wrong',
  more: '… and {n} more: kam agenda --week',
  nothingDue: 'Nothing is due by {date}, and nothing is overdue.',
  findings:
    '{errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {hints} {hints|hint|hints}: kam check',
  clean: 'The files are in order: kam check finds nothing.',
  next: 'All commands: kam --help',
});

/** So many lines of each kind, so that the page fits on a screen. */
const SHOWN = 6;

export type HomeData = {
  readonly until: PlainDate;
  readonly overdue: readonly Line[];
  readonly due: readonly Line[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** Null where git does not tell it. */
  readonly changed: Lately | null;
};

type Home = {
  readonly portfolio: Portfolio;
  readonly today: PlainDate;
  readonly agenda: AgendaData;
  readonly findings: readonly Said[];
  readonly lately: Lately | undefined;
};

/** What somebody wants to see in the morning: what is overdue and due this week, what changed, and what is wrong in the files. */
export const homePage = ({ portfolio, today, agenda, findings, lately }: Home, words: Words): Page => {
  const { config } = portfolio;
  const overdue = agenda.entries.filter(({ date }) => date < today);
  const due = agenda.entries.filter(({ date }) => date >= today);
  const count = (severity: Severity) =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
  const until = words.date(agenda.until);
  const section = (title: string, lines: readonly Line[]): readonly Block[] =>
    lines.length === 0 ? [] : [linesSection(title, lines, portfolio, words)];
  const data: HomeData = { until: agenda.until, overdue, due, findings: counts, changed: lately ?? null };
  return {
    title: config.company,
    head: { command: 'home', today, period: null, currency: config.currency, measure: null, base: {} },
    data,
    blocks: [
      ...(agenda.entries.length === 0
        ? [{ kind: 'note', tone: 'good', text: words.say(phrases.nothingDue, { date: until }) } as const]
        : []),
      ...section(words.say(phrases.overdue, { n: overdue.length }), overdue),
      ...section(words.say(phrases.due, { date: until, n: due.length }), due),
      ...(lately === undefined ? [] : latelySection(lately, words)),
      wrongSection(findings, counts, words),
      { kind: 'note', tone: 'muted', text: words.say(phrases.next) },
    ],
  };
};

const linesSection = (title: string, lines: readonly Line[], { config }: Portfolio, words: Words): Block => {
  const nameOf = memberNames(config, words);
  const more = lines.length - SHOWN;
  // A late line says its day itself.
  const items = lines.slice(0, SHOWN).map((line) => {
    const { cells, ...item } = itemOf(line, nameOf, words);
    return { ...item, cells: line.late > 0 ? cells : [text(words.date(line.date)), ...cells] };
  });
  return {
    kind: 'section',
    title,
    blocks: [
      { kind: 'checklist', items: items },
      ...(more > 0
        ? [{ kind: 'note', tone: 'muted', text: words.say(phrases.more, { n: more }) } as const]
        : []),
    ],
  };
};

/** Errors first, then warnings; hints are only counted. */
const wrongSection = (
  findings: readonly Said[],
  { error: errors, warning: warnings, hint: hints }: HomeData['findings'],
  words: Words,
): Block => {
  const of = (severity: Severity) => findings.filter(({ finding }) => finding.severity === severity);
  const shown = [...of('error'), ...of('warning')].slice(0, SHOWN);
  const said =
    findings.length === 0
      ? words.say(phrases.clean)
      : words.say(phrases.findings, { errors, warnings, hints });
  return {
    kind: 'section',
    title: words.say(phrases.wrong),
    blocks: [
      ...(shown.length === 0 ? [] : [{ kind: 'findings', items: shown } as const]),
      { kind: 'note', tone: findings.length === 0 ? 'good' : 'muted', text: said },
    ],
  };
};
