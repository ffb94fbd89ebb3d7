import { FILE_KINDS, type FileKind, schemaFile, schemaOf } from '../portfolio/file-kinds.ts';

/** Beside the settings that name them, and committed: whoever clones the portfolio has them. */
const FOLDER = '.vscode/kam';

/** Files that are YAML as a whole; no editor's YAML support looks into the front matter of Markdown. */
const isWhole = ({ files }: FileKind): boolean => files.every((file) => file.endsWith('.yaml'));

/** Which schema an editor takes for which files, as the setting `yaml.schemas` has it. */
export const yamlSchemas = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    FILE_KINDS.filter(isWhole).map((kind) => [`./${FOLDER}/${schemaFile(kind)}`, kind.files]),
  );

/** The text of a schema's file. */
export const schemaText = (kind: FileKind): string => `${JSON.stringify(schemaOf(kind), null, 2)}\n`;

/** The schemas of a new portfolio, path → text. */
export const editorSchemas = (): readonly (readonly [string, string])[] =>
  FILE_KINDS.filter(isWhole).map((kind) => [`${FOLDER}/${schemaFile(kind)}`, schemaText(kind)]);
