import type { CalendarDay } from '../page/page.ts';
import { addDays, daysBetween, type PlainDate } from '../value/period.ts';
import { Refusal } from '../value/refusal.ts';
import type { Render } from './format.ts';

/**
 * A calendar file (RFC 5545): one event of a whole day for each day of the pages, tasks too, since that is what
 * Outlook and Google show. An event keeps its UID whenever it is written anew; its stamp is the day of the page, so
 * that the same page gives the same bytes. The number of its revision is that day too: what is written on a later day
 * replaces what was written before, and what was closed is cancelled, in calendars that follow either.
 */
export const ics: Render = (pages, { generator }) => {
  const [first] = pages;
  const days = pages.flatMap(({ calendar = [], head }) =>
    calendar.map((day) => ({ day, stamp: head.today })),
  );
  if (first === undefined || pages.every(({ calendar }) => calendar === undefined))
    throw new Refusal('this has no days for a calendar', 'kam agenda -o calendar.ics has');
  const unique = new Map(days.map((each) => [each.day.uid, each]));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//kam//${escaped(generator)}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(first.title)}`,
    ...[...unique.values()].flatMap(({ day, stamp }) => event(day, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};

const basic = (date: PlainDate): string => date.replaceAll('-', '');

/** Revisions are counted in days from here. */
const FIRST_DAY = '2000-01-01';

const event = (
  { uid, date, title, text, category, cancelled }: CalendarDay,
  stamp: PlainDate,
): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}@kam`,
  `DTSTAMP:${basic(stamp)}T000000Z`,
  `SEQUENCE:${Math.max(0, daysBetween(FIRST_DAY, stamp))}`,
  ...(cancelled === true ? ['STATUS:CANCELLED'] : []),
  `DTSTART;VALUE=DATE:${basic(date)}`,
  `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
  `SUMMARY:${escaped(title)}`,
  ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
  `CATEGORIES:${escaped(category)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** Line breaks that were meant stay; other characters that a program would obey do not; half a pair is no text. */
const ACTIVE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(ACTIVE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Octets of a line without its end. */
const LONGEST = 75;

/** A long line goes on after a line end and a space; no character is cut in two. */
const folded = (line: string): string => {
  let [made, width] = ['', 0];
  for (const char of line) {
    const octets = Buffer.byteLength(char);
    if (width + octets > LONGEST) {
      made += '\r\n ';
      width = 1;
    }
    made += char;
    width += octets;
  }
  return made;
};
