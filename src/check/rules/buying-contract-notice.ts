import { phrases as named } from '../../locale/words.ts';
import { type Contract, contractsOf } from '../../measure/contracts.ts';
import { addDays } from '../../value/period.ts';
import { buying } from '../buying-example.ts';
import type { ClientView, Found, Rule } from '../rule.ts';

export const phrases = named('check.buying-contract-notice', {
  nearSays: 'notice of "{what}" can be given until {last}; it ends on {until}',
  nearWhy:
    'Until its last day of notice a contract can be changed; after it only its end, or its renewal, is left. Talk about what comes next before that day: while the client still can leave, it also says what it wants. A later contract of the same kind settles it, and so does `renewal: none`.',
  passedSays:
    'notice of "{what}" could be given until {last}; its renewal is not agreed, and it ends on {until}',
  passedWhy:
    'A contract that does not renew itself ends on its day, and with it what keeps competitors out. Agree on the renewal: write the new `until:`, the new contract, or `renewal: none` when it is meant to end.',
  source: 'How long before its last day a contract is near: `thresholds: notice_ahead` of kam.yaml, 60 days.',
});

const contract = (until: string, renewal: string) =>
  buying(
    `contracts:\n  - id: prices\n    what: Price agreement\n    until: ${until}\n    notice: 90d\n    renewal: ${renewal}\n`,
  );

function* ending({ client, portfolio, today }: ClientView, is: Contract['state']): Iterable<Found> {
  const file = client.dossier?.sections.buying?.file;
  if (file === undefined) return;
  for (const [at, { typed, lastNotice, followed, state }] of contractsOf(
    client,
    portfolio,
    today,
  ).entries()) {
    const { what, until, renewal } = typed;
    const settled = followed || renewal === 'none' || (is === 'passed' && renewal === 'automatic');
    if (state !== is || settled || until === undefined || lastNotice === null) continue;
    yield {
      at: { file, path: ['contracts', at, 'until'] },
      args: { what, until, last: lastNotice },
      until: addDays(is === 'near' ? lastNotice : until, 1),
    };
  }
}

const kinds = { until: 'date', last: 'date' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'buying/contract-notice-near',
    severity: 'warning',
    scope: 'client',
    says: phrases.nearSays,
    why: phrases.nearWhy,
    source: phrases.source,
    kinds,
    bad: contract('2027-03-31', 'automatic'),
    good: contract('2027-12-31', 'automatic'),
    check: (view) => ending(view, 'near'),
  },
  {
    id: 'buying/contract-notice-passed',
    severity: 'warning',
    scope: 'client',
    says: phrases.passedSays,
    why: phrases.passedWhy,
    kinds,
    bad: contract('2026-12-31', 'agreed'),
    good: contract('2026-12-31', 'none'),
    check: (view) => ending(view, 'passed'),
  },
];
