import type { Analysis } from '../../analysis/analysis.ts';
import { clientCalled } from '../client-called.ts';
import type { Command, Option } from '../command.ts';
import { CALENDAR_OPTIONS, emit, OUTPUT_OPTIONS, TIME_OPTIONS, VERSION_OPTIONS } from '../output.ts';
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
      ...(client === undefined ? {} : { client }),
    };
    const result = await analysis.run(request);
    await emit([analysis.show(result, request, opened.words)], options, context, opened);
    return 0;
  },
});

const argsOf = ({ client }: Analysis<unknown>): Command['args'] =>
  client === undefined
    ? []
    : [
        {
          name: client === 'required' ? '<client>' : '[client]',
          summary: 'one client: its folder, id or name',
        },
      ];
