import type { Words } from '../locale/words.ts';
import { money, text } from '../page/cells.ts';
import type { Block } from '../page/page.ts';
import type { PlanResult } from './targets.ts';
import { phrases } from './targets-words.ts';

/** What of the targets nobody's dossier is meant to bring. */
export const gapsBlocks = ({ data }: PlanResult, words: Words): readonly Block[] => {
  const { gaps, when } = data;
  if (gaps.length === 0) return [];
  const widest = gaps.reduce((best, each) => (each.gap.compare(best.gap) > 0 ? each : best));
  return [
    {
      kind: 'section',
      title: words.say(phrases.gaps),
      blocks: [
        ...(widest.gap.sign > 0
          ? [
              {
                kind: 'note',
                tone: 'warn',
                text: words.say(phrases.gapsNote, { name: widest.name, gap: words.money(widest.gap) }),
              } as const,
            ]
          : []),
        {
          kind: 'table',
          columns: [
            { title: words.say(phrases.who) },
            { title: words.say(phrases.target), align: 'right' },
            { title: words.say(phrases.goals), align: 'right' },
            { title: words.say(phrases.gap), align: 'right' },
            { title: words.say(phrases.planned), align: 'right', weight: 1 },
          ],
          rows: gaps.map(({ name, measure, target, covered, gap, goals, dossiers }) => [
            text(name, { note: words.say(phrases[measure]) }),
            money(target),
            money(covered),
            money(gap, { tone: gap.sign > 0 ? 'warn' : 'plain' }),
            text(words.say(phrases.plannedOf, { goals, dossiers })),
          ]),
          base: words.say(phrases.gapsBase, { when }),
        },
      ],
    },
  ];
};
