import type { z } from 'zod';
import { configSchema } from './config.ts';
import { importRulesSchema } from './import-rules.ts';
import { interactionSchema } from './interactions.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { CONFIG_FILE, type FactsKind, factsKindOf, PRIVATE_FILE } from './layout.ts';
import { privatePeopleSchema } from './people.ts';
import { reviewSchema } from './reviews.ts';
import { SECTIONS } from './sections/index.ts';
import { type MapShape, shapeOf } from './shape.ts';

/** One kind of file that people type. */
export type FileKind = {
  readonly id: FactsKind;
  /** Where such files lie, as editors match paths. */
  readonly files: readonly string[];
  /** What they hold. */
  readonly title: string;
  readonly schema: z.ZodType;
};

/** Every kind of file whose facts are YAML: whole files, or what stands between the two lines of `---`. */
export const FILE_KINDS: readonly FileKind[] = [
  { id: 'kam', files: [CONFIG_FILE], title: 'kam: settings of a portfolio', schema: configSchema },
  ...SECTIONS.map(({ id, number, file, title, schema }) => ({
    id,
    files: [`clients/*/${file}`],
    title: `kam: section ${number} of a dossier, ${title.en}`,
    schema,
  })),
  {
    id: 'log',
    files: ['clients/*/log/*.md', 'log/*/*.md'],
    title: 'kam: one interaction with a client',
    schema: interactionSchema,
  },
  {
    id: 'review',
    files: ['clients/*/reviews/*.md', 'reviews/*.md'],
    title: 'kam: a closed review',
    schema: reviewSchema,
  },
  {
    id: 'import',
    files: ['imports/*.yaml'],
    title: 'kam: how the exports of one source are read',
    schema: importRulesSchema,
  },
  {
    id: 'people',
    files: [`clients/*/${PRIVATE_FILE}`],
    title: 'kam: personal data of people at a client',
    schema: privatePeopleSchema,
  },
];

/** What may stand in a file of facts, by its path; undefined for what is none. */
export const factsShapeAt = (path: string): MapShape | undefined => {
  const kind = factsKindOf(path);
  const schema = FILE_KINDS.find(({ id }) => id === kind)?.schema;
  return schema === undefined ? undefined : shapeOf(schema);
};

/** The JSON Schema of one kind, with its name. */
export const schemaOf = ({ title, files, schema }: FileKind): JsonSchema => {
  const { $schema, ...rest } = jsonSchemaOf(schema);
  return { $schema, title, description: `Files: ${files.join(', ')}`, ...rest };
};

/** The name of a kind's schema in a folder of schemas. */
export const schemaFile = ({ id }: FileKind): string => `${id}.schema.json`;
