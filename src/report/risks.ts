import { phrases as named, type Words } from '../locale/words.ts';
import { type Span, spanOf } from '../measure/answers.ts';
import type { Block } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { PlainDate } from '../value/period.ts';
import { left, right, sentence, spanCell } from './cells.ts';
import type { Said } from './report.ts';

export const phrases = named('report.risks', {
  title: 'Risks',
  found: 'What the check warns of',
  written: 'Risks that the dossiers name',
  client: 'Client',
  what: 'Risk',
  impact: 'Could cost a year',
  answer: 'Answer',
  noAnswer: 'none yet',
  nothing: 'The check warns of nothing.',
  noRisks: 'No dossier names a risk.',
  base: '{n} {n|risk|risks} in section 8 of {dossiers} {dossiers|dossier|dossiers}, the dearest first',
  warnings: '{n} {n|warning|warnings} of kam check as of {today}; overdue actions are listed below',
  portfolio: 'Portfolio',
});

export type Risk = {
  /** The client's id. */
  readonly client: string;
  readonly id: string;
  readonly what: string;
  readonly impact: Span | undefined;
  readonly answer: string | undefined;
};

/** The risks of some dossiers: the dearest first, those of unknown price last. */
export const risksOf = (
  clients: readonly Client[],
  { config }: Portfolio,
  today: PlainDate,
): readonly Risk[] =>
  clients
    .flatMap((client) =>
      (client.dossier?.sections.growth?.data.risks ?? []).map(({ id, what, impact, answer }) => ({
        client: client.id,
        id,
        what,
        impact: spanOf(impact, config, today),
        answer,
      })),
    )
    .sort((a, b) => {
      if (a.impact === undefined || b.impact === undefined)
        return Number(a.impact === undefined) - Number(b.impact === undefined);
      return b.impact.high.compare(a.impact.high);
    });

type Given = {
  readonly findings: readonly Said[];
  readonly risks: readonly Risk[];
  readonly portfolio: Portfolio;
  readonly today: PlainDate;
  /** Whom a finding is about, by its file; absent in the report on one client. */
  readonly clientName?: (key: string) => string;
};

/** What threatens the business: warnings that the files and figures give, and what the dossiers foresee. */
export const risksSection = (given: Given, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.title),
  blocks: [warnings(given, words), written(given, words)],
});

const warnings = ({ findings, portfolio, today, clientName }: Given, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.found),
  columns: [
    ...(clientName === undefined ? [] : [left(words.say(phrases.client))]),
    sentence(words.say(phrases.what)),
  ],
  rows: findings.map(({ finding, text }) => [
    ...(clientName === undefined
      ? []
      : [
          {
            kind: 'text',
            value: clientOf(finding.at.file, portfolio)?.name ?? words.say(phrases.portfolio),
          } as const,
        ]),
    { kind: 'text', value: text, tone: finding.severity === 'error' ? 'bad' : 'plain' },
  ]),
  base: words.say(phrases.warnings, { n: findings.length, today: words.date(today) }),
  empty: words.say(phrases.nothing),
});

/** The client in whose folder a file lies. */
export const clientOf = (file: string, { clients }: Portfolio): Client | undefined =>
  clients.find(({ slug }) => slug !== undefined && file.startsWith(`clients/${slug}/`));

const written = ({ risks, clientName }: Given, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.written),
  columns: [
    ...(clientName === undefined ? [] : [left(words.say(phrases.client))]),
    sentence(words.say(phrases.what)),
    right(words.say(phrases.impact), 1),
    sentence(words.say(phrases.answer)),
  ],
  rows: risks.map(({ client, what, impact, answer }) => [
    ...(clientName === undefined ? [] : [{ kind: 'text', value: clientName(client) } as const]),
    { kind: 'text', value: what },
    spanCell(impact),
    answer === undefined
      ? { kind: 'text', value: words.say(phrases.noAnswer), tone: 'warn' }
      : { kind: 'text', value: answer },
  ]),
  base: words.say(phrases.base, {
    n: risks.length,
    dossiers: new Set(risks.map(({ client }) => client)).size,
  }),
  empty: words.say(phrases.noRisks),
});
