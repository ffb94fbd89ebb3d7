import { list, many, map, maybe, must, plain } from './grammar.ts';
import { oneOf, text } from './kind.ts';

const place = many(plain(text));

const setting = map({
  rule: must(plain(text), 'A rule, or all rules of a subject: questions/*'),
  severity: must(plain(oneOf('error', 'warning', 'hint', 'off')), 'How bad its findings are, or off'),
  in: maybe(place, 'Only there: clients, files, folders, patterns such as clients/*/log/**'),
});

const ignored = map({
  rule: must(plain(text), 'The rule whose findings are ignored'),
  in: must(place, 'Where: clients, files, folders, patterns such as clients/*/log/**'),
  reason: maybe(plain(text), 'Why they are no concern; an ignore without a reason is a finding'),
});

/** How the check judges this portfolio. The check itself knows which rules there are. */
export const checkSettings = map({
  rules: must(list(setting).prefault([]), 'Severities of rules that differ from their own'),
  ignores: must(list(ignored).prefault([]), 'Findings that are ignored, with the reason'),
});
