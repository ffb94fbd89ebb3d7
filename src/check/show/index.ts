import { concise } from './concise.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Show } from './result.ts';

/** Every way a check can be shown, by name. */
export const shows = { pretty, concise, json, github } as const satisfies Readonly<Record<string, Show>>;
