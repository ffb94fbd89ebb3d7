import type { Migration, Step } from '../../src/portfolio/migration.ts';
import type { Data } from '../../src/source/document.ts';

const at = (data: Data | undefined, key: string): Data | undefined =>
  typeof data === 'object' && !Array.isArray(data)
    ? (data as Readonly<Record<string, Data>>)[key]
    : undefined;

const people = (data: Data): readonly Data[] => {
  const list = at(data, 'people');
  return Array.isArray(list) ? list : [];
};

/** What formats could have been before the first: 3 is what this program reads. */
const MIGRATIONS: readonly Migration[] = [
  {
    facts: {
      general: (data) => {
        const alias = at(data, 'alias');
        return [
          { kind: 'rename', at: ['trade'], key: 'industry' },
          ...(typeof alias === 'string' && alias !== ''
            ? ([
                { kind: 'rename', at: ['alias'], key: 'aliases' },
                { kind: 'set', at: ['aliases'], value: [alias] },
              ] satisfies readonly Step[])
            : []),
        ];
      },
      stakeholders: (data) =>
        people(data).map((_person, n) => ({ kind: 'rename', at: ['people', n, 'mood'], key: 'attitude' })),
      log: () => [{ kind: 'rename', at: ['summary'], key: 'what' }],
    },
    columns: { register: { trade: 'industry' } },
  },
  {
    facts: {
      general: () => [
        { kind: 'move', at: ['company', 'territory'], to: ['territory'] },
        { kind: 'remove', at: ['company'] },
      ],
      kam: () => [{ kind: 'rename', at: ['year_start'], key: 'fiscal_year_start' }],
      people: () => [{ kind: 'remove', at: ['version'] }],
    },
    columns: { register: { area: 'territory' }, rates: { day: 'date' } },
  },
];

/** In the place of src/portfolio/formats.ts. */
export const formats = { MIGRATIONS, FORMAT: 3, FORMATS: ['1', '2', '3'] };
