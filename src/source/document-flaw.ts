import type { Args, Finding, Fix, Place } from '../value/finding.ts';
import { placesIn, type Span } from './place.ts';

/** Something refused in a text, before anyone has counted lines. `fix` replaces the flaw's own span, or another one. */
export type Flaw = Span & {
  readonly rule: string;
  readonly severity?: 'hint';
  readonly args?: Args;
  readonly also?: Span;
  readonly fix?: { readonly safe: boolean; readonly text: string | null; readonly instead?: Span };
};

/** Nobody reads more of one file; a hostile one could yield a flaw for every byte. */
const MOST = 100;

/** The first hundred flaws as findings in the order of the file, one of a rule for each line. */
export const findingsOf = (path: string, text: string, flaws: readonly Flaw[]): Finding[] => {
  const place = placesIn(path, text);
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const flaw of [...flaws].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const at = place(flaw);
    const key = `${at.line} ${flaw.rule}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      rule: flaw.rule,
      severity: flaw.severity ?? 'error',
      at,
      args: flaw.args ?? {},
      ...(flaw.also === undefined ? {} : { also: [place(flaw.also)] }),
      ...(flaw.fix === undefined ? {} : { fix: fixOf(flaw.fix, flaw, place) }),
    });
    if (found.length === MOST) break;
  }
  return found;
};

const fixOf = (
  { safe, text, instead }: NonNullable<Flaw['fix']>,
  own: Span,
  place: (span: Span) => Place,
): Fix => ({ safe, edits: [{ at: place(instead ?? own), text }] });
