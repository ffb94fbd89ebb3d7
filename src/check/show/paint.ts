/** What a check colours, by meaning; the terminal's painter is handed in by the command. */
export type Paint = {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly strong: (text: string) => string;
};

const same = (text: string): string => text;

/** No colours: files, pipes, NO_COLOR. */
export const unpainted: Paint = { error: same, warning: same, hint: same, muted: same, strong: same };
