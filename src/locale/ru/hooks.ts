import type { Catalogue } from '../words.ts';

/** What is said of hooks of git. */
export const hooks: Catalogue = {
  'hooks.written': 'git теперь проверяет перед каждым коммитом то, что в него войдёт: {path}',
  'hooks.undo': 'Чтобы отменить, удалите этот файл.',
  'hooks.already': 'git уже проверяет перед каждым коммитом то, что в него войдёт; ничего не записано.',
  'hooks.noExec': 'Он не запускается, потому что не помечен исполняемым: {command}',
};
