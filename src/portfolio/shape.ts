import { z } from 'zod';
import { grainOf, isDisputable } from './grammar.ts';
import { type Kind, text } from './kind.ts';

/** What may stand at a place of a file, read off its schema: for writing facts, not for reading them. */
export type Shape = ValueShape | MapShape | ListShape;

/** A list of maps; `none`: what may be said in its place while it holds nothing. */
export type ListShape = { readonly kind: 'list'; readonly item: MapShape; readonly none?: ValueShape };

/** A scalar. */
export type ValueShape = {
  readonly kind: 'value';
  /** Several may stand there as a list. */
  readonly many: boolean;
  /** The only words, where there are such. */
  readonly allowed: readonly string[];
  /** It is a fact about the client: a source may stand behind it, `unknown` and `none` in its place. */
  readonly sourced: boolean;
  /** A list there is several answers to one question, not several things that all hold. */
  readonly disputable: boolean;
  /** Reads the text, without its source. */
  readonly read: Kind<unknown>['read'];
};

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
  /** Ours: the number of the scalar's grain, and whether a list is several answers. */
  readonly grain?: number;
  readonly disputable?: boolean;
};

type Grains = NonNullable<ReturnType<typeof grainOf>>[];

const shapes = new WeakMap<z.ZodType, MapShape>();

/** The shape of a file or section, worked out once; every map's own `source:` is left out. */
export const shapeOf = (schema: z.ZodType): MapShape => {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const grains: Grains = [];
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const grain = grainOf(zodSchema);
      if (grain !== undefined) jsonSchema['grain'] = grains.push(grain) - 1;
      if (isDisputable(zodSchema)) jsonSchema['disputable'] = true;
    },
  });
  const made = mapOf(json as Node, grains);
  shapes.set(schema, made);
  return made;
};

const shape = (node: Node, grains: Grains): Shape => {
  const [scalar, several] = node.anyOf ?? [node];
  if (several?.items?.properties !== undefined) {
    const { item } = shape(several, grains) as ListShape;
    return { kind: 'list', item, none: shape(scalar ?? {}, grains) as ValueShape };
  }
  if (scalar?.type === 'string') {
    const { kind = text, sourced = false } = grains[scalar.grain ?? -1] ?? {};
    const { examples: allowed = [] } = scalar;
    const { disputable = false } = node;
    return { kind: 'value', many: several !== undefined, allowed, sourced, disputable, read: kind.read };
  }
  if (node.type === 'array') return { kind: 'list', item: mapOf(node.items ?? {}, grains) };
  return mapOf(node, grains);
};

const mapOf = ({ properties = {}, additionalProperties: others }: Node, grains: Grains): MapShape => ({
  kind: 'map',
  keys: Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => key !== 'source')
      .map(([key, node]) => [key, shape(node, grains)]),
  ),
  ...(typeof others === 'object' && Object.keys(others).length > 0 ? { each: shape(others, grains) } : {}),
});
