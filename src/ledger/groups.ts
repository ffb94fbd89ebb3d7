import { Group, type Keys, type Packed } from './group.ts';

/** Groups by their keys. Keys go by number, so that no text can be mistaken for two. */
export class Groups {
  private readonly groups = new Map<string, Group>();
  private readonly numbers = new Map<string | null, number>();

  number(key: string | null): number {
    return numbered(this.numbers, key);
  }

  find(code: string): Group | undefined {
    return this.groups.get(code);
  }

  /** `code`: the numbers of the keys, each with a comma behind it. */
  make(code: string, keys: Keys): Group {
    const group = new Group(keys);
    this.groups.set(code, group);
    return group;
  }

  take(keys: Keys, packed: Packed): void {
    let code = '';
    for (const key of keys) code += `${this.number(key)},`;
    (this.find(code) ?? this.make(code, keys)).take(packed);
  }

  /** By their keys. */
  sorted(): readonly Group[] {
    return [...this.groups.values()].sort((a, b) => compareKeys(a.keys, b.keys));
  }
}

export const numbered = <K>(numbers: Map<K, number>, text: K): number => {
  const found = numbers.get(text);
  if (found !== undefined) return found;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
};

/** By code units, so that every machine gives the same order; no key comes last. Runs a million times. */
export const compareKeys = (a: Keys, b: Keys): number => {
  for (let at = 0; at < a.length; at++) {
    const [left, right] = [a[at] ?? null, b[at] ?? null];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return 0;
};
