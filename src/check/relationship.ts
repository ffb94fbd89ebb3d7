import { type FlawKind, standingOf } from '../measure/relationship.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { KeyPath } from '../value/finding.ts';
import type { ClientView } from './rule.ts';

/** A flaw of one kind: where it stands, and what can be said of it. */
type Flawed = {
  readonly at: KeyPath;
  readonly stage: string;
  readonly target: string;
  /** The priority factor it is about. */
  readonly about: string;
  readonly until: string;
};

/** What of one kind does not fit together in section 7. Of a lost client nothing is said. */
export const flawsIn = (
  { client, portfolio, today }: ClientView,
  kind: FlawKind,
  key: string,
): readonly Flawed[] => {
  const chapter = client.dossier?.sections.relationship;
  const standing = client.status === 'lost' ? undefined : standingOf(client, portfolio, today);
  if (chapter === undefined || standing === undefined) return [];
  const { ladder, priorities } = standing;
  return standing.flaws
    .filter((flaw) => flaw.kind === kind)
    .map(({ about }) => {
      const place = priorities.findIndex(({ id }) => id === about);
      return {
        at: {
          file: chapter.file,
          path: about === undefined ? [key] : ['priority_factors', place, key],
        },
        stage: ladder.stages.join(' / '),
        target: ladder.target ?? '',
        about: priorities[place]?.what ?? factorName(about ?? '', portfolio),
        until: about === undefined ? (ladder.targetDate ?? '') : (priorities[place]?.until ?? ''),
      };
    });
};

const factorName = (id: string, { config }: Portfolio): string =>
  config.factors.find((factor) => factor.id === id)?.name ?? id;
