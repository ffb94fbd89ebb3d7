import { phrases as map, memberNames, qualityCell } from '../analysis/people/page.ts';
import { theirsTable } from '../analysis/people/theirs.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import { coverageOf } from '../measure/coverage.ts';
import type { Block } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import type { PlainDate } from '../value/period.ts';

export const phrases = named('report.people', { title: 'People' });

/**
 * Who decides, how they stand to us, and who of us speaks with them; e-mail and phone stay in the dossier. What is missing
 * in the map stands among the warnings of the same review.
 */
export const peopleSection = (
  client: Client,
  portfolio: Portfolio,
  today: PlainDate,
  words: Words,
): readonly Block[] => {
  const { config } = portfolio;
  const { theirs, quality } = coverageOf(client, portfolio, today, config.freshness.people);
  return [
    {
      kind: 'section',
      title: words.say(phrases.title),
      blocks: [
        {
          kind: 'figures',
          items: [{ label: words.say(map.quality), cell: qualityCell(quality, words) }],
        },
        theirsTable(theirs, memberNames(config), words),
      ],
    },
  ];
};
