import { phrases as named, type Phrase, type Words } from '../locale/words.ts';
import type { Income } from '../measure/income.ts';
import { text } from '../page/cells.ts';
import type { Block } from '../page/page.ts';
import type { Request } from './analysis.ts';

export const phrases = named('reasons', {
  title: 'How this is computed',
  factor: 'Factor',
  rule: 'Formula or value',
  source: 'Where it comes from',
  base: '{n} {n|factor|factors}',
  income: 'Income',
  margin: 'revenue less cost, over the lines whose cost is known',
  revenue: 'revenue, net of credit notes',
  asked: 'asked for with --measure',
  configured: 'kam.yaml: income',
  fellBack: 'margin was wanted, but its cost coverage is too low',
  coverage: 'Cost coverage',
  coverageRule: '{share} of revenue has a known cost; below {floor} all is computed on revenue',
  coverageNone: 'there is no revenue to cover',
  period: 'Period',
  periodRule: '{from} to {to}',
  periodSource: 'option --period; 12 whole months by default',
  ours: 'our own rule',
  oursAt: 'our own rule; kam.yaml: {key}',
});

/** One factor of a figure: what it is called, how it was computed or what it is, and who says so. */
export type Factor = { readonly name: string; readonly rule: string; readonly source: string };

export const periodFactor = ({ period }: Request, words: Words): Factor => ({
  name: words.say(phrases.period),
  rule: words.say(phrases.periodRule, { from: words.date(period.from), to: words.date(period.to) }),
  source: words.say(phrases.periodSource),
});

/** The factors that every figure on sales has. */
export const incomeFactors = (income: Income, request: Request, words: Words): readonly Factor[] => {
  const say = (phrase: Phrase, args = {}) => words.say(phrase, args);
  const { portfolio, measure } = request;
  const floor = words.percent(Number(portfolio.config.thresholds.cost_coverage.toString()), 0);
  return [
    periodFactor(request, words),
    {
      name: say(phrases.income),
      rule: say(phrases[income.measure]),
      source: say(
        income.fellBack !== null
          ? phrases.fellBack
          : measure === undefined
            ? phrases.configured
            : phrases.asked,
      ),
    },
    {
      name: say(phrases.coverage),
      rule:
        income.coverage === null
          ? say(phrases.coverageNone)
          : say(phrases.coverageRule, { share: words.percent(income.coverage), floor }),
      source: say(phrases.oursAt, { key: 'thresholds.cost_coverage' }),
    },
  ];
};

/** The section that `--explain` adds. */
export const reasonsBlock = (
  factors: readonly Factor[],
  words: Words,
  more: readonly Block[] = [],
): Block => ({
  kind: 'section',
  title: words.say(phrases.title),
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: words.say(phrases.factor) },
        { title: words.say(phrases.rule), wrap: true },
        { title: words.say(phrases.source), wrap: true },
      ],
      rows: factors.map(({ name, rule, source }) => [text(name), text(rule), text(source)]),
      base: words.say(phrases.base, { n: factors.length }),
    },
    ...more,
  ],
});
