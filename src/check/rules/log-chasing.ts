import { phrases as named } from '../../locale/words.ts';
import { chasingOf, restlessnessOf } from '../../measure/tact.ts';
import { gathering, type Rule } from '../rule.ts';

export const phrases = named('check.log-chasing', {
  says: '{count} contacts of ours since {since}, and nothing came of them',
  why: 'To ask again and again looks like need. Let some time pass, and come back with a reason of theirs: an answer to a question, a figure, somebody they want to meet; or reach another person at another level.',
  folded: '{n} {n|client|clients} may feel chased',
  source:
    'Neither indifference nor neediness is the rule of the method; how many in a row: `thresholds: chasing` of kam.yaml, 3, ours.',
});

const mail = (day: string, more = '') => ({
  [`clients/acme/log/2026-11-${day}-email-ivan.md`]: `---\ndate: 2026-11-${day}\nway: email\nwhat: shall we meet?\nour_side: ivan\n${more}---\n`,
});

export const rule: Rule = {
  id: 'log/chasing',
  severity: 'hint',
  ...phrases,
  kinds: { since: 'date' },
  bad: { ...mail('09'), ...mail('13'), ...mail('19') },
  good: { ...mail('09'), ...mail('13'), ...mail('19', 'learned: goals\n') },
  ...gathering(
    ({ client, portfolio, today }) => restlessnessOf(client, portfolio, today),
    function* ({ portfolio: { clients, config }, figures, today }, of) {
      for (const client of clients) {
        const found = chasingOf(of(client), figures.sold?.classesOf(client.id) ?? [], config, today);
        if (found !== null) yield { at: found.at, args: { count: found.count, since: found.since } };
      }
    },
  ),
};
