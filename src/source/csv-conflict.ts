/** A conflict as git leaves it: our lines, perhaps those of the base, theirs. */
const CONFLICT =
  /^<{7,} [^\n]*\n([\s\S]*?)^(?:\|{7,}[^\n]*\n[\s\S]*?^)?={7,}\r?\n[\s\S]*?^>{7,} [^\n]*(?:\n|$)/gm;

/**
 * A table as our side has it, where a merge left conflicts: empty lines stand for the marks and for the other side, so
 * that every row keeps its line. `lines` are those of the first marks, from 1.
 */
export const oursIn = (csv: string): { readonly text: string; readonly lines: readonly number[] } => {
  if (!/^<{7}/m.test(csv)) return { text: csv, lines: [] };
  const lines: number[] = [];
  const text = csv.replace(CONFLICT, (all: string, ours: string, at: number) => {
    lines.push(csv.slice(0, at).split('\n').length);
    const left = all.split('\n').length - ours.split('\n').length - 1;
    return `\n${ours}${'\n'.repeat(left)}`;
  });
  return { text, lines };
};
