import { phrases as named, type Words } from '../../locale/words.ts';
import { left, number, right, sentence, text } from '../../page/cells.ts';
import type { Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import type { StandingRow } from './data.ts';
import { explainStandings } from './reasons.ts';
import { aimText, flawText, stageText, phrases as standing } from './words.ts';

export const phrases = named('standing.overview', {
  client: 'Client',
  evidence: 'Shown by',
  factors: 'Factors',
  of: '{n} of {all}',
  findings: 'Findings',
  falling: 'coming apart',
  base: '{n} of {all} clients have a dossier, the highest stage first; the stage of {known} is known; {findings} {findings|finding|findings}',
  empty: 'No client has a dossier yet: kam new starts one.',
});

type Overview = { readonly rows: readonly StandingRow[]; readonly withoutDossier: number };

/** A line for each dossier: where the relationship stands, where it is to go, and what does not fit. */
export const showOverview = ({ rows, withoutDossier }: Overview, request: Request, words: Words): Page => {
  const { portfolio, today, explain } = request;
  const all = rows.length + withoutDossier;
  return {
    title: words.say(standing.allTitle),
    head: {
      command: 'relationship',
      today,
      period: null,
      measure: null,
      currency: portfolio.config.currency,
      base: { clients: all, dossiers: rows.length },
    },
    data: { client: null, rows },
    blocks: [
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.client)),
          sentence(words.say(standing.stage)),
          right(words.say(phrases.evidence), 1),
          sentence(words.say(standing.aim), 3),
          sentence(words.say(standing.target)),
          right(words.say(phrases.factors), 2),
          sentence(words.say(phrases.findings)),
        ],
        rows: rows.map((row) => [
          text(row.name),
          text(row.stages.map((stage) => stageText(stage, words)).join(' / '), {
            basis: row.basis,
            ...(row.falling ? { note: words.say(phrases.falling), tone: 'bad' as const } : {}),
          }),
          number(row.evidence),
          text(row.aim === null ? '' : aimText(row.aim, words)),
          text(targetText(row, words)),
          text(words.say(phrases.of, { n: row.judged, all: row.factors })),
          text([...new Set(row.findings)].map((kind) => flawText(kind, words)).join('; '), {
            tone: 'warn',
          }),
        ]),
        base: words.say(phrases.base, {
          n: rows.length,
          all,
          known: rows.filter(({ stages }) => stages.length > 0).length,
          findings: rows.reduce((sum, { findings }) => sum + findings.length, 0),
        }),
        empty: words.say(phrases.empty),
      },
      ...(explain ? [explainStandings(words)] : []),
    ],
  };
};

const targetText = ({ target, targetDate }: StandingRow, words: Words): string => {
  if (target === null) return '';
  const stage = stageText(target, words);
  return targetDate === null ? stage : words.say(standing.targetBy, { stage, date: words.date(targetDate) });
};
