import type { Catalogue } from '../words.ts';

/** What kam rename says. */
export const rename: Catalogue = {
  'rename.folder': '{name} ({id}): папката clients/{from} вече се казва clients/{to}',
  'rename.name': '{name} ({id}): предишното име {old} остава като още едно име',
  'rename.references': 'Променено е и това, което водеше натам: {files}',
  'rename.same': 'Той така се казва; нищо не е записано.',
  'rename.undo': 'За да отмените това: {command}',
};
