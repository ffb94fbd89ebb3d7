import { BASE } from '../example.ts';
import { readPhrases, readRules } from '../read-rules.ts';

const config = String(BASE['kam.yaml']);

const pages = {
  'newer-format': {
    says: 'these files are in format {format}, and this kam reads up to {known}',
    why: 'A newer kam wrote the portfolio. An older one would misread what it does not know: update kam.',
    bad: { 'kam.yaml': config.replace('kam: 1', 'kam: 2') },
    good: { 'kam.yaml': config },
  },
} as const;

export const phrases = readPhrases('config', pages);
export const rules = readRules('config', pages, phrases);
