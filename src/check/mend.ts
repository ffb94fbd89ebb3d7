import { LARGEST_REGISTER } from '../portfolio/texts.ts';
import { type FileChange, Overlay } from '../source/overlay.ts';
import { readTexts } from '../source/text.ts';
import type { Tree } from '../source/tree.ts';
import type { Finding } from '../value/finding.ts';
import type { CheckInput } from './check.ts';
import { fixesOf, spliced, type Wanted } from './fix.ts';

/** What came of mending: nothing is written yet. */
export type Mended<Input> = {
  /** What was mended, by round. */
  readonly findings: readonly Finding[];
  /** One change for each file, to be applied together. */
  readonly changes: readonly FileChange[];
  /** The portfolio as it is with these changes. */
  readonly input: Input;
};

/** One fix makes way for the next: a file that can be read again has findings of its own. Nobody needs as many. */
const ROUNDS = 20;

/**
 * Applies fixes, looks again, and so on until nothing more applies; all of it in memory. `open` reads a portfolio
 * from a tree, `look` says what is wrong in it.
 */
export const mend = async <Input extends CheckInput>(
  given: Input,
  wanted: Wanted,
  open: (tree: Tree) => Promise<Input>,
  look: (input: Input) => Promise<readonly Finding[]>,
): Promise<Mended<Input>> => {
  const overlay = new Overlay(given.tree);
  const mended: Finding[] = [];
  let input = given;
  for (let round = 0; round < ROUNDS; round++) {
    const findings = (await look(input)).filter(({ fix }) => fix !== undefined);
    const texts = await exactTexts(findings, input.tree);
    const fixes = fixesOf(findings, texts, wanted);
    if (fixes.length === 0) break;
    await overlay.lay(
      fixes.map(({ file, splices }) => {
        const before = texts.get(file) ?? '';
        return { kind: 'write', path: file, before, text: spliced(before, splices) };
      }),
    );
    mended.push(...new Set(fixes.flatMap((fix) => fix.mended)));
    input = await open(overlay.tree);
  }
  return { findings: mended, changes: await overlay.changes(), input };
};

/** The texts that can be written back as they are: a file in another encoding is left alone. */
const exactTexts = async (findings: readonly Finding[], tree: Tree): Promise<ReadonlyMap<string, string>> => {
  const files = new Set(findings.flatMap(({ fix }) => fix?.edits ?? []).map(({ at }) => at.file));
  const entries = (await tree.list('')).filter(({ path, kind }) => kind === 'file' && files.has(path));
  const texts = new Map<string, string>();
  for await (const { path, text } of readTexts(tree, entries, LARGEST_REGISTER)) {
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
};
