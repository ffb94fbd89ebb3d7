import type { Catalogue } from '../words.ts';

/** What kam rename says. */
export const rename: Catalogue = {
  'rename.folder': '{name} ({id}): папка clients/{from} теперь называется clients/{to}',
  'rename.name': '{name} ({id}): прежнее название {old} осталось как ещё одно имя',
  'rename.references': 'Изменено и то, что туда вело: {files}',
  'rename.same': 'Он так и называется; ничего не записано.',
  'rename.undo': 'Чтобы отменить: {command}',
  'rename.thing.now': '{client}: {from} теперь {to}',
  'rename.thing.references': 'Изменено и всё, что на это ссылалось: {files}',
  'rename.thing.same': 'Так и называется; ничего не записано.',
  'rename.thing.undo': 'Чтобы отменить: {command}',
};
