import { classCell } from '../analysis/class-words.ts';
import { stageText } from '../analysis/relationship/words.ts';
import { standardCell } from '../analysis/standard-words.ts';
import { phrases as named, type Words } from '../locale/words.ts';
import type { Block, Cell } from '../page/page.ts';
import { factCell, grown, walletCell, whole } from './cells.ts';
import type { ClientRequest, GatheredClient } from './client.ts';
import { marginCell, marginGrown } from './margin.ts';

export const phrases = named('report.facts', {
  revenue: 'Revenue',
  margin: 'Margin',
  class: 'Class',
  share: 'Share of our income',
  group: 'whole group, {n} clients',
  wallet: 'Share of wallet',
  stage: 'Stage',
  overdue: 'Overdue actions',
  completeness: 'Dossier complete',
  questions: 'Open questions',
  owner: 'owner {name}',
  deputy: 'deputy {name}',
  key: 'key: {reasons}',
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

/** Who the client is, in a line: what it does, through which channel, whose it is, why it is key. */
export const identityLine = (
  { client, portfolio }: Pick<ClientRequest, 'client' | 'portfolio'>,
  words: Words,
): Block => {
  const { channels, team } = portfolio.config;
  const general = client.dossier?.sections.general?.data;
  const nameIn = (list: readonly { id: string; name?: string }[], id: string): string =>
    list.find((each) => each.id === id)?.name ?? id;
  const reasons = CRITERIA.filter((criterion) => general?.key?.[criterion]?.state === 'given');
  const parts = [
    words.say(phrases[client.status]),
    client.industry,
    client.channel === undefined ? undefined : nameIn(channels, client.channel),
    client.owner && words.say(phrases.owner, { name: nameIn(team, client.owner) }),
    client.deputy && words.say(phrases.deputy, { name: nameIn(team, client.deputy) }),
    reasons.length === 0
      ? undefined
      : words.say(phrases.key, { reasons: words.list(reasons.map((each) => words.say(phrases[each]))) }),
  ];
  return { kind: 'note', tone: 'plain', text: parts.filter((part) => part !== undefined).join(' · ') };
};

/** The figures and judgements that come first. */
export const clientFigures = (found: GatheredClient, { client }: ClientRequest, words: Words): Block => {
  const { change, standing, share, wallet, actions, questions, standard } = found;
  const { now, yearAgo } = change.total;
  const stage = client.dossier?.sections.relationship?.data.stage;
  const item = (name: keyof typeof phrases, cell: Cell, since?: Cell) => ({
    label: words.say(phrases[name]),
    cell,
    ...(since === undefined ? {} : { change: since }),
  });
  return {
    kind: 'figures',
    items: [
      ...(now === undefined
        ? []
        : [
            item('revenue', whole(now.revenue), grown(now.revenue, yearAgo?.revenue ?? null)),
            item('margin', marginCell(now, words), marginGrown(now, yearAgo)),
          ]),
      ...(standing === undefined ? [] : [item('class', classCell(standing, words))]),
      ...(share === undefined ? [] : [item('share', shareCell(share, words))]),
      item(
        'wallet',
        walletCell(wallet.total?.share, (value) => words.percent(value)),
      ),
      ...(client.dossier === undefined
        ? []
        : [
            item(
              'stage',
              factCell(stage, (id) => stageText(id, words)),
            ),
            item('overdue', {
              kind: 'number',
              value: actions.overdue.length,
              tone: actions.overdue.length > 0 ? 'bad' : 'good',
            }),
            ...(standard === undefined ? [] : [item('completeness', standardCell(standard, words))]),
            item('questions', {
              kind: 'number',
              value: questions.filter(({ basis }) => basis === 'unknown').length,
            }),
          ]),
    ],
  };
};

const shareCell = ({ share, members }: NonNullable<GatheredClient['share']>, words: Words): Cell => ({
  kind: 'share',
  value: share,
  ...(members === undefined ? {} : { note: words.say(phrases.group, { n: members.length }) }),
});
