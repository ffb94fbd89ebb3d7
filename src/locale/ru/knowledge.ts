import type { Catalogue } from '../words.ts';

/** What we know and what we should know. */
export const knowledge: Catalogue = {
  'render.stale': 'давно не подтверждалось',
  'basis.known': 'известно',
  'basis.stale': 'давно не подтверждалось',
  'basis.assumed': 'предположение',
  'basis.estimated': 'оценка',
  'basis.disputed': 'ответы расходятся',
  'basis.unknown': 'неизвестно',
};
