import type { z } from 'zod';
import { list, many, map, maybe, must, plain } from './grammar.ts';
import { anniversary, id, text } from './kind.ts';

const person = map({
  id: must(plain(id), 'A person of section 3'),
  birthday: maybe(plain(anniversary), 'Birthday: 03-14 or 1971-03-14'),
  hobbies: maybe(many(plain(text)), 'Hobbies'),
  family: maybe(plain(text), 'Family, as far as the person speaks of it'),
  values: maybe(many(plain(text)), 'What matters to the person'),
  style: maybe(plain(text), 'Style of talking and deciding'),
  hours: maybe(plain(text), 'When to reach the person'),
  way_in: maybe(plain(text), 'The way to a meeting'),
  note: maybe(plain(text), 'Anything else'),
});

/** people.private.yaml: personal data, git-ignored or encrypted; read only when somebody asks for it. */
export const privatePeopleSchema = map({
  people: must(list(person).prefault([]), 'Personal data by person'),
});

/** What is known of one person beyond business. */
export type PrivatePerson = z.output<typeof person>;
