import { phrases as named, type Words } from '../locale/words.ts';
import { type Span, spanOf } from '../measure/answers.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { Finding } from '../value/finding.ts';
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
  warnings:
    '{shown} of {n} {n|warning|warnings} of kam check as of {today}; overdue actions are listed below',
  errors:
    'kam check finds {n} {n|error|errors} in the files: until they are mended, something may be missing here.',
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

/** So many warnings on a page, and so many of one rule: kam check lists them all. */
const MOST = 12;
const OF_ONE_RULE = 4;

const topWarnings = (warnings: readonly Said[]): readonly Said[] => {
  const taken = new Map<string, number>();
  return warnings
    .filter(({ finding: { rule } }) => {
      const n = (taken.get(rule) ?? 0) + 1;
      taken.set(rule, n);
      return n <= OF_ONE_RULE;
    })
    .slice(0, MOST);
};

/** What of the check belongs into a review: the warnings that are listed nowhere else in it, and the errors. */
export const warningsOf = (
  findings: readonly Said[],
): { readonly warnings: readonly Said[]; readonly errors: number } => ({
  warnings: findings.filter(
    ({ finding: { severity, rule } }) => severity === 'warning' && rule !== 'action-plan/overdue-task',
  ),
  errors: findings.filter(({ finding }) => finding.severity === 'error').length,
});

type Given = {
  readonly warnings: readonly Said[];
  readonly errors: number;
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
  blocks: [...errors(given, words), warnings(given, words), ...written(given, words)],
});

const errors = ({ errors: n }: Given, words: Words): readonly Block[] =>
  n === 0 ? [] : [{ kind: 'note', tone: 'bad', text: words.say(phrases.errors, { n }) }];

const warnings = (given: Given, words: Words): Block => {
  const { portfolio, today, clientName } = given;
  const shown = topWarnings(given.warnings);
  return {
    kind: 'table',
    title: words.say(phrases.found),
    columns: [
      ...(clientName === undefined ? [] : [left(words.say(phrases.client))]),
      sentence(words.say(phrases.what)),
    ],
    rows: shown.map(({ finding, text }): readonly Cell[] => [
      ...(clientName === undefined
        ? []
        : [
            {
              kind: 'text',
              value: clientOf(finding, portfolio)?.name ?? words.say(phrases.portfolio),
            } as const,
          ]),
      { kind: 'text', value: text },
    ]),
    base: words.say(phrases.warnings, {
      shown: shown.length,
      n: given.warnings.length,
      today: words.date(today),
    }),
    empty: words.say(phrases.nothing),
  };
};

/** The client that a finding is about: the one in whose folder, or on whose line of the register, it lies. */
export const clientOf = ({ at }: Finding, { clients }: Portfolio): Client | undefined => {
  const line = 'line' in at ? at.line : at.path[0];
  return clients.find(({ slug, at: own }) =>
    slug === undefined ? own.file === at.file && own.line === line : at.file.startsWith(`clients/${slug}/`),
  );
};

const written = ({ risks, portfolio, clientName }: Given, words: Words): readonly Block[] => {
  if (!portfolio.clients.some(({ dossier }) => dossier !== undefined)) return [];
  return [
    {
      kind: 'table',
      title: words.say(phrases.written),
      columns: [
        ...(clientName === undefined ? [] : [left(words.say(phrases.client))]),
        sentence(words.say(phrases.what)),
        right(words.say(phrases.impact), 1),
        sentence(words.say(phrases.answer)),
      ],
      rows: risks.map(({ client, what, impact, answer }): readonly Cell[] => [
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
    },
  ];
};
