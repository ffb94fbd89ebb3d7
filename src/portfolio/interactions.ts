import type { z } from 'zod';
import { list, many, map, maybe, must, plain } from './grammar.ts';
import { date, id, oneOf, path, text, yesNo } from './kind.ts';
import { task } from './sections/action-plan.ts';

/** How people met. */
export const WAYS = [
  'call',
  'visit',
  'meeting',
  'video',
  'email',
  'message',
  'letter',
  'event',
  'other',
] as const;
/** What it was. */
export const KINDS = ['contact', 'complaint', 'wish', 'misunderstanding', 'review'] as const;

const asked = map({
  fact: must(plain(path), 'Path of the fact that was asked for: products.budget.kitting'),
  who: maybe(many(plain(id)), 'Whom; everybody present by default'),
  answer: maybe(
    plain(oneOf('answered', 'evaded', 'refused', 'later', 'does-not-know')),
    'How it was answered',
  ),
  offered: maybe(plain(text), 'Which options were offered'),
  reaction: maybe(plain(text), 'How the person reacted'),
});

export const interactionSchema = map({
  date: must(plain(date), 'When'),
  way: maybe(plain(oneOf(...WAYS)), 'How'),
  kind: maybe(plain(oneOf(...KINDS)), 'contact (the default), complaint, wish, misunderstanding, review'),
  what: maybe(plain(text), 'In a sentence; longer text stands below'),
  our_side: maybe(many(plain(id)), 'Who of us'),
  with: maybe(many(plain(id)), 'Who of them: people of section 3'),
  with_others: maybe(many(plain(text)), 'Others who were present'),
  reached: maybe(plain(yesNo), 'no: nobody answered'),
  unreachable_why: maybe(plain(text), 'No answer, not in service, wrong number'),
  cold: maybe(plain(yesNo), 'yes: a cold contact, after which a potential client rests'),
  about: maybe(many(plain(id)), 'Deals, tenders, proposals or tasks it was about'),
  learned: maybe(many(plain(path)), 'Paths of the facts that were learned'),
  asked: maybe(list(asked), 'What was asked, and how they answered'),
  promised: maybe(list(task), 'What was promised; a promise is a task that lives here'),
  outcome: maybe(
    plain(oneOf('interested', 'put-off', 'refused')),
    'Where a potential client stands after it',
  ),
  step: maybe(plain(text), 'At which step it was refused or put off'),
  reason: maybe(plain(text), 'Why'),
  resolved: maybe(plain(date), 'When the complaint or misunderstanding was resolved'),
  resolution: maybe(plain(text), 'How'),
  next_contact: maybe(plain(date), 'When to speak again'),
});

/** One meeting of two sides. */
export type Interaction = z.output<typeof interactionSchema> & {
  readonly file: string;
  /** What was written below the facts: Markdown, untrusted. */
  readonly body: string;
};

/** By date, then by file. */
export const byDay = (a: Interaction, b: Interaction): number =>
  a.date < b.date || (a.date === b.date && a.file < b.file) ? -1 : 1;
