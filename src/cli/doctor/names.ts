import { phrases as named } from '../../locale/words.ts';
import { type Check, listed, ok } from './check.ts';

export const phrases = named('doctor.files', {
  nfc: 'file names are written the same way on every system',
  nfd: 'names with letters in two parts (NFD, from an old macOS) are other names elsewhere: {files}',
  precompose: 'git on this Mac takes names apart: core.precomposeunicode is off',
  cases: 'no two names differ by case alone',
  clash: 'names that differ by case alone are one file on Windows and macOS: {files}',
});

export const composed: Check = {
  id: 'files/names',
  look: async ({ git }) => {
    if (git === undefined) return undefined;
    const apart = git.tracked.filter((name) => name !== name.normalize('NFC'));
    const [first] = apart;
    if (first !== undefined) {
      const mend = `git mv "${first}" "${first.normalize('NFC')}"`;
      return { state: 'wrong', said: phrases.nfd, args: { files: listed(apart) }, mend };
    }
    if (process.platform !== 'darwin' || git.config.get('core.precomposeunicode') !== 'false')
      return ok(phrases.nfc);
    return { state: 'wrong', said: phrases.precompose, mend: 'git config core.precomposeunicode true' };
  },
};

/** Files and the folders above them, each once for each way of writing it. */
const stepsOf = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths.flatMap((path) => {
      const steps = path.normalize('NFC').split('/');
      return steps.map((_step, at) => steps.slice(0, at + 1).join('/'));
    }),
  );

export const cases: Check = {
  id: 'files/case',
  look: async ({ git, entries }) => {
    const byKey = new Map<string, string[]>();
    for (const path of stepsOf([...entries.map(({ path }) => path), ...(git?.tracked ?? [])]))
      byKey.set(path.toLowerCase(), [...(byKey.get(path.toLowerCase()) ?? []), path]);
    const [clash, ...others] = [...byKey.values()].filter((names) => names.length > 1);
    if (clash === undefined) return ok(phrases.cases);
    const files = listed([clash, ...others].map((names) => names.join(' = ')));
    const mend = `git mv "${clash[0]}" "${clash[0]}-2"`;
    return { state: 'wrong', said: phrases.clash, args: { files }, mend };
  },
};
