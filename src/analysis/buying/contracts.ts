import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import type { Contract } from '../../measure/contracts.ts';
import { left, right, sentence, spanCell, text } from '../../page/cells.ts';
import type { Block, Tone } from '../../page/page.ts';
import type { Bought } from './data.ts';
import type { Names } from './names.ts';

export const phrases = named('buying-contracts', {
  title: 'Contracts, by the last day to give notice',
  client: 'Client',
  contract: 'Contract',
  kind: 'Kind',
  since: 'Since',
  until: 'Until',
  lastNotice: 'Notice until',
  renewal: 'Renewal',
  state: 'State',
  value: 'Value a year',
  frame: 'frame',
  supply: 'supply',
  service: 'service',
  project: 'project',
  confidentiality: 'confidentiality',
  other: 'other',
  automatic: 'by itself',
  agreed: 'to be agreed',
  none: 'none',
  open: 'no end',
  ahead: 'not begun',
  running: 'running',
  near: 'notice near',
  passed: 'notice passed',
  ended: 'ended',
  renewed: 'renewed itself',
  followed: 'another follows',
  base: '{n} {n|contract|contracts}; notice is near from {ahead} before its last day on',
});

const TONES: Readonly<Record<Contract['state'], Tone>> = {
  ahead: 'plain',
  running: 'good',
  near: 'warn',
  passed: 'warn',
  ended: 'muted',
  renewed: 'warn',
};

const KINDS: Readonly<Record<string, Phrase>> = {
  frame: phrases.frame,
  supply: phrases.supply,
  service: phrases.service,
  project: phrases.project,
  confidentiality: phrases.confidentiality,
  other: phrases.other,
};

/** Contracts with what can still be done about each. */
export const contractsBlocks = (
  { client, contracts }: Bought,
  ahead: string,
  names: Names,
  words: Words,
): readonly Block[] => {
  if (contracts.length === 0) return [];
  const alone = client !== undefined;
  const valued = contracts.some(({ value }) => value !== null);
  return [
    {
      kind: 'table',
      title: words.say(phrases.title),
      columns: [
        ...(alone ? [] : [left(words.say(phrases.client))]),
        sentence(words.say(phrases.contract)),
        left(words.say(phrases.kind), 3),
        left(words.say(phrases.since), 4),
        left(words.say(phrases.lastNotice)),
        left(words.say(phrases.until)),
        left(words.say(phrases.renewal), 1),
        left(words.say(phrases.state)),
        ...(valued ? [right(words.say(phrases.value), 2)] : []),
      ],
      rows: contracts.map(({ client: id, typed, lastNotice, state, followed, value }) => [
        ...(alone ? [] : [text(names.client(id))]),
        text(typed.what),
        text(typed.kind === undefined ? '' : words.say(KINDS[typed.kind] ?? phrases.other)),
        text(typed.since === undefined ? '' : words.date(typed.since)),
        { kind: 'date', value: lastNotice },
        text(typed.until === undefined ? words.say(phrases.open) : words.date(typed.until)),
        text(typed.renewal === undefined ? '' : words.say(phrases[typed.renewal])),
        text(words.say(phrases[state]), {
          tone: TONES[state],
          ...(followed ? { note: words.say(phrases.followed) } : {}),
        }),
        ...(valued ? [value === null ? text('') : spanCell(value)] : []),
      ]),
      base: words.say(phrases.base, { n: contracts.length, ahead }),
    },
  ];
};
