import { phrases as named, type Words } from '../locale/words.ts';
import { text } from '../page/cells.ts';
import type { Block } from '../page/page.ts';
import type { Decimal } from '../value/decimal.ts';
import type { Request } from './analysis.ts';
import { bandsText, classText } from './class-words.ts';
import type { RankResult, RankRow } from './rank.ts';
import { phrases as common, type Factor, incomeFactors, reasonsBlock } from './reasons.ts';

export const phrases = named('rank-reasons', {
  potential: 'Potential',
  potentialRule:
    'the yearly budget for what we sell; a judged potential stands in for one (high, medium, low)',
  potentialSource: 'section 4 of the dossier, or the register',
  bands: 'Bands',
  bandsRule:
    'highest while larger values make less than {highest} of the positive total of the channel, high while less than {high}, else low; below zero negative; ties share a band',
  bandsSource: 'our own rule; kam.yaml: thresholds.highest_band, thresholds.high_band, limits of a channel',
  classes: 'Classes',
  classesRule:
    'A highest and highest; B high profitability otherwise; C low profitability with high potential; D low and low; E negative',
  classesSource:
    'ABCDE by profitability and potential, a convention of sales management; the full matrix is ours',
  channel: 'Channel',
  channelRule: 'of the register or dossier, else that of most revenue in the period, else none',
  few: 'Few to compare',
  fewRule: 'fewer than {n} clients in the channel',
  provisional: 'Provisional',
  provisionalRule: 'less than half of the income of the channel has a known potential',
  path: 'What would make it A',
  pathRule:
    'the smallest sum in whole cents at which the band is reached while the others stay: what is larger must be less than the line of a total that grows by the same sum',
  pathSource: 'follows from the bands',
  moves: 'Class before',
  movesRule:
    'the period of the same length just before, in the same measure, with the potentials of today’s files',
  effort: 'Effort',
  effortRule:
    'contacts that were reached and visits (visits, meetings) in the log of the last twelve months, or since its first entry, against how often the class deserves them; under: fewer or too long ago; over: more than twice as many',
  each: 'Why each client has its class',
  client: 'Client',
  why: 'Why',
  byProfit: 'profitability {band}, larger ones make {above} of the channel; potential {potential}: {classes}',
  byLimits: 'profitability {band}; potential {potential}: {classes}',
  rows: '{n} {n|client|clients}',
});

/** Every factor of the ranking, then each client's own reason. */
export const explainRank = ({ base, data }: RankResult, request: Request, words: Words): Block => {
  const { say } = words;
  const { thresholds } = request.portfolio.config;
  const percent = (limit: Decimal) => words.percent(Number(limit.toString()), 0);
  const lines = { highest: percent(thresholds.highest_band), high: percent(thresholds.high_band) };
  const ours = say(common.ours);
  const factors: readonly Factor[] = [
    ...incomeFactors(base, request, words),
    { name: say(phrases.potential), rule: say(phrases.potentialRule), source: say(phrases.potentialSource) },
    { name: say(phrases.bands), rule: say(phrases.bandsRule, lines), source: say(phrases.bandsSource) },
    { name: say(phrases.classes), rule: say(phrases.classesRule), source: say(phrases.classesSource) },
    { name: say(phrases.channel), rule: say(phrases.channelRule), source: ours },
    {
      name: say(phrases.few),
      rule: say(phrases.fewRule, { n: thresholds.few_clients }),
      source: say(common.oursAt, { key: 'thresholds.few_clients' }),
    },
    { name: say(phrases.path), rule: say(phrases.pathRule), source: say(phrases.pathSource) },
    { name: say(phrases.moves), rule: say(phrases.movesRule), source: ours },
    {
      name: say(phrases.effort),
      rule: say(phrases.effortRule),
      source: say(common.oursAt, { key: 'classes' }),
    },
    { name: say(phrases.provisional), rule: say(phrases.provisionalRule), source: ours },
  ];
  return reasonsBlock(factors, words, [eachBlock(data.rows, words)]);
};

const eachBlock = (rows: readonly RankRow[], words: Words): Block => ({
  kind: 'table',
  title: words.say(phrases.each),
  columns: [{ title: words.say(phrases.client) }, { title: words.say(phrases.why), wrap: true }],
  rows: rows.map((row) => [text(row.name), text(reasonOf(row, words))]),
  base: words.say(phrases.rows, { n: rows.length }),
});

const reasonOf = ({ profitBand, above, potentialBands, classes }: RankRow, words: Words): string => {
  const args = {
    band: bandsText(profitBand === null ? [] : [profitBand], words),
    potential: bandsText(potentialBands, words),
    classes: classText(classes, words),
  };
  return above === null || profitBand === 'negative'
    ? words.say(phrases.byLimits, args)
    : words.say(phrases.byProfit, { ...args, above: words.percent(above) });
};
