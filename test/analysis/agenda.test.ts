import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { agenda } from '../../src/analysis/agenda/index.ts';
import type { Request } from '../../src/analysis/analysis.ts';
import { loadPortfolio } from '../../src/portfolio/load.ts';
import { memoryTree } from '../../src/source/memory.ts';
import { type Line, revenues } from '../measure/base.ts';
import { jsonOf, pageOf, written } from './run.ts';

const TODAY = '2026-11-21';
const files = (due = '2026-12-01') => ({
  'kam.yaml': `kam: 1
company: Ours
currency: EUR
team:
  - id: ivan
    name: Ivan Dimitrov
  - id: petya
    name: Petya Koleva
holidays:
  - date: 11-25
    name: Day of the plant
holiday_calendars: bg
`,
  'clients/acme/1-general.md': '---\nid: c-7k3m9q\nname: Acme; Works\nowner: ivan\n---\n',
  'clients/acme/9-action-plan.md': `---
tasks:
  - id: late
    what: Send the price list
    due: 2026-11-14
  - id: pilot
    what: Pilot, "line 2"
    owner: petya
    due: ${due}
    joint: yes
---
`,
  'clients/zeta/1-general.md':
    '---\nid: c-8t4b6s\nname: Zeta\nowner: petya\npostponed_until: 2026-11-21\n---\n',
});

const page = async (options: Request['options'] = {}, due?: string, sales: readonly Line[] = []) =>
  pageOf(agenda, await loadPortfolio(memoryTree(files(due))), sales, { today: TODAY, options });
const keys = async (options: Request['options']): Promise<readonly string[]> => {
  const { data } = await jsonOf(await page(options));
  return (data as { entries: { key: string }[] }).entries.map(({ key }) => key);
};

test('the JSON contract', async () => {
  const { data, base, period, measure } = await jsonOf(await page({ week: true }));
  expect({ base, period, measure }).toEqual({
    base: { entries: 3, clients: 2 },
    period: null,
    measure: null,
  });
  expect(data).toEqual({
    until: '2026-11-27',
    by: null,
    client: null,
    managers: [
      { owner: 'ivan', overdue: 1, due: 0 },
      { owner: 'petya', overdue: 0, due: 1 },
    ],
    withoutLog: null,
    entries: [
      {
        key: 'c-7k3m9q/task/late',
        date: '2026-11-14',
        occasion: 'task',
        client: { key: 'c-7k3m9q', name: 'Acme; Works', slug: 'acme' },
        id: 'late',
        what: 'Send the price list',
        owner: 'ivan',
        joint: false,
        late: 7,
      },
      {
        key: 'c-8t4b6s/comeback',
        date: '2026-11-21',
        occasion: 'comeback',
        client: { key: 'c-8t4b6s', name: 'Zeta', slug: 'zeta' },
        id: null,
        what: null,
        owner: 'petya',
        joint: false,
        late: 0,
      },
      {
        key: 'all/holiday/Day of the plant/2026-11-25',
        date: '2026-11-25',
        occasion: 'holiday',
        client: null,
        id: null,
        what: 'Day of the plant',
        owner: null,
        joint: false,
        late: 0,
      },
    ],
    closed: [],
  });
});

const [LATE, BACK, PLANT, PILOT] = [
  'c-7k3m9q/task/late',
  'c-8t4b6s/comeback',
  'all/holiday/Day of the plant/2026-11-25',
  'c-7k3m9q/task/pilot',
];

test.each<[Request['options'], readonly (string | undefined)[]]>([
  [{ day: true }, [LATE, BACK]],
  [{}, [LATE, BACK, PLANT, PILOT]],
  [{ until: '2026-11' }, [LATE, BACK, PLANT]],
  [{ by: 'petya' }, [BACK, PLANT, PILOT]],
  [{ by: 'Petya Koleva', week: true }, [BACK, PLANT]],
  [{ client: 'acme' }, [LATE, PILOT]],
])('%j', async (options, expected) => {
  expect(await keys(options)).toEqual(expected);
});

test.each<[Request['options'], string]>([
  [{ by: 'petia' }, '"petia" is not in the team'],
  [{ client: 'acmee' }, 'is no client'],
  [{ until: 'soon' }, '"soon" is no day'],
  [{ until: '2026-10' }, 'is past'],
  [{ day: true, week: true }, 'do not go together'],
])('%j is refused', async (options, message) => {
  await expect(page(options)).rejects.toThrow(message);
});

