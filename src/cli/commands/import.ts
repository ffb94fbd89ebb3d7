import { showImport } from '../../intake/show.ts';
import { ENCODINGS } from '../../source/encoding.ts';
import { Refusal } from '../../value/refusal.ts';
import { INTERRUPTED } from '../ask.ts';
import type { Command } from '../command.ts';
import type { Context, Opened } from '../context.ts';
import { adoption } from '../import-adopt.ts';
import { finish } from '../import-end.ts';
import { intend, type Options, openFile } from '../import-file.ts';
import { importFolder } from '../import-folder.ts';
import { settleSource } from '../import-source.ts';
import { refuseUnreadable } from '../readable.ts';

export const command: Command = {
  args: [
    {
      name: '[file]',
      summary:
        'a sales export: CSV, TSV or an Excel workbook; with --all, a folder of them (default: exports/)',
    },
  ],
  options: [
    {
      flags: '--rules <file>',
      summary: 'how the file is read (default: the rules in imports/ that fit it, else proposed)',
    },
    { flags: '--all', summary: 'every export of a folder, each by the rules that fit it; all or none' },
    { flags: '--known', summary: 'with --all: leave out files that no rules fit' },
    { flags: '--adopt', summary: 'also add the new channels, managers and products to kam.yaml' },
    { flags: '--dry-run', summary: 'show what would change, and write nothing' },
    { flags: '--yes', summary: 'take proposed rules without asking' },
    { flags: '--sheet <name>', summary: 'its sheet, over that of the rules' },
    { flags: '--encoding <encoding>', summary: 'its encoding, over that of the rules', choices: ENCODINGS },
    {
      flags: '--date <format>',
      summary: 'how its days are written, over the rules: DD.MM.YYYY, M/D/YYYY, serial',
    },
    { flags: '--decimal <mark>', summary: 'its decimal mark, over that of the rules', choices: ['.', ','] },
  ],
  examples: [
    'kam import exports/erp-2023-11-2026-10.csv',
    'kam import exports/almaty-2023-11-2026-10.csv --rules imports/almaty.yaml --dry-run',
    'kam import --all exports',
  ],
  async run({ args: [typed], options }, context) {
    if (typed === undefined && options['all'] !== true)
      throw new Refusal(
        'which file?',
        'kam import sales.xlsx   or every export of a folder: kam import --all exports',
      );
    const opened = await context.open(options, 'change');
    refuseUnreadable(opened, 'an import');
    if (options['all'] === true) return importFolder(typed, options, opened, context);
    return importOne(typed ?? '', options, opened, context);
  },
};

const importOne = async (
  typed: string,
  options: Options,
  opened: Opened,
  context: Context,
): Promise<number> => {
  const file = await openFile(typed, options, context);
  const settled = await settleSource(file, opened, context);
  if (settled === undefined) return INTERRUPTED;
  const { plan, changes } = await intend(file, settled, opened, context);
  const taken = await adoption(plan.strangers, options, opened, context);
  if (taken === undefined) return INTERRUPTED;
  const said = showImport(plan, taken.how, opened.words);
  return finish(said, [...changes, ...taken.changes], options, opened, context);
};
