/** Biome would make an arrow of a function expression, and an arrow makes nothing. */
function Bare(): void {
  // Keys come later.
}
Bare.prototype = Object.create(null);

/**
 * An object that inherits nothing, so that a key such as `constructor` finds nothing that was not typed. Made by a
 * constructor, since engines keep such objects compact: `Object.create(null)` makes a hash table of each.
 */
export const bareObject = <V>(): Record<string, V> => new (Bare as unknown as new () => Record<string, V>)();