test('classes bring contacts; without a log nobody knows when they are due, and that is said', async () => {
  const sold = revenues({ 'c-7k3m9q': 900 }).map((line) => ({ ...line, date: '2026-05-05' }));
  const { data } = await jsonOf(await page({}, undefined, sold));
  expect(data).toMatchObject({ withoutLog: 1 });
  expect(await written(await page({}, undefined, sold), 'text')).toContain(
    'nothing was ever logged for 1 client',
  );
});

test('text and Markdown: overdue first, then by day, as lists to tick off', async () => {
  const text = await written(await page(), 'text');
  expect(text).toMatch(
    /Overdue: 1[\s\S]*!! Acme; Works: Send the price list · task · Ivan Dimitrov · 2026-11-14 · 7\s+days late/,
  );
  expect(text).toMatch(
    /Sat, 2026-11-21 · today\n\n. Zeta: come back · Petya Koleva\n\nWed, 2026-11-25\n\n. Day of the plant/,
  );
  const md = await written(await page(), 'md');
  expect(md).toContain('- [ ] ✗ Acme; Works: Send the price list · task · Ivan Dimitrov');
  expect(md).toContain('- [ ] Acme; Works: Pilot, "line 2" · task · with the client · Petya Koleva');
});

/** A calendar that takes a file as Outlook and Google do: by UID, the later file wins. */
const imported = (calendar: Map<string, string>, text: string): Map<string, string> => {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const next = new Map(calendar);
  for (const component of events) {
    const event = new ICAL.Event(component);
    next.set(event.uid, `${event.startDate.toString()} ${event.summary}`);
  }
  return next;
};

test('a calendar that imports it twice has nothing twice, and a moved day moves', async () => {
  const first = await written(await page(), 'ics');
  const once = imported(new Map(), first);
  expect([...once]).toEqual([
    ['c-7k3m9q.task.late@kam', '2026-11-14 Acme; Works: Send the price list (task)'],
    ['c-8t4b6s.comeback@kam', '2026-11-21 Zeta: come back'],
    ['all.holiday.Day=20of=20the=20plant.2026-11-25@kam', '2026-11-25 Day of the plant (holiday)'],
    ['c-7k3m9q.task.pilot@kam', '2026-12-01 Acme; Works: Pilot, "line 2" (task)'],
  ]);
  expect(imported(once, first)).toEqual(once);
  expect(await written(await page(), 'ics')).toBe(first);
  const moved = imported(once, await written(await page({}, '2026-12-15'), 'ics'));
  expect(moved.size).toBe(once.size);
  expect(moved.get('c-7k3m9q.task.pilot@kam')).toContain('2026-12-15');
});

test('what was closed lately is taken away again, and stays closed in JSON', async () => {
  const closing = (done: string) => page({}, `2026-12-01\n    done: ${done}\n    result: ordered`);
  const text = await written(await closing('2026-11-20'), 'ics');
  expect(text).toContain('SUMMARY:Done: Acme\\; Works: Pilot\\, "line 2" (task)');
  const [event, ...others] = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .filter((each) => each.getFirstPropertyValue('status') === 'CANCELLED');
  expect(others).toEqual([]);
  expect(event?.getFirstPropertyValue('uid')).toBe('c-7k3m9q.task.pilot@kam');
  const { data } = await jsonOf(await closing('2026-11-20'));
  expect((data as { closed: unknown }).closed).toMatchObject([
    { key: 'c-7k3m9q/task/pilot', date: '2026-12-01', closed: '2026-11-20', how: 'done' },
  ]);
  // Long ago, and not yet.
  for (const day of ['2026-10-21', '2026-11-22'])
    expect(await written(await closing(day), 'ics')).not.toContain('CANCELLED');
});

test('a file of a later day replaces one of an earlier day', async () => {
  const on = async (today: string): Promise<number> => {
    const text = await written(
      await pageOf(agenda, await loadPortfolio(memoryTree(files())), [], { today, options: {} }),
      'ics',
    );
    return Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  };
  expect(await on('2026-11-22')).toBe((await on('2026-11-21')) + 1);
});

test('a holiday known by rule has its name in the calendar and its id in JSON', async () => {
  const asked = await page({ until: '2027-05-02' });
  expect(await written(asked, 'ics')).toContain('SUMMARY:Easter (Bulgaria) (holiday)');
  const { data } = await jsonOf(asked);
  expect((data as { entries: unknown[] }).entries.at(-1)).toMatchObject({
    id: 'bg-easter',
    what: null,
    date: '2027-05-02',
  });
});

test('the explanation names where each day comes from', async () => {
  const explained = await pageOf(agenda, await loadPortfolio(memoryTree(files())), [], {
    today: TODAY,
    explain: true,
  });
  const text = await written(explained, 'text');
  expect(text).toContain('How this is computed');
  expect(text).toContain('kam.yaml: prospecting');
});
