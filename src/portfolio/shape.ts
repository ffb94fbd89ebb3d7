import { z } from 'zod';

/** What may stand at a place of a file, read off its schema: for writing facts, not for reading them. */
export type Shape =
  /** A scalar; `many`: several may stand there as a list. `allowed`: the only words, where there are such. */
  | { readonly kind: 'value'; readonly many: boolean; readonly allowed: readonly string[] }
  | MapShape
  | { readonly kind: 'list'; readonly item: MapShape };

/** A map of these keys; `each`: besides, any number of keys of one kind, such as budgets by product. */
export type MapShape = {
  readonly kind: 'map';
  readonly keys: Readonly<Record<string, Shape>>;
  readonly each?: Shape;
};

/** The part of JSON Schema that the grammar of the files makes. */
type Node = {
  readonly type?: string;
  readonly examples?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
};

const shapes = new WeakMap<z.ZodType, MapShape>();

/** The shape of a file or section, worked out once; every map's own `source:` is left out. */
export const shapeOf = (schema: z.ZodType): MapShape => {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const made = mapOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node);
  shapes.set(schema, made);
  return made;
};

const shape = (node: Node): Shape => {
  const [scalar, several] = node.anyOf ?? [node];
  if (scalar?.type === 'string')
    return { kind: 'value', many: several !== undefined, allowed: scalar.examples ?? [] };
  if (node.type === 'array') return { kind: 'list', item: mapOf(node.items ?? {}) };
  return mapOf(node);
};

const mapOf = ({ properties = {}, additionalProperties: others }: Node): MapShape => ({
  kind: 'map',
  keys: Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => key !== 'source')
      .map(([key, node]) => [key, shape(node)]),
  ),
  ...(typeof others === 'object' && Object.keys(others).length > 0 ? { each: shape(others) } : {}),
});
