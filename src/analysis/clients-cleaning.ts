import type { Words } from '../locale/words.ts';
import { ASPECTS } from '../measure/cleaning.ts';
import { text } from '../page/cells.ts';
import type { Block, Cell } from '../page/page.ts';
import type { ClientsResult } from './clients.ts';
import { nameOr } from './clients-names.ts';
import type { Duty } from './clients-rows.ts';
import { ASPECT, FLAW, phrases } from './clients-words.ts';

/** What the yearly cleaning finds, aspect by aspect, each with what to do. */
export const cleaningBlock = (result: ClientsResult, words: Words): Block => {
  const { duties, tellsSilence, asOf } = result.data.cleaning;
  const young: readonly Block[] =
    tellsSilence || asOf === null ? [] : [{ kind: 'note', tone: 'muted', text: words.say(phrases.young) }];
  const clean: readonly Block[] =
    duties.length > 0 ? [] : [{ kind: 'note', tone: 'good', text: words.say(phrases.clean) }];
  return {
    kind: 'section',
    title: words.say(phrases.cleaning),
    blocks: [
      ...young,
      ...clean,
      ...ASPECTS.flatMap((aspect) =>
        duties.filter((duty) => duty.aspect === aspect).map((duty) => dutyBlock(duty, result, words)),
      ),
    ],
  };
};

const dutyBlock = (duty: Duty, result: ClientsResult, words: Words): Block => {
  const { title, todo } = FLAW[duty.flaw];
  const detailed = duty.flaw !== 'no-channel' && duty.flaw !== 'no-tax-id' && duty.flaw !== 'no-owner';
  return {
    kind: 'table',
    title: `${words.say(ASPECT[duty.aspect])}: ${words.say(title)}`,
    columns: [
      { title: words.say(phrases.client) },
      { title: words.say(phrases.owner) },
      ...(detailed ? [{ title: words.say(phrases.detail) }] : []),
    ],
    rows: duty.clients.map(({ name, manager, detail }) => [
      text(name),
      text(nameOr(result.managerName(manager), words)),
      ...(detailed ? [detailCell(duty, detail, result, words)] : []),
    ]),
    base: words.say(phrases.flaws, { n: duty.clients.length, todo: words.say(todo) }),
  };
};

const detailCell = (
  { flaw }: Duty,
  detail: string | null,
  { managerName, channelName }: ClientsResult,
  words: Words,
): Cell => {
  if (flaw === 'owner-gone') return text(managerName(detail ?? ''));
  if (flaw === 'other-channel') return text(channelName(detail ?? ''));
  if (detail === null) return flaw === 'no-sale' ? text(words.say(phrases.never)) : text('');
  return { kind: 'date', value: detail };
};
