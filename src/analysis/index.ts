import type { Analysis } from './analysis.ts';

/** One line of the help; the analysis itself is loaded when it is asked for. */
export type AnalysisEntry = {
  readonly id: string;
  readonly summary: string;
  load(): Promise<Analysis<unknown>>;
};

/** Every analysis; its line here makes it `kam <id>` in all formats. */
export const analyses: readonly AnalysisEntry[] = [];
