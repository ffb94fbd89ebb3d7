import type { Catalogue } from '../words.ts';

/** What tables for programs add to the words of a page. */
export const tables: Catalogue = {
  'render.low': '{title}: от',
  'render.high': '{title}: до',
  'render.currency': '{title}: валута',
  'render.basis': '{title}: надеждност',
  'render.remark': '{title}: бележка',
  'render.figures': 'Основни показатели',
  'render.figure': 'Показател',
  'render.value': 'Стойност',
  'render.change': 'Промяна',
  'render.detail': 'Подробност {n}',
  'render.state': 'Състояние',
  'render.what': 'Какво',
  'render.level': 'Ниво',
  'render.day': 'Ден',
  'render.severity': 'Тежест',
  'render.place': 'Място',
  'render.name': 'Име',
  'render.summary': 'Обобщение',
  'render.rows': '{n} {n|ред|реда}',
};
