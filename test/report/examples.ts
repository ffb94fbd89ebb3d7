import { resolve } from 'node:path';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { check } from '../../src/check/check.ts';
import { openLedger } from '../../src/ledger/files.ts';
import { loadWords } from '../../src/locale/index.ts';
import type { Language } from '../../src/locale/words.ts';
import type { Page } from '../../src/page/page.ts';
import { agedOn } from '../../src/portfolio/ages.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { ledgerNames } from '../../src/portfolio/names.ts';
import { type FormatId, formats } from '../../src/render/index.ts';
import { reports } from '../../src/report/index.ts';
import type { ReportRequest } from '../../src/report/report.ts';
import { yearOf } from '../../src/report/spans.ts';
import { diskTree } from '../../src/source/disk.ts';
import type { Period } from '../../src/value/period.ts';
import { unpacked } from '../render/unpacked.ts';

export const QUARTER: Period = { from: '2026-07-01', to: '2026-09-30' };

/** What the command asks of a report in the example portfolio. */
export const requestOf = async (period: Period = QUARTER, asked = false): Promise<ReportRequest> => {
  const tree = diskTree(resolve(import.meta.dirname, '../../examples'));
  const loaded = await loadPortfolio(tree);
  const portfolio = agedOn(loaded, loaded.config.today ?? '');
  const ledger = openLedger(tree, ledgerNames(portfolio));
  const today = portfolio.config.today ?? '';
  const { findings } = await check({ portfolio, ledger, tree, today }, await loadWords('en'));
  return {
    portfolio,
    ledger,
    today,
    period,
    year: yearOf(period, today, asked),
    findings: findings.map(({ finding, message }) => ({ finding, text: message })),
  };
};

export const portfolioPages = async (
  request: ReportRequest,
  language: Language = 'en',
): Promise<readonly Page[]> => (await reports.portfolio())(request, await loadWords(language));

export const clientPages = async (request: ReportRequest, slug: string): Promise<readonly Page[]> => {
  const client = request.portfolio.clients.find((each) => each.slug === slug || each.id === slug);
  if (client === undefined) throw new Error(`no client ${slug}`);
  return (await reports.client())({ ...request, client }, await loadWords('en'));
};

/** An analysis with all that it can explain; of one client where it needs one. */
export const analysisPage = async (
  request: ReportRequest,
  analysis: Analysis<unknown>,
  language: Language,
): Promise<Page> => {
  const client = request.portfolio.clients.find(({ slug }) => slug === 'gazmash');
  const asked = {
    ...request,
    period: analysis.defaultPeriod === undefined ? request.year : request.period,
    explain: true,
    options: {},
    ...(analysis.client === 'required' && client !== undefined ? { client } : {}),
  };
  return analysis.show(await analysis.run(asked), asked, await loadWords(language));
};

/** Pages as a format writes them, at 80 columns without colours; of an archive its parts. */
export const written = async (
  pages: readonly Page[],
  format: FormatId,
  language: Language = 'en',
): Promise<string> => {
  const render = await formats[format].load();
  const words = await loadWords(language);
  const settings = { words, width: 80, colour: false, unicode: true, generator: 'kam' };
  return unpacked(await render(pages, settings));
};
