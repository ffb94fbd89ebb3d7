import { analysis } from './ru/analysis.ts';
import { check } from './ru/check.ts';
import { commands } from './ru/commands.ts';
import { dossier } from './ru/dossier.ts';
import { report } from './ru/report.ts';
import { screen } from './ru/screen.ts';
import type { Catalogue } from './words.ts';

/** Russian. */
export const catalogue: Catalogue = { ...screen, ...analysis, ...dossier, ...check, ...commands, ...report };
