// Plays the ```console blocks of a Markdown file: every line `$ command` is run in a real shell, and what it
// prints (and a non-zero exit code) is written below it. Tests compare the result with the file; the same code refreshes it.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../bin/kam.js', import.meta.url));
/** The frozen clock of all transcripts: 2026-11-21. */
const EPOCH = String(Date.UTC(2026, 10, 21, 12) / 1000);

/** What differs from run to run and from machine to machine: timings, random ids, commits, versions. Dots stand for it. */
export const settle = (text) =>
  text
    .replaceAll(/\bin [\d.,]+ ?(ms|s)\b/g, 'in … ms')
    .replaceAll(/\bc-[2-9a-z]{6}\b/g, 'c-……')
    .replaceAll(/\([0-9a-f]{7}\)/g, '(…)')
    .replaceAll(/\b(node|git) \d+(\.\d+)+/g, '$1 …');

const shellOf = (folder) => {
  const bin = join(folder, '.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'kam'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(bin, 'kam'), 0o755);
  return {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    HOME: folder,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    NO_COLOR: '1',
    SOURCE_DATE_EPOCH: EPOCH,
    GIT_AUTHOR_NAME: 'Maria Petrova',
    GIT_AUTHOR_EMAIL: 'maria@meridian.example',
    GIT_COMMITTER_NAME: 'Maria Petrova',
    GIT_COMMITTER_EMAIL: 'maria@meridian.example',
    GIT_AUTHOR_DATE: `${EPOCH} +0000`,
    GIT_COMMITTER_DATE: `${EPOCH} +0000`,
    GIT_CONFIG_NOSYSTEM: '1',
  };
};

/** One command in the folder; `cd` moves the following ones. */
const runLine = (line, state) => {
  const moved = /^cd (\S+)$/.exec(line);
  if (moved !== null) {
    state.cwd = isAbsolute(moved[1]) ? moved[1] : join(state.cwd, moved[1]);
    return '';
  }
  const { stdout, stderr, status } = spawnSync('bash', ['-c', line], {
    cwd: state.cwd,
    env: state.env,
    encoding: 'utf8',
  });
  const said = `${stdout}${stderr}`.replaceAll(state.folder, '~');
  const end = said === '' || said.endsWith('\n') ? '' : '\n';
  return settle(`${said}${end}${status === 0 ? '' : `[exit ${status}]\n`}`).replaceAll(/[ \t]+$/gm, '');
};

/** The Markdown with every console block's output made anew, played in a fresh folder that `prepare` may fill. */
export const play = (markdown, prepare = () => {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'kam-transcript-'));
  try {
    prepare(folder);
    const state = { folder, cwd: folder, env: shellOf(folder) };
    return markdown.replaceAll(/^```console\n([\s\S]*?)^```$/gm, (_block, body) => {
      const lines = body.split('\n').filter((line) => line.startsWith('$ '));
      return `\`\`\`console\n${lines.map((line) => `${line}\n${runLine(line.slice(2), state)}`).join('')}\`\`\``;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
