import { execFile } from 'node:child_process';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { portfolioAt, put } from './portfolio.ts';

const repository = join(import.meta.dirname, '../..');

test('without the package for .xls, the line to type is named', async () => {
  const installed = await mkdtemp(join(tmpdir(), 'kam-installed-'));
  for (const part of ['bin', 'dist'])
    await cp(join(repository, part), join(installed, part), { recursive: true });
  await writeFile(join(installed, 'package.json'), '{"name":"kam","type":"module"}');
  const root = await portfolioAt();
  const book = utils.book_new(utils.aoa_to_sheet([['Date', 'Client', 'Net']]), 'Sales');
  await put(root, { 'sales.xls': write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer });
  const run = promisify(execFile)(process.execPath, [join(installed, 'bin/kam.js'), 'import', 'sales.xls'], {
    cwd: root,
  });
  await expect(run).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /sales\.xls is a workbook of Excel before 2007 .*not installed\n +npm install --save-exact @e965\/xlsx@0\.20\.3/,
    ),
  });
});
