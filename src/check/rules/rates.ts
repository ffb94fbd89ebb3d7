import { readPhrases, readRules } from '../read-rules.ts';

const rates = (text: string) => ({ 'rates.csv': text });
const good = rates('currency,date,rate,source\nUSD,2026-05-04,0.9216,ECB\n');

const pages = {
  'bad-row': {
    says: 'this row does not fit the first one, which names the columns',
    why: 'A row with more cells than there are columns, or a quote that is never closed, has its values in the wrong places: often a decimal comma between commas.',
    bad: rates('currency,date,rate\nUSD,2026-05-04,0,9216\n'),
    good: rates('currency,date,rate\nUSD,2026-05-04,"0,9216"\n'),
  },
  'no-column': {
    says: 'rates.csv has no column "{key}": none of its rates can be used',
    why: 'Each row says for a currency and a day how much of our currency one unit is worth. The first row names the columns: currency,date,rate,source.',
    bad: rates('currency,date,source\nUSD,2026-05-04,ECB\n'),
    good,
  },
  'unknown-column': {
    severity: 'hint',
    says: 'the column "{key}" is not read',
    why: 'A mistyped column counts nowhere, and only the first of two columns of one name is read. Columns of your own may stay.',
    bad: rates('currency,date,rate,sorce\nUSD,2026-05-04,0.9216,ECB\n'),
    good,
  },
  twice: {
    says: '{currency} has two rates on {date}: only the first counts',
    why: 'One day has one rate; which of the two is right decides what every line of that day is worth.',
    bad: rates('currency,date,rate,source\nUSD,2026-05-04,0.9216,ECB\nUSD,2026-05-04,0.9126,bank\n'),
    good,
  },
  fixed: {
    severity: 'warning',
    says: 'the rate of {currency} to {ours} is fixed: this row is not read',
    why: 'A currency is worth itself, and one euro is 1.95583 lev on any day: by the currency board, and since 2026 by the regulation of the Council.',
    bad: rates('currency,date,rate,source\nBGN,2026-05-04,0.51,bank\n'),
    good,
  },
} as const;

export const phrases = readPhrases('rates', pages);
export const rules = readRules('rates', pages, phrases);
