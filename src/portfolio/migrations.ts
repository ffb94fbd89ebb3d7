import type { Document } from '../source/document.ts';
import type { Finding } from '../value/finding.ts';
import type { Config } from './config.ts';
import { childOf } from './filled.ts';
import { FORMAT } from './formats.ts';

/** The format that a kam.yaml names; one that names none, or nothing that can be a format, is taken for that of today. */
export const formatOf = ({ data }: Pick<Document, 'data'>): number => {
  const typed = childOf(data, 'kam');
  return typeof typed === 'string' && /^0*[1-9]\d{0,5}$/.test(typed.trim()) ? Number(typed) : FORMAT;
};

/** The format that settings were read from, which is that of all files of the portfolio. */
export const formatIn = ({ kam }: Pick<Config, 'kam'>): number => Number(kam);

/** A later format is not guessed at. */
export const newerFormat = (config: Document): Finding | undefined => {
  const format = formatOf(config);
  return format <= FORMAT
    ? undefined
    : {
        rule: 'config/newer-format',
        severity: 'error',
        at: { file: config.path, path: ['kam'] },
        args: { format, known: FORMAT },
      };
};
