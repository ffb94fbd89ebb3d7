import { FORMAT } from '../../portfolio/formats.ts';
import { CONFIG_FILE } from '../../portfolio/layout.ts';
import { formatIn } from '../../portfolio/migrations.ts';
import { BASE } from '../example.ts';
import { readPhrases, readRules } from '../read-rules.ts';
import type { Rule } from '../rule.ts';

const config = String(BASE[CONFIG_FILE]);
const inFormat = (format: number) => ({ [CONFIG_FILE]: config.replace(`kam: ${FORMAT}`, `kam: ${format}`) });

const pages = {
  'newer-format': {
    says: 'these files are in format {format}, and this kam reads up to {known}',
    why: 'A newer kam wrote the portfolio. An older one would misread what it does not know: update kam.',
    bad: inFormat(FORMAT + 1),
    good: inFormat(FORMAT),
  },
  'older-format': {
    severity: 'hint',
    says: 'these files are in format {format}; kam upgrade brings them to {known}',
    why: 'An older kam wrote the portfolio. Everything is read as it was meant, and findings stand at their places in these files, but what is typed in the words of today would not be understood in them, so no command writes before `kam upgrade`.',
    bad: inFormat(FORMAT - 1),
    good: inFormat(FORMAT),
  },
} as const;

export const phrases = readPhrases('config', pages);

const older: Extract<Rule, { scope: 'base' }>['check'] = ({ portfolio: { config: settings } }) => {
  const format = formatIn(settings);
  return format === FORMAT
    ? []
    : [{ at: { file: CONFIG_FILE, path: ['kam'] }, args: { format, known: FORMAT } }];
};

/** Of the first format there is no older one, and so nothing that the rule could show or find. */
export const rules = readRules('config', pages, phrases).flatMap((rule): readonly Rule[] => {
  if (rule.id !== 'config/older-format') return [rule];
  return FORMAT === 1 ? [] : [{ ...rule, scope: 'base', check: older }];
});
