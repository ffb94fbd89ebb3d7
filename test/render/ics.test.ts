import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { loadWords } from '../../src/locale/index.ts';
import type { CalendarDay, Page } from '../../src/page/page.ts';
import { ics } from '../../src/render/ics.ts';
import { addDays } from '../../src/value/period.ts';

const words = await loadWords('en');
const settings = { words, width: 80, colour: false, unicode: true, generator: 'kam 0.1.0' };
const pageOf = (calendar?: readonly CalendarDay[], today = '2026-11-21'): Page => ({
  title: 'Agenda',
  head: { command: 'agenda', today, period: null, currency: 'EUR', measure: null, base: {} },
  data: {},
  blocks: [],
  ...(calendar === undefined ? {} : { calendar }),
});
const write = (calendar: readonly CalendarDay[]): string => String(ics([pageOf(calendar)], settings));
const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'c-7k3m9q.task.pilot',
  date: '2027-02-28',
  title: 'Gazmash AD: Kitting pilot',
  text: 'task',
  category: 'task',
  ...more,
});

/** What a reader that knows nothing of us understands. */
const read = (text: string): CalendarDay[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    expect(event.endDate.toString()).toBe(addDays(event.startDate.toString(), 1));
    return {
      uid: event.uid.replace(/@kam$/, ''),
      date: event.startDate.toString(),
      title: event.summary,
      text: event.description ?? '',
      category: String(component.getFirstPropertyValue('categories')),
    };
  });

test('an event as it stands in the file', () => {
  expect(write([day()])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//kam//kam 0.1.0//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Agenda',
      'BEGIN:VEVENT',
      'UID:c-7k3m9q.task.pilot@kam',
      'DTSTAMP:20261121T000000Z',
      'SEQUENCE:9821',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:Gazmash AD: Kitting pilot',
      'DESCRIPTION:task',
      'CATEGORIES:task',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('a comma, a semicolon, a backslash and a new line come back as they were', () => {
  const title = 'Pilot; kits, "A\\B"\nsecond line: да';
  expect(read(write([day({ title })]))[0]?.title).toBe(title);
});

test('what looks like a property stays text, and control characters go', () => {
  const text = write([day({ title: 'a\r\nEND:VEVENT\r\nBEGIN:VALARM', text: 'bell\u0007\u202egnp' })]);
  expect(read(text)).toMatchObject([{ title: 'a\nEND:VEVENT\nBEGIN:VALARM', text: 'bellgnp' }]);
  expect(text.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
});

test('one UID is one event, and half a pair of surrogates is no character', () => {
  expect(read(write([day(), day({ title: 'again \ud800' })]))).toMatchObject([{ title: 'again \ufffd' }]);
});

test('a page without days is refused', () => {
  expect(() => ics([pageOf()], settings)).toThrow('no days');
  expect(read(write([]))).toEqual([]);
});

const word = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.replace(/\p{C}|\p{Z}/gu, ' ').trim());
const days = fc.uniqueArray(
  fc.record({
    uid: fc.stringMatching(/^[a-z0-9.-]{1,40}$/),
    date: fc.integer({ min: 0, max: 30_000 }).map((at) => addDays('1990-01-01', at)),
    title: fc.tuple(word, word, word).map((parts) => parts.join('; Газмаш, ').trim()),
    text: word,
    category: fc.constantFrom('task', 'задача, срок', 'a\\b'),
  }),
  { selector: ({ uid }) => uid, maxLength: 12 },
);

test('whatever is written is read back, in lines of 75 octets that end as they must', () => {
  fc.assert(
    fc.property(days, (some) => {
      const text = write(some);
      expect(read(text)).toEqual(some);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      expect(write(some)).toBe(text);
    }),
  );
});

test('a day that moved keeps its identity', () => {
  const moved = read(write([day({ date: '2027-03-15' })]));
  expect(moved).toMatchObject([{ uid: read(write([day()]))[0]?.uid, date: '2027-03-15' }]);
});
