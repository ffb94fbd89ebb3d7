import type { Analysis } from '../../analysis/analysis.ts';
import type { Command } from '../command.ts';
import { emit, OUTPUT_OPTIONS, TIME_OPTIONS } from '../output.ts';
import { requestOf } from '../request.ts';

/** Makes a command of an analysis: its own options and those of every figure (time, measure, explanation, format). */
export const analysisCommand = (analysis: Analysis<unknown>): Command => ({
  args: [],
  options: [
    ...analysis.options,
    ...TIME_OPTIONS,
    {
      flags: '--measure <measure>',
      summary: 'what shares and classes are computed on',
      choices: ['margin', 'revenue'],
    },
    { flags: '--explain', summary: 'formula, inputs, thresholds and their source' },
    ...OUTPUT_OPTIONS,
  ],
  examples: analysis.examples,
  run: async ({ options }, context) => {
    const opened = await context.open(options);
    const request = await requestOf(opened, options, analysis.defaultPeriod);
    const result = await analysis.run(request);
    await emit([analysis.show(result, request, opened.words)], options, context, opened);
    return 0;
  },
});
