import { phrases as named } from '../../locale/words.ts';
import { buying } from '../buying-example.ts';
import { isRefused } from '../duties.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.buying-closed-without-reason', {
  says: '"{what}" has ended ({result}), and why is not written',
  folded: '{n} closed {n|deal or tender|deals or tenders} without a reason',
  why: 'Result and reason belong together: a won deal whose reason nobody knows cannot be repeated, a lost one is lost again. Ask, at two levels, and write `reason:`.',
});

const deal = (reason: string) =>
  buying(
    `deals:\n  - id: frame\n    what: Frame contract\n    result: lost\n    closed: 2026-10-30\n${reason}`,
  );

export const rule: Rule = {
  id: 'buying/closed-without-reason',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: deal(''),
  good: deal('    reason: delivery in 14 weeks (observed ivan 2026-10-30)\n'),
  *check({ client, portfolio }) {
    const chapter = client.dossier?.sections.buying;
    if (chapter === undefined) return;
    const { deals = [], tenders = [] } = chapter.data;
    for (const [key, list] of Object.entries({ deals, tenders })) {
      for (const [place, { what, result, reason }] of list.entries()) {
        const at = { file: chapter.file, path: [key, place] };
        if (result === undefined || reason !== undefined || isRefused(portfolio, at, 'reason')) continue;
        yield { at: { ...at, path: [...at.path, 'result'] }, args: { what, result } };
      }
    }
  },
};
