import type { Catalogue } from '../words.ts';

/** Older formats, and the command that leaves them behind. */
export const upgrade: Catalogue = {
  'upgrade.none': 'Формат {format}: обновлять нечего.',
  'upgrade.done':
    'Формат {from} теперь формат {to}: {n|изменён|изменены|изменено} {n} {n|файл|файла|файлов}.',
  'upgrade.undo': 'Чтобы отменить: git restore {places}',
  'upgrade.others': 'Закоммитьте это отдельно. Всем, кто читает эти файлы, нужен такой же kam или новее.',
  'doctor.versions.older': '{file} в формате {format}, а этот kam пишет только формат {known}',
  'check.config.older-format': 'эти файлы в формате {format}; kam upgrade переведёт их в формат {known}',
  'check.config.older-format-why':
    'Портфель записан более старым kam. Всё читается так, как было задумано, и находки стоят на своих местах в этих файлах, но записанного сегодняшними словами в них не поняли бы, поэтому до `kam upgrade` ни одна команда не пишет.',
};
