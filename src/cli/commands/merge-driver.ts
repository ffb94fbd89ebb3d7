import { resolve } from 'node:path';
import { mergeTexts } from '../../merge/merge.ts';
import { mergeByLines, readMergeFiles, writeMerged } from '../../source/git-merge-file.ts';
import { printable } from '../../value/printable.ts';
import type { Command } from '../command.ts';

/** The signs of a mark, where git says nothing of them. */
const MARK = 7;

export const command: Command = {
  args: [
    { name: '<base>', summary: 'the file of the common ancestor (%O); empty where there is none' },
    { name: '<ours>', summary: 'our file (%A); the result is written over it' },
    { name: '<theirs>', summary: 'their file (%B)' },
    { name: '<path>', summary: 'where the file stands in the repository (%P)' },
    { name: '[size]', summary: 'signs of a conflict mark (%L)' },
  ],
  options: [],
  examples: ['kam merge-driver %O %A %B %P %L'],
  async run({ args }, { cwd, err }) {
    const [base = '', ours = '', theirs = ''] = args.slice(0, 3).map((file) => resolve(cwd, file ?? ''));
    const files = { base, ours, theirs };
    const path = (args[3] ?? '').replaceAll('\\', '/');
    const size = /^[1-9]\d?$/.test(args[4] ?? '') ? Number(args[4]) : MARK;
    const texts = await readMergeFiles(files);
    const merge = texts && mergeTexts(path, texts, size);
    if (merge === undefined) {
      err(`kam: ${printable(path)}: its facts cannot be merged one by one, so git merges its lines\n`);
      return (await mergeByLines(files, size)) ? 0 : 1;
    }
    await writeMerged(files, merge.text);
    if (merge.conflicts === 0) return 0;
    const what = merge.conflicts === 1 ? 'one fact differs' : `${merge.conflicts} facts differ`;
    err(`kam: ${printable(path)}: ${what} on both sides; choose between the marks <<<<<<< and >>>>>>>\n`);
    return 1;
  },
};
