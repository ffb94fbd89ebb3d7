import { FORMAT } from '../portfolio/formats.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { Refusal } from '../value/refusal.ts';

/** Throws a Refusal for files that a newer kam wrote: nothing of them is guessed at. */
export const refuseNewer = ({ findings }: Pick<Portfolio, 'findings'>): void => {
  const newer = findings.find(({ rule }) => rule === 'config/newer-format');
  if (newer === undefined) return;
  throw new Refusal(
    `these files are in format ${newer.args['format']}, and this kam reads up to ${FORMAT}`,
    'update kam: npm install --global kam@latest',
  );
};

/** Throws a Refusal for files of an older format: what is written in the words of today would not be understood there. */
export const refuseOlder = ({ config: { kam } }: Pick<Portfolio, 'config'>): void => {
  if (Number(kam) === FORMAT) return;
  throw new Refusal(
    `these files are in format ${kam}, and this kam writes format ${FORMAT}`,
    'bring them up to it first: kam upgrade',
  );
};
