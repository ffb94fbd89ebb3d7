import {
  headLimits,
  keyLimits,
  type Limit,
  type LimitKind,
  managerLimits,
  prospectLimits,
} from '../measure/key/limits.ts';
import { standingsByIncome } from '../measure/key/standing.ts';
import { CONFIG_FILE } from '../portfolio/layout.ts';
import { latest } from '../value/latest.ts';
import { nextMonth } from './client-place.ts';
import type { BaseView, Found } from './rule.ts';

/**
 * Where practice is left, as far as the register, the team and the income tell: whoever is key by the argument of a dossier
 * alone is not looked at, so that no dossier is opened.
 */
const limitsIn = latest(
  (figures: BaseView['figures'], portfolio: BaseView['portfolio']): readonly Limit[] => {
    const standings = figures.sold === undefined ? [] : standingsByIncome(figures.sold.dependence, portfolio);
    return [
      ...keyLimits(standings, portfolio),
      ...headLimits(portfolio),
      ...managerLimits(standings, portfolio),
      ...prospectLimits(portfolio),
    ];
  },
);

/** The limits of these kinds that are left, in the company. */
export const limitsOf = (
  { figures, portfolio }: BaseView,
  ...kinds: readonly LimitKind[]
): readonly Limit[] => limitsIn(figures, portfolio).filter(({ kind }) => kinds.includes(kind));

/** One finding for each of the team who is beyond a limit of these kinds; somebody outside it has findings of his own. */
export function* teamFindings(view: BaseView, ...kinds: readonly LimitKind[]): Iterable<Found> {
  const { team } = view.portfolio.config;
  for (const { kind, who, count, limit, clients } of limitsOf(view, ...kinds)) {
    const place = team.findIndex(({ id }) => id === who);
    const name = team[place]?.name;
    if (name === undefined) continue;
    yield {
      at: { file: CONFIG_FILE, path: ['team', place, 'id'] },
      args: { kind, who: name, count, limit: limit ?? 0, names: clients },
      until: nextMonth(view.today),
    };
  }
}
