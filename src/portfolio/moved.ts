import type { Finding } from '../value/finding.ts';
import type { Portfolio } from './portfolio.ts';

/** What a thought says of the data, as it stands in the files: list items that were left out on reading count again. */
export const inFile = ({ moved }: Pick<Portfolio, 'moved'>, finding: Finding): Finding => {
  const back = (at: Finding['at']): Finding['at'] => {
    const way = 'path' in at ? moved.get(at.file) : undefined;
    return 'path' in at && way !== undefined ? { ...at, path: way(at.path) } : at;
  };
  const { at, also, fix } = finding;
  return {
    ...finding,
    at: back(at),
    ...(also === undefined ? {} : { also: also.map(back) }),
    ...(fix === undefined ? {} : { fix: { ...fix, at: back(fix.at) } }),
  };
};
