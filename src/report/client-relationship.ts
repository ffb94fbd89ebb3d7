import { phrases as named, type Words } from '../locale/words.ts';
import type { Block, Cell } from '../page/page.ts';
import type { Client, Portfolio } from '../portfolio/portfolio.ts';
import { basisOf, givenOf } from '../value/fact.ts';
import { factCell, left, right } from './cells.ts';

export const phrases = named('report.relationship', {
  title: 'Relationship',
  stage: 'Stage',
  evidence: 'What shows it',
  aim: 'Aim',
  target: 'Stage to reach',
  targetBy: '{stage} by {date}',
  falling: 'Coming apart',
  csi: 'Satisfaction',
  csiOf: '{us}; best competitor {rival} {theirs}',
  potential: 'potential',
  transactional: 'transactional (vendor)',
  cooperation: 'cooperation (preferred supplier)',
  integration: 'integration (planning partner)',
  strategic: 'strategic partnership',
  raise: 'raise the stage',
  expand: 'expand sales',
  keep: 'keep what is',
  factor: 'Factor',
  now: 'Now, of {scale}',
  aimed: 'Aimed at',
  base: '{n} {n|factor|factors} as judged',
});

type Data = NonNullable<NonNullable<Client['dossier']>['sections']['relationship']>['data'];

/** Where the relationship stands, where it should go, and how they judge us. */
export const relationshipSection = (
  { dossier }: Client,
  { config }: Portfolio,
  words: Words,
): readonly Block[] => {
  const data = dossier?.sections.relationship?.data;
  if (data === undefined) return [];
  const stage = (id: keyof typeof phrases): string => words.say(phrases[id]);
  const target =
    data.target === undefined
      ? undefined
      : data.target_date === undefined
        ? stage(data.target)
        : words.say(phrases.targetBy, { stage: stage(data.target), date: words.date(data.target_date) });
  const items = [
    { label: stage('stage'), cell: factCell(data.stage, stage) },
    ...(data.evidence ?? []).map((each) => ({
      label: stage('evidence'),
      cell: factCell(each, (value) => value),
    })),
    ...(data.falling === undefined
      ? []
      : [
          {
            label: stage('falling'),
            cell: { ...factCell(data.falling, (value) => value), tone: 'bad' } as Cell,
          },
        ]),
    ...(data.aim === undefined ? [] : [{ label: stage('aim'), cell: text(stage(data.aim)) }]),
    ...(target === undefined ? [] : [{ label: stage('target'), cell: text(target) }]),
    ...satisfaction(data, config.rivals, words),
  ];
  return [
    {
      kind: 'section',
      title: stage('title'),
      blocks: [{ kind: 'figures', items }, ...factors(data, config, words)],
    },
  ];
};

const text = (value: string): Cell => ({ kind: 'text', value });

/** The latest measurement, with the one before it as the change. */
const satisfaction = (
  { csi = [] }: Data,
  rivals: Portfolio['config']['rivals'],
  words: Words,
): readonly { readonly label: string; readonly cell: Cell; readonly change?: Cell }[] => {
  const [last, before] = [...csi].sort((a, b) => (a.date < b.date ? 1 : -1));
  const us = givenOf(last?.us);
  if (last === undefined || us === undefined) return [];
  const theirs = Object.entries(last.rivals ?? {})
    .flatMap(([id, fact]) => {
      const value = givenOf(fact);
      return value === undefined ? [] : [{ name: rivals.find((one) => one.id === id)?.name ?? id, value }];
    })
    .sort((a, b) => b.value.compare(a.value) || (a.name < b.name ? -1 : 1))[0];
  const written = (value: typeof us): string => words.number(Number(value.toString()), 1);
  const earlier = givenOf(before?.us);
  return [
    {
      label: words.say(phrases.csi),
      cell: {
        kind: 'text',
        value:
          theirs === undefined
            ? written(us)
            : words.say(phrases.csiOf, {
                us: written(us),
                rival: theirs.name,
                theirs: written(theirs.value),
              }),
        basis: basisOf(last.us) === 'assumed' ? 'known' : basisOf(last.us),
        note: words.date(last.date),
      },
      ...(earlier === undefined
        ? {}
        : {
            change: {
              kind: 'number',
              value: Number(us.minus(earlier).toString()),
              places: 1,
              signed: true,
              tone: us.compare(earlier) < 0 ? 'bad' : 'good',
            } as Cell,
          }),
    },
  ];
};

const factors = (data: Data, config: Portfolio['config'], words: Words): readonly Block[] => {
  const names = new Map(config.factors.map(({ id, name }) => [id, name ?? id]));
  const judged = Object.entries(data.factors ?? {});
  if (judged.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        left(words.say(phrases.factor)),
        right(words.say(phrases.now, { scale: config.factor_scale })),
        right(words.say(phrases.aimed), 1),
      ],
      rows: judged.map(([id, fact]): readonly Cell[] => {
        const value = givenOf(fact);
        const aimed = data.factor_targets?.[id];
        return [
          text(names.get(id) ?? id),
          {
            kind: 'number',
            value: value === undefined ? null : Number(value.toString()),
            basis: basisOf(fact),
          },
          { kind: 'number', value: aimed === undefined ? null : Number(aimed.toString()) },
        ];
      }),
      base: words.say(phrases.base, { n: judged.length }),
    },
  ];
};
