import { decodeText } from '../source/text.ts';
import type { Tree } from '../source/tree.ts';
import { recent } from '../value/recent.ts';
import type { ageing } from './ages.ts';
import type { Contents } from './card.ts';
import type { Dossier } from './dossier.ts';
import { Gathering } from './gather.ts';
import { byDay } from './interactions.ts';
import { CLIENTS_FOLDER, partOf } from './layout.ts';
import type { SectionId } from './sections/index.ts';

/** Reads one file at once, and only when somebody asks. */
export type Opener = (file: string) => Gathering;

/**
 * Opens files of a tree; those of the last `most` folders of clients that somebody looked into are not read again, so
 * that whoever looks at one client finds the same facts each time.
 */
export const openerOf = (readNow: NonNullable<Tree['readNow']>, format: number, most: number): Opener => {
  const filesOf = recent(most, () => new Map<string, Gathering>());
  return (file) => {
    const held = filesOf(file.slice(0, file.indexOf('/', CLIENTS_FOLDER.length)));
    const known = held.get(file);
    if (known !== undefined) return known;
    const gathering = new Gathering(format);
    const [bytes] = readNow([file]);
    const part = partOf(file);
    const decoded = bytes === undefined ? undefined : decodeText(file, bytes);
    if (part !== undefined && decoded !== undefined && 'text' in decoded)
      gathering.take({ path: file, text: decoded.text }, part);
    held.set(file, gathering);
    return gathering;
  };
};

/** A dossier as it is today, each file of which is read when somebody looks into it. */
export const lazyDossier = (
  contents: Contents,
  open: Opener,
  age: ReturnType<typeof ageing>,
  remember: Dossier['remember'],
): Dossier => {
  const { slug } = contents;
  const folder = (file: string) => open(file).folders.get(slug);
  const chapter = (id: SectionId, file: string) => {
    const found = folder(file)?.sections.get(id);
    return found && age.chapter(id, found);
  };
  let sections: Dossier['sections'] | undefined;
  return {
    slug,
    get sections() {
      sections ??= sectionsBy(contents, chapter);
      return sections;
    },
    get interactions() {
      return contents.interactions.flatMap((file) => folder(file)?.interactions ?? []).sort(byDay);
    },
    get reviews() {
      return contents.reviews.flatMap((file) => folder(file)?.reviews ?? []);
    },
    ...(remember !== undefined && { remember }),
  };
};

const sectionsBy = (
  contents: Contents,
  chapter: (id: SectionId, file: string) => unknown,
): Dossier['sections'] => {
  const sections = {};
  for (const [id, file] of Object.entries(contents.sections))
    Object.defineProperty(sections, id, { enumerable: true, get: () => chapter(id as SectionId, file) });
  return sections;
};
