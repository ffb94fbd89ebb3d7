import { beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { contents, KAM, portfolioAt } from '../../intake/portfolio.ts';

const CANCELLED = Symbol('Ctrl-C');
/** What the person answers, one question after the other; `asked` is what was asked. */
const answers: (boolean | symbol)[] = [];
const asked: string[] = [];

vi.mock('@clack/prompts', () => ({
  confirm: async ({ message }: { message: string }) => {
    asked.push(message);
    return answers.shift();
  },
  isCancel: (answer: unknown) => answer === CANCELLED,
}));

beforeEach(() => {
  answers.length = 0;
  asked.length = 0;
});

const onTerminal = async (
  root: string,
  ...args: readonly string[]
): Promise<{ exit: number; out: string }> => {
  let out = '';
  const exit = await main(['node', 'kam', ...args], {
    env: { NO_COLOR: '1' },
    cwd: () => root,
    stdin: { isTTY: true },
    stdout: { isTTY: true, write: (text) => (out += String(text)) },
    stderr: { write: (text) => (out += String(text)) },
  });
  return { exit, out };
};

const portfolio = (): Promise<string> =>
  portfolioAt({
    'imports/erp.yaml': 'columns:\n  date: Date\n  client: Client\n  channel: Channel\n  revenue: Net\n',
    'exports/1.csv': 'Date,Client,Channel,Net\n2026-01-05,A,OEM,100\n',
    'exports/2.csv': 'Article,Pieces\nx,1\n',
  });

test.each([
  ['yes', true, 0, `${KAM}\nchannels:\n  - id: oem\n    name: OEM\n`, true],
  ['no', false, 0, KAM, true],
  ['Ctrl-C', CANCELLED, 130, KAM, false],
])('new channels, on a terminal: %s', async (_answer, answer, code, config, imported) => {
  const root = await portfolio();
  answers.push(answer);
  const { exit } = await onTerminal(root, 'import', 'exports/1.csv');
  expect(exit).toBe(code);
  expect(asked).toEqual([expect.stringContaining('kam.yaml does not have 1 channel, manager or product')]);
  const files = await contents(root);
  expect(files['kam.yaml']).toBe(config);
  expect('sales/erp/2026-01.csv' in files).toBe(imported);
});

test.each([
  ['yes', true, 0, true],
  ['no', false, 2, false],
  ['Ctrl-C', CANCELLED, 130, false],
])('files without rules, on a terminal: %s', async (_answer, answer, code, imported) => {
  const root = await portfolio();
  answers.push(answer, false);
  const { exit } = await onTerminal(root, 'import', '--all');
  expect(exit).toBe(code);
  expect(asked[0]).toBe('No rules fit exports/2.csv. Import the other 1 file?');
  expect('sales/erp/2026-01.csv' in (await contents(root))).toBe(imported);
});
