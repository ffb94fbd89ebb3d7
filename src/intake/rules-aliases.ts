import { readRules } from './choose.ts';
import { scalar } from './rules-text.ts';

/**
 * The text of rules with further names of clients (text → id) among their aliases; every other line stays as it is.
 * Undefined where the aliases are written in a way that lines cannot be added to, as in `aliases: { … }`.
 */
export const withClientAliases = (
  path: string,
  text: string,
  aliases: ReadonlyMap<string, string>,
): string | undefined => {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const entries = [...aliases].map(([name, id]) => `${scalar(name)}: ${scalar(id)}`);
  const result = inserted(text.split(/\r?\n/), entries).join(end);
  const [before, after] = [readRules(path, text), readRules(path, result)];
  const wanted = { ...before.rules?.aliases?.clients };
  for (const [name, id] of aliases) wanted[name.replace(/\s+/g, ' ').trim()] = id;
  const found = after.rules?.aliases?.clients ?? {};
  const whole =
    Object.keys(wanted).length === Object.keys(found).length &&
    Object.entries(wanted).every(([name, id]) => found[name] === id);
  return whole && after.findings.length === before.findings.length ? result : undefined;
};

/** Right under `clients:`, at the indent of what stands there; with the keys where they are missing. */
const inserted = (lines: readonly string[], entries: readonly string[]): readonly string[] => {
  const top = lines.findIndex((line) => /^aliases:\s*(#.*)?$/.test(line));
  if (top < 0) {
    const last = lines.findLastIndex((line) => line.trim() !== '');
    return [
      ...lines.slice(0, last + 1),
      'aliases:',
      '  clients:',
      ...entries.map((entry) => `    ${entry}`),
      '',
    ];
  }
  const length = lines.slice(top + 1).findIndex((line) => /^[^\s#]/.test(line));
  const below = lines.slice(top + 1, length < 0 ? undefined : top + 1 + length);
  const indent = indentOf(below) ?? '  ';
  const at = below.findIndex((line) => line.startsWith(`${indent}clients:`));
  const inner = at < 0 ? undefined : indentOf(below.slice(at + 1));
  const deeper = inner !== undefined && inner.length > indent.length ? inner : `${indent}  `;
  const added = entries.map((entry) => deeper + entry);
  if (at < 0) return [...lines.slice(0, top + 1), `${indent}clients:`, ...added, ...lines.slice(top + 1)];
  return [...lines.slice(0, top + at + 2), ...added, ...lines.slice(top + at + 2)];
};

/** The indent of the first line that is no comment. */
const indentOf = (lines: readonly string[]): string | undefined =>
  /^\s*/.exec(lines.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '')?.[0] ||
  undefined;
