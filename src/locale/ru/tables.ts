import type { Catalogue } from '../words.ts';

/** What tables for programs add to the words of a page. */
export const tables: Catalogue = {
  'render.low': '{title}: от',
  'render.high': '{title}: до',
  'render.currency': '{title}: валюта',
  'render.basis': '{title}: надёжность',
  'render.remark': '{title}: примечание',
  'render.figures': 'Главные показатели',
  'render.figure': 'Показатель',
  'render.value': 'Значение',
  'render.change': 'Изменение',
  'render.detail': 'Подробность {n}',
  'render.state': 'Состояние',
  'render.what': 'Что',
  'render.level': 'Уровень',
  'render.day': 'День',
  'render.severity': 'Важность',
  'render.place': 'Место',
  'render.name': 'Название',
  'render.summary': 'Сводка',
  'render.rows': '{n} {n|строка|строки|строк}',
};
