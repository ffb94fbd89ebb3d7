import { phrases as named, type Words } from '../../locale/words.ts';
import type { Standing } from '../../measure/relationship.ts';
import { money, sentence, share, text, walletCell } from '../../page/cells.ts';
import type { Block, Cell, Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { classText } from '../class-words.ts';
import { standingData } from './data.ts';
import { factorsTable, prioritiesBlocks } from './factors.ts';
import type { Figures } from './figures.ts';
import { defencesBlocks, dependsNote, loyaltyBlocks, referencesBlocks } from './guards.ts';
import type { OneStanding } from './index.ts';
import { ladderBlocks } from './ladder.ts';
import { explainStanding } from './reasons.ts';
import { comparedBlocks } from './satisfaction.ts';
import { factorText, flawText, phrases as standing } from './words.ts';

export const phrases = named('standing.page', {
  figures: 'What the figures say beside it',
  class: 'Class',
  share: 'Share of our income',
  wallet: 'Share of wallet',
  revenue: 'Revenue',
  growth: 'on a year ago',
  findings: 'What does not fit together',
  finding: 'Finding',
  flaw: '{flaw}: {about}',
  fits: 'Nothing contradicts anything.',
  base: '{n} {n|finding|findings}',
  strategy: 'In the words of the dossier',
  none: 'Section 7 is empty: kam questions says what to ask.',
  noDossier: 'There is no dossier: kam new "{client}" starts one.',
});

/** The relationship with one client: judgement and figures side by side. */
export const showStanding = (one: OneStanding, request: Request, words: Words): Page => {
  const { client, figures } = one;
  const { portfolio, today, period, explain } = request;
  const references = client.dossier?.sections.relationship?.data.references ?? [];
  return {
    title: words.say(standing.title, { client: client.name }),
    head: {
      command: 'relationship',
      today,
      period,
      measure: figures?.measure ?? null,
      currency: portfolio.config.currency,
      base: { client: client.id, tasks: one.standing?.tasks.length ?? 0 },
    },
    data: standingData(client, one.standing ?? null, references, figures),
    blocks: [
      ...(one.standing === undefined
        ? [emptyNote(one, words), ...figuresBlocks(figures, words)]
        : standingBlocks(one.standing, one, request, words)),
      ...(explain ? [explainStanding(one.standing, request, words)] : []),
    ],
  };
};

const emptyNote = ({ client }: OneStanding, words: Words): Block => ({
  kind: 'note',
  tone: 'plain',
  text:
    client.dossier === undefined
      ? words.say(phrases.noDossier, { client: client.name })
      : words.say(phrases.none),
});

const standingBlocks = (
  found: Standing,
  { client, figures }: OneStanding,
  { portfolio }: Request,
  words: Words,
): readonly Block[] => {
  const { team, rivals, factor_scale: scale } = portfolio.config;
  const named = (list: readonly { id: string; name?: string }[]) => (id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  const rivalName = named(rivals);
  const chapter = client.dossier?.sections.relationship;
  return [
    ...ladderBlocks(found.ladder, words),
    findingsTable(found, words),
    ...(figures === null ? [] : dependsNote(figures.share ?? 0, figures.missing, words)),
    ...figuresBlocks(figures, words),
    factorsTable(found.factors, scale, words),
    ...prioritiesBlocks(found.priorities, found.factors, named(team), words),
    ...comparedBlocks(found.csi, 'csi', rivalName, words),
    ...comparedBlocks(found.serviceLevel, 'serviceLevel', rivalName, words),
    ...defencesBlocks(found, rivalName, words),
    ...loyaltyBlocks(found, words),
    ...referencesBlocks(chapter?.data.references ?? [], words),
    ...strategyBlocks(chapter?.data.strategy, chapter?.body ?? '', words),
  ];
};

const findingsTable = ({ flaws, factors, priorities }: Standing, words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.findings),
  columns: [sentence(words.say(phrases.finding))],
  rows: flaws.map(({ kind, about }): readonly Cell[] => {
    const flaw = flawText(kind, words);
    if (about === undefined) return [text(flaw)];
    const factor = factors.find(({ id }) => id === about) ?? { id: about, name: undefined };
    const what = priorities.find(({ id }) => id === about)?.what ?? factorText(factor, words);
    return [text(words.say(phrases.flaw, { flaw, about: what }))];
  }),
  base: words.say(phrases.base, { n: flaws.length }),
  empty: words.say(phrases.fits),
});

const figuresBlocks = (figures: Figures | null, words: Words): readonly Block[] => {
  if (figures === null) return [];
  const { classes, level, wallet, revenue, growth } = figures;
  const item = (name: keyof typeof phrases, cell: Cell, change?: Cell) => ({
    label: words.say(phrases[name]),
    cell,
    ...(change === undefined ? {} : { change }),
  });
  return [
    {
      kind: 'section',
      title: words.say(phrases.figures),
      blocks: [
        {
          kind: 'figures',
          items: [
            item('class', text(classText(classes, words), classes.length === 0 ? { basis: 'unknown' } : {})),
            item(
              'share',
              share(figures.share, level === 'critical' || level === 'mono' ? { tone: 'bad' } : {}),
            ),
            item(
              'wallet',
              walletCell(wallet, (value) => words.percent(value)),
            ),
            item(
              'revenue',
              money(revenue, { places: 0 }),
              growth === null
                ? undefined
                : {
                    ...share(growth, {
                      tone: growth < 0 ? 'bad' : 'good',
                      note: words.say(phrases.growth),
                    }),
                    kind: 'share',
                    value: growth,
                    signed: true,
                  },
            ),
          ],
        },
      ],
    },
  ];
};

const strategyBlocks = (strategy: string | undefined, body: string, words: Words): readonly Block[] => {
  const typed: readonly Block[] = [
    ...(strategy === undefined ? [] : [{ kind: 'note', tone: 'plain', text: strategy } as const]),
    ...(body.trim() === '' ? [] : [{ kind: 'prose', markdown: body } as const]),
  ];
  return typed.length === 0 ? [] : [{ kind: 'section', title: words.say(phrases.strategy), blocks: typed }];
};
