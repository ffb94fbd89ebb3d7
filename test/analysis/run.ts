import type { Analysis, Request } from '../../src/analysis/analysis.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { loadWords } from '../../src/locale/index.ts';
import type { Page } from '../../src/page/page.ts';
import type { Portfolio } from '../../src/portfolio/portfolio.ts';
import { type FormatId, formats } from '../../src/render/index.ts';
import { type Line, ledgerOf, YEAR } from '../measure/base.ts';
import { unpacked } from '../render/unpacked.ts';

/** Runs an analysis as its command does, and shows it. */
export const pageOf = async (
  analysis: Analysis<unknown>,
  portfolio: Portfolio,
  sales: Ledger | readonly Line[],
  more: Partial<Request> = {},
): Promise<Page> => {
  const request: Request = {
    portfolio,
    ledger: 'sum' in sales ? sales : ledgerOf(sales),
    period: YEAR,
    today: '2027-01-10',
    explain: false,
    options: {},
    ...more,
  };
  return analysis.show(await analysis.run(request), request, await loadWords('en'));
};

/** A page as a format writes it; text at 80 columns without colours. */
export const written = async (page: Page, format: FormatId): Promise<string> => {
  const render = await formats[format].load();
  return unpacked(
    await render([page], {
      words: await loadWords('en'),
      width: 80,
      colour: false,
      unicode: true,
      generator: 'kam',
    }),
  );
};

/** The envelope of `--format json`, read back. */
export const jsonOf = async (page: Page): Promise<Record<string, unknown>> =>
  JSON.parse(await written(page, 'json')) as Record<string, unknown>;
