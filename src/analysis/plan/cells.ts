import type { Words } from '../../locale/words.ts';
import type { ProgressState } from '../../measure/plan/progress.ts';
import { money, number, share, text } from '../../page/cells.ts';
import type { Cell, Tone } from '../../page/page.ts';
import type { Decimal } from '../../value/decimal.ts';
import type { Basis } from '../../value/fact.ts';
import type { Request } from '../analysis.ts';
import type { ObjectiveRow } from './data.ts';
import { STATE } from './words.ts';

const TONES: Readonly<Record<ProgressState, Tone>> = {
  missed: 'bad',
  late: 'bad',
  'on-track': 'good',
  reached: 'good',
  open: 'muted',
  'not-begun': 'muted',
};

export const stateCell = (state: ProgressState, words: Words): Cell =>
  text(words.say(STATE[state]), { tone: TONES[state] });

/** A figure in the unit of its objective; money in whole units. */
export const figureCell = (
  value: Decimal | null,
  unit: ObjectiveRow['unit'],
  aside: { readonly basis?: Basis; readonly note?: string } = {},
): Cell => {
  if (value === null) return { kind: 'money', value: null, basis: 'unknown', ...aside };
  if (unit === 'money') return money(value, { places: 0, ...aside });
  const shown = Number(value.toString());
  return unit === 'share' ? share(shown, aside) : number(shown, Math.min(2, value.scale), aside);
};

/** What people call one of us. */
export const memberNames =
  ({ portfolio }: Request, nobody: string): ((id: string | null) => string) =>
  (id) =>
    id === null ? nobody : (portfolio.config.team.find((one) => one.id === id)?.name ?? id);
