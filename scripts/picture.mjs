// Takes the README's picture of the example review in a real browser: npm run picture.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kam-picture-'));
const page = join(folder, 'review.html');
spawnSync(process.execPath, [here('bin/kam.js'), '-C', here('examples'), 'report', '-o', page], {
  stdio: 'inherit',
});

const browser = await chromium.launch({
  executablePath: process.env.KAM_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const tab = await browser.newPage({ viewport: { width: 1000, height: 1180 }, colorScheme: 'light' });
await tab.goto(pathToFileURL(page).href);
await tab.screenshot({ path: here('docs/report.png') });
await browser.close();
rmSync(folder, { recursive: true });
