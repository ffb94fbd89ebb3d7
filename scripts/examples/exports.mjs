import { ALMATY, BULGARIAN_CHANNELS, ERP, PRODUCTS, RUSSIAN_CHANNELS, RUSSIAN_GROUPS } from './cast.mjs';
import { documentsOf, MONTHS } from './sales.mjs';

const pad = (n, width) => String(n).padStart(width, '0');

/** Cents as these systems print money: `1234,50`. */
const money = (cents) => {
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)},${pad(size % 100, 2)}`;
};

const day = (date) => date.split('-').reverse().join('.');
const cell = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows) => rows.map((row) => `${row.map((value) => cell(String(value))).join(';')}\n`).join('');

/** The cost of services is booked late: that of the last month is still missing. */
const isUncosted = (document, line) =>
  ['kitting', 'vmi'].includes(line.product) && document.at === MONTHS.length - 1;

/** The ERP of the head office: Bulgarian headers, a line number, cost per line. */
export const erpExport = () => {
  const header =
    'Дата;Документ;Ред;ЕИК;Клиент;Обект;Група;Артикул;Мярка;Количество;Стойност;Себестойност;Търговец;Канал';
  const rows = documentsOf(ERP, 20231101).flatMap((document) => {
    const { client, kind, number, date, unit } = document;
    return document.lines.map((line, index) => {
      const [group, , measure] = PRODUCTS[line.product];
      return [
        day(date),
        `${kind === 'credit' ? 'КИ' : 'Ф'}-${pad(number, 6)}`,
        index + 1,
        client.eik,
        client.name,
        unit ?? '',
        group,
        line.article,
        measure,
        line.quantity,
        money(line.revenue),
        isUncosted(document, line) ? '' : money(line.cost),
        client.manager,
        BULGARIAN_CHANNELS[client.channel],
      ];
    });
  });
  return `${header}\n${csv(rows)}`;
};

/** 1C of the Almaty office: Russian headers, profit instead of cost, no line number, a total at the end. */
export const almatyExport = () => {
  const header =
    'Период;Регистратор;Контрагент;Номенклатурная группа;Количество;Выручка;Валовая прибыль;Менеджер;Канал';
  const documents = documentsOf(ALMATY, 19910101);
  const rows = documents.flatMap(({ client, kind, number, date, lines }) =>
    lines.map((line) => [
      day(date),
      `${kind === 'credit' ? 'Возврат' : 'Реализация'} АЛ00-${pad(number, 6)}`,
      client.name,
      RUSSIAN_GROUPS[line.product],
      line.quantity,
      money(line.revenue),
      money(line.revenue - line.cost),
      client.manager,
      RUSSIAN_CHANNELS[client.channel],
    ]),
  );
  const lines = documents.flatMap((document) => document.lines);
  const sum = (value) => money(lines.reduce((total, line) => total + value(line), 0));
  const total = [
    'Итого',
    '',
    '',
    '',
    '',
    sum((line) => line.revenue),
    sum((line) => line.revenue - line.cost),
    '',
    '',
  ];
  return `${header}\n${csv([...rows, total])}`;
};
