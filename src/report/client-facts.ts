import { classText } from '../analysis/class-words.ts';
import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import { spanOf } from '../measure/answers.ts';
import type { Block, Cell } from '../page/page.ts';
import { basisOf, type Fact } from '../value/fact.ts';
import { spanCell, walletCell } from './cells.ts';
import type { ClientRequest, GatheredClient } from './client.ts';

export const phrases = named('report.facts', {
  status: 'Status',
  channel: 'Channel',
  owner: 'Owner',
  industry: 'Industry',
  revenue: 'Its own revenue',
  employees: 'Employees',
  class: 'Class',
  share: 'Share of our income',
  group: 'whole group, {n} clients',
  wallet: 'Share of wallet',
  key: 'Key because',
  active: 'active',
  potential: 'potential',
  lost: 'lost',
  promising: 'promising',
  reference: 'reference',
  partner: 'partner',
  demanding: 'demanding',
  innovator: 'innovator',
});

const CRITERIA = ['promising', 'reference', 'partner', 'demanding', 'innovator'] as const;

/** A fact in words, with its basis; what nobody knows is shown as unknown. */
export const factCell = <T>(fact: Fact<T> | undefined, written: (value: T) => string): Cell => {
  if (fact === undefined || fact.state === 'unknown') return { kind: 'text', value: '', basis: 'unknown' };
  if (fact.state === 'none') return { kind: 'text', value: '–', basis: basisOf(fact) };
  const answers = [fact, ...(fact.others ?? [])];
  const values = answers.flatMap((each) => (each.state === 'given' ? [written(each.value)] : []));
  return { kind: 'text', value: [...new Set(values)].join(' / '), basis: basisOf(fact) };
};

/** Who the client is, in a dozen lines. */
export const factsBlock = (found: GatheredClient, request: ClientRequest, words: Words): Block => {
  const { client, portfolio, today } = request;
  const { config } = portfolio;
  const general = client.dossier?.sections.general?.data;
  const nameIn = (list: readonly { id: string; name?: string }[], id: string | undefined): string =>
    list.find((each) => each.id === id)?.name ?? id ?? '';
  const plain = (phrase: Phrase, value: string): Item =>
    item(phrase, value === '' ? { kind: 'text', value, basis: 'unknown' } : { kind: 'text', value });
  const item = (phrase: Phrase, cell: Cell): Item => ({ label: words.say(phrase), cell });
  const { standing, share, wallet } = found;
  const reasons = CRITERIA.filter((criterion) => general?.key?.[criterion]?.state === 'given');
  return {
    kind: 'figures',
    items: [
      plain(phrases.status, words.say(phrases[client.status])),
      plain(phrases.channel, nameIn(config.channels, client.channel)),
      plain(phrases.owner, nameIn(config.team, client.owner)),
      ...(reasons.length === 0
        ? []
        : [plain(phrases.key, words.list(reasons.map((each) => words.say(phrases[each]))))]),
      ...(standing === undefined ? [] : [plain(phrases.class, classText(standing.classes, words))]),
      ...(share === undefined ? [] : [item(phrases.share, shareCell(share, words))]),
      item(
        phrases.wallet,
        walletCell(wallet.total?.share, (value) => words.percent(value)),
      ),
      ...(general === undefined
        ? []
        : [
            item(
              phrases.industry,
              factCell(general.industry, (value) => value),
            ),
            item(phrases.revenue, spanCell(spanOf(general.revenue, config, today))),
            item(
              phrases.employees,
              factCell(general.employees, (value) => words.number(value)),
            ),
          ]),
    ],
  };
};

type Item = { readonly label: string; readonly cell: Cell };

const shareCell = ({ share, members }: NonNullable<GatheredClient['share']>, words: Words): Cell => ({
  kind: 'share',
  value: share,
  ...(members === undefined ? {} : { note: words.say(phrases.group, { n: members.length }) }),
});
