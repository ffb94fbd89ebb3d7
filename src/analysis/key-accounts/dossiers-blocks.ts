import type { Words } from '../../locale/words.ts';
import { money, share, spanCell, text } from '../../page/cells.ts';
import type { Block } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import type { KeyAccountsData } from './data.ts';
import type { NameOf } from './page.ts';
import { CRITERION, PART, phrases } from './words.ts';

type Deserving = KeyAccountsData['deserve'][number];

/** Who is key or promising and has no dossier, with the command that starts one. */
export const deserveBlock = (data: KeyAccountsData, request: Request, words: Words): Block => {
  const withReason = new Set([...data.rows.map(({ key }) => key), ...data.deserve.map(({ key }) => key)])
    .size;
  return {
    kind: 'section',
    title: words.say(phrases.deserves),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: words.say(phrases.client) },
          { title: words.say(phrases.why), wrap: true },
          { title: words.say(phrases.type), wrap: true },
        ],
        rows: data.deserve.map((each) => [
          text(each.name),
          text(
            reasonsText(each, request, words),
            each.promising === null ? {} : { basis: each.promising.open.basis },
          ),
          text(each.command),
        ]),
        base: words.say(phrases.deservesBase, { n: data.deserve.length, all: withReason }),
        empty: words.say(phrases.noneDeserves),
      },
    ],
  };
};

const reasonsText = ({ key_for, promising }: Deserving, { portfolio }: Request, words: Words): string =>
  [
    ...(key_for?.byIncome ?? []).map(({ level, share: part, ofName }) =>
      words.say(PART[level], { share: words.percent(part ?? 0), name: ofName ?? '' }),
    ),
    ...(promising === null
      ? []
      : [
          words.say(phrases.ofWallet, {
            open: words.money(promising.open.low, undefined, 0),
            currency: portfolio.config.currency,
          }),
        ]),
  ].join('; ');

/** Dossiers that nothing speaks for any more. */
export const formerBlock = ({ former, dossiers }: KeyAccountsData, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.former),
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: words.say(phrases.client) },
        { title: words.say(phrases.income), align: 'right' },
        { title: words.say(phrases.share), align: 'right' },
        { title: words.say(phrases.dossier) },
      ],
      rows: former.map((row) => [
        text(row.name),
        money(row.income, { places: 0 }),
        share(row.share),
        text(row.dossiers.join(', ')),
      ]),
      base: words.say(phrases.formerBase, {
        n: former.length,
        dossiers: dossiers.all,
        lost: dossiers.lost,
      }),
      empty: words.say(phrases.nobodyFormer),
    },
  ],
});

/** Potential clients that may become key. */
export const prospectsBlock = (
  { prospects, promisingFrom }: KeyAccountsData,
  { portfolio }: Request,
  nameOf: NameOf,
  words: Words,
): Block => ({
  kind: 'section',
  title: words.say(phrases.prospects),
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: words.say(phrases.client) },
        { title: words.say(phrases.budget), align: 'right' },
        { title: words.say(phrases.criteria), wrap: true, weight: 1 },
        { title: words.say(phrases.owner) },
        { title: words.say(phrases.dossier), weight: 2 },
      ],
      rows: prospects.map(({ name, promising, byArgument, owner, slug }) => [
        text(name),
        spanCell(promising?.budget),
        text(byArgument.map(({ criterion }) => words.say(CRITERION[criterion] ?? phrases.argued)).join(', ')),
        text(nameOf(owner)),
        text(slug ?? words.say(phrases.none)),
      ]),
      base: words.say(phrases.prospectsBase, {
        n: prospects.length,
        from: words.money(promisingFrom, undefined, 0),
        currency: portfolio.config.currency,
      }),
      empty: words.say(phrases.noProspects),
    },
  ],
});
