import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import { interrupted, tidily } from './interruption.ts';
import { removeNow } from './remove-now.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What browsers that print are called on a path. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Where they lie on systems that do not put them on the path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HINT =
  'install Chromium, Chrome or Edge, or name it with KAM_BROWSER=<path>; or print the file of -o <name>.html';

/** The browser that KAM_BROWSER names, else the first that is installed. Throws a Refusal when there is none. */
const browserOf = async (env: Environment): Promise<string> => {
  const named = env['KAM_BROWSER'] ?? '';
  const folders = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const candidates =
    named !== ''
      ? [named]
      : [
          ...folders.flatMap((folder) =>
            NAMES.flatMap((name) => endings.map((ending) => join(folder, name + ending))),
          ),
          ...PLACES,
        ];
  for (const path of candidates) if (await canRun(path)) return path;
  throw new Refusal(
    named === '' ? 'a PDF is printed by a browser, and none is found' : `KAM_BROWSER=${named} cannot be run`,
    HINT,
  );
};

const canRun = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const PATIENCE = 120_000;

/**
 * Prints a document that needs nothing from elsewhere, in a profile that is thrown away and without a network. The file
 * says the day it is for as the time of its making, so that the same document gives the same bytes.
 */
export const printedByBrowser = async (
  html: string,
  day: PlainDate,
  env: Environment,
): Promise<Uint8Array> => {
  const browser = await browserOf(env);
  const folder = await mkdtemp(join(tmpdir(), 'kam-print-'));
  try {
    const [page, made] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    await writeFile(page, html);
    await tidily(
      () =>
        run(browser, [
          ...flags(),
          `--user-data-dir=${join(folder, 'profile')}`,
          `--print-to-pdf=${made}`,
          pathToFileURL(page).href,
        ]),
      () => removeNow(folder),
    );
    return dated(await readFile(made), day);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${browser} printed nothing`, HINT);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const flags = (): string[] => [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  // A sandbox of Chromium does not start for root, as who runs CI often is; nothing in the page runs.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const run = (browser: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(browser, args, { timeout: PATIENCE, windowsHide: true, signal: interrupted }, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });

/** The day in place of the clock: as long as what stood there, for the places in the file are counted. */
const dated = (pdf: Uint8Array, day: PlainDate): Uint8Array => {
  const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) \()(D:\d{14}\+00'00')(?=\))/g, (_, key: string) => key + stamp),
    'latin1',
  );
};
