import { phrases as named } from '../../locale/words.ts';
import { knowledgeOf } from '../../measure/knowledge.ts';
import type { Rule } from '../rule.ts';

export const phrases = named('check.questions-open', {
  says: '{n} {n|fact|facts} that decisions hang on {n|is|are} not known: kam questions {client}',
  why: 'Never assume on behalf of the client: what it did not say is a question, asked at several levels. The list of questions stands in the order of the decisions they unblock, with the people who could answer.',
  folded: '{n} open {n|question|questions} in {places} {places|dossier|dossiers}: kam questions {client}',
});

export const rule: Rule = {
  id: 'questions/open',
  severity: 'hint',
  scope: 'client',
  ...phrases,
  bad: {},
  good: {},
  *check({ client, portfolio }) {
    const { dossier, at } = client;
    const n = knowledgeOf(client, portfolio.config).filter(({ basis }) => basis === 'unknown').length;
    if (dossier === undefined || n === 0) return;
    yield {
      at: { file: at.file, path: [] },
      args: { n, client: dossier.slug },
    };
  },
};
