import type { Contact } from './people.ts';

/** Somebody with those who report to them. */
export type Branch = { readonly contact: Contact; readonly below: readonly Branch[] };

type Line = { readonly id: string; readonly reports_to?: string };

/**
 * The circles of reporting lines in which everybody reports to the next and the last to the first, each once,
 * beginning at its smallest id; one who reports to herself is a circle of one.
 */
export const circlesOf = <P extends Line>(people: readonly P[]): readonly (readonly P[])[] => {
  const byId = new Map(people.map((one) => [one.id, one]));
  const done = new Set<string>();
  const circles: P[][] = [];
  for (const start of [...people].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const path: P[] = [];
    let at: P | undefined = start;
    while (at !== undefined && !done.has(at.id)) {
      done.add(at.id);
      path.push(at);
      at = byId.get(at.reports_to ?? '');
    }
    const from = path.findIndex(({ id }) => id === at?.id);
    if (from >= 0) circles.push(fromSmallest(path.slice(from)));
  }
  return circles;
};

const fromSmallest = <P extends Line>(circle: readonly P[]): P[] => {
  const first = circle.reduce((least, { id }, at) => (id < (circle[least]?.id ?? id) ? at : least), 0);
  return [...circle.slice(first), ...circle.slice(0, first)];
};

/**
 * Who reports to whom, from the top. Whoever reports to nobody known is a top; a circle is cut above its smallest id.
 * Those who left stand in it only where somebody still reports to them.
 */
export const reportingTree = (theirs: readonly Contact[]): readonly Branch[] => {
  const tops = new Set(circlesOf(theirs.map(({ person }) => person)).flatMap(([first]) => first?.id ?? []));
  const known = new Set(theirs.map(({ person }) => person.id));
  const below = new Map<string | undefined, Contact[]>();
  for (const contact of theirs) {
    const { id, reports_to } = contact.person;
    const boss = reports_to !== undefined && known.has(reports_to) && !tops.has(id) ? reports_to : undefined;
    below.set(boss, [...(below.get(boss) ?? []), contact]);
  }
  const grow = (boss: string | undefined): readonly Branch[] =>
    (below.get(boss) ?? []).flatMap((contact): Branch[] => {
      const under = grow(contact.person.id);
      return contact.touch === 'left' && under.length === 0 ? [] : [{ contact, below: under }];
    });
  return grow(undefined);
};
