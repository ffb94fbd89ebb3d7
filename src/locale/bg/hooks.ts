import type { Catalogue } from '../words.ts';

/** What is said of hooks of git. */
export const hooks: Catalogue = {
  'hooks.written': 'git вече проверява преди всеки комит какво влиза в него: {path}',
  'hooks.undo': 'За да отмените това, изтрийте този файл.',
  'hooks.already': 'git и досега проверява преди всеки комит какво влиза в него; нищо не е записано.',
  'hooks.noExec': 'Не се изпълнява, защото файлът не е изпълним: {command}',
};
