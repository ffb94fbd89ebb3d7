import type { Interaction } from './interactions.ts';
import type { Review } from './reviews.ts';
import type { SectionData, SectionId } from './sections/index.ts';

/** One section as it was read. */
export type Chapter<Data> = {
  readonly file: string;
  readonly data: Data;
  /** What was written below the facts: Markdown, untrusted. */
  readonly body: string;
};

/** All that is known of one client; a section without a readable file is absent. */
export type Dossier = {
  /** The name of its folder. */
  readonly slug: string;
  readonly sections: { readonly [Id in SectionId]?: Chapter<SectionData[Id]> };
  /** By date, then by file. */
  readonly interactions: readonly Interaction[];
  /** By file. */
  readonly reviews: readonly Review[];
  /**
   * What a pure function makes of this dossier and of the settings alone: plain data, kept by the name of the function.
   * Absent where nothing is kept.
   */
  readonly remember?: <T>(name: string, work: () => T) => T;
};
