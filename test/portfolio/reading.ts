import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Read, readAs } from '../../src/portfolio/read.ts';
import { type Document, readDocument } from '../../src/source/document.ts';

/** A YAML text read by a schema. */
export const read = <S extends z.ZodType>(schema: S, yaml: string): Read<z.output<S>> =>
  readAs(schema, document(yaml));

export const document = (yaml: string): Document => readDocument('file.yaml', yaml);

/** The files of the sample portfolio, path → text. */
export const sample = (): Record<string, string> => {
  const root = join(import.meta.dirname, '../fixtures/sample');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map((each) => {
      const path = join(each.parentPath, each.name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
};
