import type { Document } from '../source/document.ts';
import type { Finding } from '../value/finding.ts';
import { FORMAT } from './config.ts';
import { childOf } from './filled.ts';

/**
 * There is one format so far, so nothing is migrated. A second one will add a pure function here that turns
 * the data of a file of format 1 into that of format 2 on reading, so that old revisions load.
 */
export const newerFormat = ({ path, data }: Document): Finding | undefined => {
  const typed = childOf(data, 'kam');
  const format = typeof typed === 'string' && /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : FORMAT;
  return format <= FORMAT
    ? undefined
    : {
        rule: 'config/newer-format',
        severity: 'error',
        at: { file: path, path: ['kam'] },
        args: { format, known: FORMAT },
      };
};
