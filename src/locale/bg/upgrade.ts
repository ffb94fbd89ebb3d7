import type { Catalogue } from '../words.ts';

/** Older formats, and the command that leaves them behind. */
export const upgrade: Catalogue = {
  'upgrade.none': 'Формат {format}: няма какво да се обновява.',
  'upgrade.done': 'Формат {from} вече е формат {to}: {n|променен е|променени са} {n} {n|файл|файла}.',
  'upgrade.undo': 'За отмяна: git restore {places}',
  'upgrade.others': 'Запишете го в отделен комит. Който чете тези файлове, има нужда от този kam или по-нов.',
  'doctor.versions.older': '{file} е във формат {format}, а този kam записва само формат {known}',
  'check.config.older-format': 'тези файлове са във формат {format}; kam upgrade ги привежда към {known}',
  'check.config.older-format-why':
    'Портфейлът е записан от по-стар kam. Всичко се чете така, както е било замислено, и находките са на местата си в тези файлове, но написаното с днешните думи не би било разбрано в тях, затова преди `kam upgrade` никоя команда не записва.',
};
