/** What was made of a key is not made again while the key is among the last `most` that were asked for. */
export const recent = <Made>(most: number, make: (key: string) => Made): ((key: string) => Made) => {
  const held = new Map<string, Made>();
  return (key) => {
    const made = held.has(key) ? (held.get(key) as Made) : make(key);
    // The last one goes to the end.
    held.delete(key);
    held.set(key, made);
    const [oldest] = held.keys();
    if (held.size > most && oldest !== undefined) held.delete(oldest);
    return made;
  };
};
