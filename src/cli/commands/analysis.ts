import type { Analysis } from '../../analysis/analysis.ts';
import type { Personal } from '../../portfolio/personal.ts';
import { clientCalled } from '../client-called.ts';
import type { Command, Option } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import {
  CALENDAR_OPTIONS,
  emit,
  loadAhead,
  OUTPUT_OPTIONS,
  TIME_OPTIONS,
  VERSION_OPTIONS,
} from '../output.ts';
import { pastOf } from '../past.ts';
import { requestOf } from '../request.ts';

const SALES_OPTIONS: readonly Option[] = [
  ...TIME_OPTIONS,
  {
    flags: '--measure <measure>',
    summary: 'what shares and classes are computed on',
    choices: ['margin', 'revenue'],
  },
];

/** Makes a command of an analysis: its own options and those of every figure (time, measure, explanation, format). */
export const analysisCommand = (analysis: Analysis<unknown>): Command => ({
  args: argsOf(analysis),
  options: [
    ...analysis.options,
    ...(analysis.withoutSales === true ? VERSION_OPTIONS : SALES_OPTIONS),
    { flags: '--explain', summary: 'formula, inputs, thresholds and their source' },
    ...(analysis.forCalendars === true ? CALENDAR_OPTIONS : OUTPUT_OPTIONS),
  ],
  examples: analysis.examples,
  run: async ({ args: [typed], options }, context) => {
    const opened = await context.open(options);
    const client = typed === undefined ? undefined : clientCalled(opened.portfolio, typed);
    const request = {
      ...(await requestOf(opened, options, analysis.defaultPeriod)),
      past: pastOf(opened, context),
      ...(client === undefined ? {} : { client }),
      ...(options['private'] === true ? { personal: await personalOf(opened, context) } : {}),
    };
    const running = analysis.run(request);
    loadAhead(options);
    const result = await running;
    await emit([analysis.show(result, request, opened.words)], options, context, opened);
    return 0;
  },
});

/** Personal data, which is read only for somebody who asks for it. */
const personalOf = async ({ tree, portfolio }: Opened, context: Context): Promise<Personal['people']> => {
  const { readPersonal } = await import('../../portfolio/personal.ts');
  const { people, flawed } = await readPersonal(tree, portfolio);
  for (const file of flawed) context.err(`kam: ${file} has errors; what could not be read is left out\n`);
  return people;
};

const argsOf = ({ client }: Analysis<unknown>): Command['args'] =>
  client === undefined
    ? []
    : [
        {
          name: client === 'required' ? '<client>' : '[client]',
          summary: 'one client: its folder, id or name',
        },
      ];
