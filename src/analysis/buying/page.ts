import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import { number, spanCell } from '../../page/cells.ts';
import type { Block, Cell, Page } from '../../page/page.ts';
import type { Request } from '../analysis.ts';
import { contractsBlocks } from './contracts.ts';
import { criteriaBlocks } from './criteria.ts';
import { type Bought, dataOf } from './data.ts';
import { dealsBlock, endedBlocks, funnelBlock, journeyBlocks } from './deals.ts';
import { namesOf } from './names.ts';
import { proposalBlocks, proposalsBlocks } from './proposals.ts';
import { explainBuying } from './reasons.ts';
import { tenderBlocks, tendersBlocks } from './tenders.ts';

export const phrases = named('buying-page', {
  title: 'Buying: deals, tenders, proposals, contracts',
  titleOf: '{client}: how they buy',
  openDeals: 'Open deals',
  value: 'Their value a year',
  valueOf: 'known of {valued} of {n}',
  weighted: 'Weighted by chance',
  tenders: 'Open tenders',
  proposals: 'Open proposals',
  contracts: 'Contracts in force',
  base: '{told} of {n} {n|client has|clients have} a section of buying.',
  nothing: 'Nothing is written about how {client} buys: section 6 of the dossier, 6-buying.md.',
  imagined: 'This is how we imagine it: nothing of it was confirmed by the client.',
  howToWin: 'How to make it a client',
});

export const showBuying = (bought: Bought, request: Request, words: Words): Page => {
  const { client } = bought;
  const { portfolio, today } = request;
  return {
    title:
      client === undefined ? words.say(phrases.title) : words.say(phrases.titleOf, { client: client.name }),
    head: {
      command: 'buying',
      today,
      period: null,
      currency: portfolio.config.currency,
      measure: null,
      base: {
        clients: bought.clients,
        told: bought.told,
        deals: bought.deals.length,
        tenders: bought.tenders.length,
        proposals: bought.proposals.length,
        contracts: bought.contracts.length,
      },
    },
    data: dataOf(bought),
    blocks: [
      ...(client === undefined ? overview(bought, request, words) : ofClient(bought, request, words)),
      ...(request.explain ? [explainBuying(request, aheadOf(request), words)] : []),
    ],
  };
};

/** `60d`, as kam.yaml has it. */
const aheadOf = ({ portfolio }: Request): string => {
  const { count, unit } = portfolio.config.thresholds.notice_ahead;
  return `${count}${unit}`;
};

const overview = (bought: Bought, request: Request, words: Words): readonly Block[] => {
  const names = namesOf(request.portfolio);
  return [
    figuresBlock(bought, words),
    funnelBlock(bought, words),
    dealsBlock(bought, names, words),
    ...tendersBlocks(bought, names, words),
    ...proposalsBlocks(bought, request.today, names, words),
    ...contractsBlocks(bought, aheadOf(request), names, words),
    ...endedBlocks(bought, names, words),
    note(words.say(phrases.base, { told: bought.told, n: bought.clients })),
  ];
};

const ofClient = (bought: Bought, request: Request, words: Words): readonly Block[] => {
  const { client, criteria } = bought;
  const section = client?.dossier?.sections.buying?.data;
  if (client === undefined || section === undefined)
    return [note(words.say(phrases.nothing, { client: client?.name ?? '' }))];
  const names = namesOf(request.portfolio);
  const scale = request.portfolio.config.factor_scale;
  return [
    ...(section.imagined === true ? [note(words.say(phrases.imagined))] : []),
    figuresBlock(bought, words),
    ...(section.how_to_win === undefined
      ? []
      : [note(`${words.say(phrases.howToWin)}: ${section.how_to_win}`)]),
    ...journeyBlocks(bought, names, words),
    dealsBlock(bought, names, words),
    ...(criteria === undefined ? [] : criteriaBlocks(criteria, scale, names, words)),
    ...tenderBlocks(bought, names, words),
    ...proposalBlocks(bought, request.today, names, words),
    ...contractsBlocks(bought, aheadOf(request), names, words),
    ...endedBlocks(bought, names, words),
  ];
};

const note = (said: string): Block => ({ kind: 'note', tone: 'plain', text: said });

const figuresBlock = ({ worth, tenders, proposals, contracts }: Bought, words: Words): Block => {
  const item = (phrase: Phrase, cell: Cell) => ({ label: words.say(phrase), cell });
  const inForce = contracts.filter(({ state }) => state !== 'ended' && state !== 'ahead');
  return {
    kind: 'figures',
    items: [
      item(phrases.openDeals, number(worth.deals)),
      ...(worth.deals === 0
        ? []
        : [
            item(phrases.value, {
              ...spanCell(worth.value),
              ...(worth.valued < worth.deals && worth.valued > 0
                ? { note: words.say(phrases.valueOf, { valued: worth.valued, n: worth.deals }) }
                : {}),
            }),
            item(phrases.weighted, {
              ...spanCell(worth.weighted),
              ...(worth.weighed < worth.deals && worth.weighed > 0
                ? { note: words.say(phrases.valueOf, { valued: worth.weighed, n: worth.deals }) }
                : {}),
            }),
          ]),
      item(phrases.tenders, number(tenders.filter(({ state }) => state !== 'closed').length)),
      item(phrases.proposals, number(proposals.filter(({ state }) => state !== 'closed').length)),
      item(phrases.contracts, number(inForce.length)),
    ],
  };
};
