import type { Class, Config } from '../portfolio/config.ts';
import type { Client } from '../portfolio/portfolio.ts';
import { type Completeness, completenessIn } from './knowledge.ts';

/** How complete a dossier is against what the activity matrix asks for its class. */
export type Standard = {
  readonly actual: Completeness;
  /** By the least and the most that the possible classes ask for, 0..1; null where none does, or the class is unknown. */
  readonly required: { readonly least: number; readonly most: number } | null;
  /** `open` where it depends on which of several classes it is, `unset` where nothing is asked for. */
  readonly verdict: 'enough' | 'short' | 'open' | 'unset';
};

/** Undefined without a dossier. */
export const standardOf = (
  client: Client,
  classes: readonly Class[],
  config: Config,
): Standard | undefined => {
  if (client.dossier === undefined) return undefined;
  const actual = completenessIn(client, config);
  const asked = classes.flatMap((each) => config.classes[each].completeness ?? []);
  if (asked.length === 0) return { actual, required: null, verdict: 'unset' };
  const shares = asked.map((share) => Number(share.toString()));
  const required = { least: Math.min(...shares), most: Math.max(...shares) };
  const { share } = actual;
  const verdict = share >= required.most ? 'enough' : share < required.least ? 'short' : 'open';
  return { actual, required, verdict };
};
