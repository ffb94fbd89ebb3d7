import type { Comparison } from '../../measure/comparison.ts';
import type { Standing } from '../../measure/relationship.ts';
import type { Client } from '../../portfolio/portfolio.ts';
import type { Relationship } from '../../portfolio/sections/relationship.ts';
import { dutyData } from '../duties.ts';
import type { Figures } from './figures.ts';

const comparisonData = ({ readings, leader, lead, change }: Comparison) => ({
  readings,
  leader,
  lead,
  change,
});

/** The JSON of one relationship. */
export const standingData = (
  client: Client,
  standing: Standing | null,
  references: NonNullable<Relationship['references']>,
  figures: Figures | null,
) => ({
  client: { key: client.id, name: client.name, slug: client.slug ?? null, status: client.status },
  ladder: standing?.ladder ?? null,
  factors: (standing?.factors ?? []).map(({ name, ...factor }) => ({ ...factor, name: name ?? null })),
  priorities: (standing?.priorities ?? []).map(({ duties, ...priority }) => ({
    ...priority,
    tasks: duties.map(dutyData),
  })),
  csi: standing === null ? null : comparisonData(standing.csi),
  serviceLevel: standing === null ? null : comparisonData(standing.serviceLevel),
  defences: standing?.defences ?? [],
  loyalty: standing?.loyalty ?? [],
  references: references.map(({ kind, asked, given, to, result }) => ({
    kind,
    asked: asked ?? null,
    given: given ?? null,
    to: to ?? null,
    result: result ?? null,
  })),
  tasks: (standing?.tasks ?? []).map(dutyData),
  findings: (standing?.flaws ?? []).map(({ kind, about }) => ({ kind, about: about ?? null })),
  figures,
});

/** One dossier in the overview. */
export type StandingRow = {
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly status: Client['status'];
  readonly stages: Standing['ladder']['stages'];
  readonly basis: Standing['ladder']['basis'];
  readonly evidence: number;
  readonly falling: boolean;
  readonly aim: Standing['ladder']['aim'];
  readonly target: Standing['ladder']['target'];
  readonly targetDate: string | null;
  readonly judged: number;
  readonly factors: number;
  readonly tasks: number;
  readonly findings: readonly Standing['flaws'][number]['kind'][];
};

export const rowOf = (client: Client, slug: string, standing: Standing | undefined): StandingRow => ({
  key: client.id,
  name: client.name,
  slug,
  status: client.status,
  stages: standing?.ladder.stages ?? [],
  basis: standing?.ladder.basis ?? 'unknown',
  evidence: standing?.ladder.evidence.length ?? 0,
  falling: standing !== undefined && standing.ladder.falling !== null,
  aim: standing?.ladder.aim ?? null,
  target: standing?.ladder.target ?? null,
  targetDate: standing?.ladder.targetDate ?? null,
  judged: standing?.factors.filter(({ now }) => now !== null).length ?? 0,
  factors: standing?.factors.length ?? 0,
  tasks: standing?.tasks.length ?? 0,
  findings: standing?.flaws.map(({ kind }) => kind) ?? [],
});
