import { type Paint, unpainted } from '../check/show/paint.ts';

/** The terminal's colours for what a check says; loaded only where there are any. */
export const paintOf = async (colour: boolean): Promise<Paint> => {
  if (!colour) return unpainted;
  const { bad, warn, good, muted, title } = (await import('../render/text/ink.ts')).inkOf(true);
  return { error: bad, warning: warn, hint: good, muted, strong: title };
};
