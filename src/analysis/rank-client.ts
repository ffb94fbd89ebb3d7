import { phrases as named, type Words } from '../locale/words.ts';
import { money, share, text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Request } from './analysis.ts';
import { bandsText, classCell, classText } from './class-words.ts';
import type { RankResult } from './rank.ts';
import { phrases as deserved, effortBlock } from './rank-deserved.ts';
import { servedCell } from './rank-effort.ts';
import { turnText } from './rank-moves.ts';
import { pathBlock } from './rank-path.ts';
import { baseLine, channelName, flagsText, potentialCell, phrases as rankWords } from './rank-words.ts';
import { standardCell } from './standard-words.ts';

export const phrases = named('rank-client', {
  band: 'Profitability',
  larger: 'Larger ones make of the channel',
  before: 'Class before',
  notRanked: 'not ranked',
  served: 'Effort',
});

/** Everything that the ranking says of one client. */
export const clientBlocks = (result: RankResult, request: Request, words: Words): readonly Block[] => {
  const { base, data } = result;
  const [row] = data.rows;
  const [channel] = data.channels;
  if (row === undefined || channel === undefined) return [];
  const item = (label: string, cell: Cell) => ({ label, cell });
  const flags = flagsText(row, words);
  const classBefore =
    row.before === null ? words.say(phrases.notRanked) : classText(row.before.classes, words);
  return [
    {
      kind: 'figures',
      items: [
        item(words.say(rankWords.class), classCell(row, words, flags === '' ? {} : { note: flags })),
        item(words.say(rankWords.channel), text(channelName(channel, words))),
        item(
          words.say(rankWords[base.measure]),
          money(row.profit, row.profit === null ? { basis: 'unknown' } : {}),
        ),
        item(
          words.say(phrases.band),
          text(bandsText(row.profitBand === null ? [] : [row.profitBand], words)),
        ),
        item(words.say(phrases.larger), share(row.above)),
        item(words.say(rankWords.potential), potentialCell(row, words)),
        item(words.say(rankWords.potentialBand), text(bandsText(row.potentialBands, words))),
        ...(row.turn === null
          ? []
          : [item(words.say(phrases.before), text(classBefore, { note: turnText(row.turn, words) }))]),
        item(words.say(phrases.served), servedCell(row, words)),
        ...(row.dossier === null
          ? []
          : [item(words.say(deserved.completeness), standardCell(row.dossier, words))]),
      ],
    },
    ...pathBlock(result, baseLine(result, request, words), words),
    effortBlock(result, request, words),
  ];
};
