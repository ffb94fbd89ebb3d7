import { phrases as named } from '../../locale/words.ts';
import { FORMAT } from '../../portfolio/formats.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import { formatOf } from '../../portfolio/migrations.ts';
import { readDocument } from '../../source/document.ts';
import { gitVersion } from '../../source/git-health.ts';
import { readTexts } from '../../source/text.ts';
import { Refusal } from '../../value/refusal.ts';
import { type Check, ok } from './check.ts';

export const phrases = named('doctor.versions', {
  good: '{program} {version}',
  old: '{program} {version} is too old: kam needs {needed} or later',
  noGit: 'git is not installed: there is no history, and no working together',
  format: 'kam {version} reads format {format} of {file}',
  newer: '{file} was made by a newer kam: its format is {format}, this kam reads up to {known}',
  older: '{file} is in format {format}, and this kam writes only {known}',
});

/** As package.json has it under `engines`. */
export const NODE = '20.19';
/** Of January 2020; every system that is still maintained has a newer one. */
const GIT = '2.25';

const isOlder = (version: string, needed: string): boolean => {
  const [have, need] = [version, needed].map((text) => text.split('.').map(Number));
  for (const [at, least] of (need ?? []).entries()) {
    const part = have?.[at] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
};

const program = (name: string, version: string, needed: string, mend: string) =>
  isOlder(version, needed)
    ? ({ state: 'wrong', said: phrases.old, args: { program: name, version, needed }, mend } as const)
    : ok(phrases.good, { program: name, version });

export const node: Check = {
  id: 'versions/node',
  look: async () => program('node', process.versions.node, NODE, 'https://nodejs.org'),
};

export const git: Check = {
  id: 'versions/git',
  look: async ({ root }) => {
    const mend = 'https://git-scm.com/downloads';
    try {
      return program('git', await gitVersion(root), GIT, mend);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { state: 'wrong', said: phrases.noGit, mend };
    }
  },
};

export const format: Check = {
  id: 'versions/kam',
  look: async ({ tree, entries, version }) => {
    const settings = entries.filter(({ path }) => path === CONFIG_FILE);
    for await (const { path, text } of readTexts(tree, settings)) {
      if (text === undefined) continue;
      const found = formatOf(readDocument(path, text));
      const args = { file: CONFIG_FILE, format: found, known: FORMAT };
      if (found > FORMAT)
        return { state: 'wrong', said: phrases.newer, args, mend: 'npm install --global kam@latest' };
      if (found < FORMAT) return { state: 'wrong', said: phrases.older, args, mend: 'kam upgrade' };
    }
    return ok(phrases.format, { version, format: FORMAT, file: CONFIG_FILE });
  },
};
