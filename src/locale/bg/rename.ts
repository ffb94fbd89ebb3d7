import type { Catalogue } from '../words.ts';

/** What kam rename says. */
export const rename: Catalogue = {
  'rename.folder': '{name} ({id}): папката clients/{from} вече се казва clients/{to}',
  'rename.name': '{name} ({id}): предишното име {old} остава като още едно име',
  'rename.references': 'Променено е и това, което водеше натам: {files}',
  'rename.same': 'Той така се казва; нищо не е записано.',
  'rename.undo': 'За да отмените това: {command}',
  'rename.thing.now': '{client}: {from} вече е {to}',
  'rename.thing.references': 'Променено е и всичко, което го споменаваше: {files}',
  'rename.thing.same': 'Така се казва; нищо не е записано.',
  'rename.thing.undo': 'За да отмените това: {command}',
};
