import type { Catalogue } from '../words.ts';

/** What we know and what we should know. */
export const knowledge: Catalogue = {
  'render.stale': 'отдавна непотвърдено',
  'basis.known': 'известно',
  'basis.stale': 'отдавна непотвърдено',
  'basis.assumed': 'предположение',
  'basis.estimated': 'оценка',
  'basis.disputed': 'отговорите се разминават',
  'basis.unknown': 'неизвестно',
};
