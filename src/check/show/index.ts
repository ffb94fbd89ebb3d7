import { concise } from './concise.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Show } from './result.ts';
import { sarif } from './sarif.ts';

/** Every way a check can be shown, by name. */
export const shows = { pretty, concise, json, github, gitlab, sarif, junit } as const satisfies Readonly<
  Record<string, Show>
>;
