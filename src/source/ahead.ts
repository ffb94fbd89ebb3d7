/** How many bytes may wait for their reader: enough to keep a disk busy, little beside a ledger. */
const MOST = 8 << 20;

type Sized = { readonly size: number };

/** Loads entries a little ahead of their reader and hands them out in order; what loads as undefined is left out. */
export async function* ahead<E extends Sized>(
  entries: readonly E[],
  load: (entry: E) => Promise<Uint8Array | undefined>,
): AsyncGenerator<{ readonly entry: E; readonly bytes: Uint8Array }, void, undefined> {
  const started: Promise<Uint8Array | undefined>[] = [];
  let waiting = 0;
  let next = 0;
  for (const entry of entries) {
    for (let more = entries[next]; more !== undefined; more = entries[next]) {
      if (started.length > 0 && (started.length >= 16 || waiting + more.size > MOST)) break;
      const loading = load(more);
      // A failure is thrown when its turn comes; until then it must not count as unhandled.
      loading.catch(() => undefined);
      started.push(loading);
      waiting += more.size;
      next++;
    }
    const bytes = await started.shift();
    waiting -= entry.size;
    if (bytes !== undefined) yield { entry, bytes };
  }
}
