import { markText } from '../../analysis/buying/criteria.ts';
import { proposalData } from '../../analysis/buying/data.ts';
import { namesOf } from '../../analysis/buying/names.ts';
import { nextDueCell, nextText, PART_WORDS, stateCell } from '../../analysis/buying/proposals.ts';
import { phrases as named, type Phrase, type Words } from '../../locale/words.ts';
import { type Criterion, criteriaOf } from '../../measure/criteria.ts';
import { dealsOf } from '../../measure/deals.ts';
import { PARTS, type Proposal, proposalsOf } from '../../measure/proposals.ts';
import type { Block, Cell, Page } from '../../page/page.ts';
import { basisOf, givenOf, weakest } from '../../value/fact.ts';
import { Refusal } from '../../value/refusal.ts';
import { factCell, left, spanCell } from '../cells.ts';
import { pastSection } from './past.ts';
import { readersSection } from './readers.ts';
import { type BriefRequest, pastOf } from './request.ts';

export const phrases = named('brief-proposal', {
  title: '{client}: {what}',
  subtitle: 'Brief of a proposal. Internal: not for the client.',
  state: 'State',
  value: 'Sum',
  deal: 'Deal',
  next: 'Next',
  by: 'By',
  sent: 'Sent',
  valid: 'Valid until',
  interim: 'Interim results on',
  urgency: 'Why they cannot wait',
  inFigures: 'What it brings them, in figures',
  noFigures:
    'The financial result is not yet in figures: what does it save or earn them, and how is that computed?',
  criteria: 'What they choose by',
  weighs: '{weight} of {whole}',
  marks: 'we {us}, {rival} {theirs}',
  onlyUs: 'we {us}',
  noCriteria: 'Nobody knows by what they choose.',
  group: 'Who prepared it',
  name: 'Name',
  role: 'Part',
  email: 'E-mail',
  phone: 'Phone',
  groupBase: '{n} of us, by whom the client can reach us',
  noGroup: 'Nobody is named: who answers for it by name, and how is that person reached?',
  kam: 'key account manager',
  head: 'head',
  hunter: 'hunter',
  closer: 'closer',
  farmer: 'farmer',
  expert: 'expert',
  other: 'other',
  parts: 'What a proposal should have',
});

/** The brief of one proposal, named by its id. */
export const proposalBrief = async (
  request: BriefRequest,
  id: string,
  words: Words,
): Promise<readonly Page[]> => {
  const { client, portfolio, today } = request;
  const proposal = called(id, request);
  const past = await pastOf(request);
  return [
    {
      title: words.say(phrases.title, { client: client.name, what: proposal.typed.what }),
      subtitle: words.say(phrases.subtitle),
      head: {
        command: 'brief',
        today,
        period: null,
        currency: portfolio.config.currency,
        measure: null,
        base: { client: client.id, proposal: id },
      },
      data: {
        client: { id: client.id, name: client.name, slug: client.slug ?? null },
        proposal: proposalData(proposal),
        past: { first: past.ever?.first ?? null, revenue: past.year?.revenue ?? null, period: past.period },
      },
      blocks: [
        figuresBlock(proposal, request, words),
        resultNote(proposal, words),
        readersSection(proposal, words),
        criteriaSection(proposal, request, words),
        pastSection(proposal, past, request, words),
        groupSection(proposal, request, words),
        partsSection(proposal, words),
      ],
    },
  ];
};

const called = (id: string, { client, portfolio, today }: BriefRequest): Proposal => {
  const all = proposalsOf(client, portfolio, today);
  const found = all.find(({ typed }) => typed.id === id);
  if (found !== undefined) return found;
  const ids = all.map(({ typed }) => typed.id).join(', ');
  throw new Refusal(
    `${client.name} has no proposal "${id}"`,
    ids === '' ? 'proposals stand in 6-buying.md' : `its proposals: ${ids}`,
  );
};

const figuresBlock = (proposal: Proposal, request: BriefRequest, words: Words): Block => {
  const { typed, value, next } = proposal;
  const { client, portfolio, today } = request;
  const item = (phrase: Phrase, cell: Cell) => ({ label: words.say(phrase), cell });
  const day = (phrase: Phrase, value: string | undefined) =>
    value === undefined ? [] : [item(phrase, { kind: 'date', value } as Cell)];
  const deal = dealsOf(client, portfolio, today).find((each) => each.id === typed.deal);
  return {
    kind: 'figures',
    items: [
      item(phrases.state, stateCell(proposal, words)),
      item(phrases.value, spanCell(value)),
      ...(deal === undefined ? [] : [item(phrases.deal, { kind: 'text', value: deal.what })]),
      ...day(phrases.sent, typed.sent),
      ...day(phrases.valid, typed.valid_until),
      ...(next === null
        ? []
        : [
            item(phrases.next, { kind: 'text', value: nextText(next, words) }),
            ...(next.due === null ? [] : [item(phrases.by, nextDueCell(next, today))]),
          ]),
      ...day(phrases.interim, typed.interim_date),
      item(
        phrases.urgency,
        factCell(typed.urgency, (value) => value),
      ),
    ],
  };
};

const resultNote = ({ typed }: Proposal, words: Words): Block =>
  typed.result_in_figures === undefined
    ? { kind: 'note', tone: 'warn', text: words.say(phrases.noFigures) }
    : {
        kind: 'note',
        tone: 'plain',
        text: `${words.say(phrases.inFigures)}: ${typed.result_in_figures}`,
      };

/** Their criteria, the heaviest first, with how we and the best competitor do; ticked where the proposal answers. */
const criteriaSection = ({ typed }: Proposal, { client, portfolio }: BriefRequest, words: Words): Block => {
  const { criteria, whole } = criteriaOf(
    client.dossier?.sections.buying?.data.criteria ?? [],
    portfolio.config.factor_scale,
  );
  const names = namesOf(portfolio);
  const cells = ({ weight, weightBasis, us, best }: Criterion): readonly Cell[] => [
    weight === null
      ? { kind: 'text', value: '', basis: 'unknown' }
      : {
          kind: 'text',
          value: words.say(phrases.weighs, { weight: weight.toString(), whole: whole.toString() }),
          basis: weightBasis,
        },
    ...(us === null
      ? []
      : [
          {
            kind: 'text',
            value: words.say(best === null ? phrases.onlyUs : phrases.marks, {
              us: markText(us, words),
              rival: names.rival(best?.rival ?? ''),
              theirs: best === null ? '' : markText(best.mark, words),
            }),
            basis: weakest(best === null ? [us.basis] : [us.basis, best.mark.basis]),
          } as const,
        ]),
  ];
  return {
    kind: 'section',
    title: words.say(phrases.criteria),
    blocks: [
      {
        kind: 'checklist',
        items: criteria.map((criterion) => {
          const answered = (typed.criteria ?? []).includes(criterion.id);
          return {
            done: answered,
            text: givenOf(criterion.what) ?? criterion.id,
            cells: cells(criterion),
            tone: !answered && criterion.heavy ? ('warn' as const) : ('plain' as const),
          };
        }),
        empty: words.say(phrases.noCriteria),
      },
    ],
  };
};

const groupSection = ({ typed }: Proposal, { portfolio }: BriefRequest, words: Words): Block => {
  const named = (typed.prepared_by ?? []).map((id) => ({
    id,
    member: portfolio.config.team.find((one) => one.id === id),
  }));
  return {
    kind: 'section',
    title: words.say(phrases.group),
    blocks: [
      {
        kind: 'table',
        columns: [
          left(words.say(phrases.name)),
          left(words.say(phrases.role), 1),
          left(words.say(phrases.email)),
          left(words.say(phrases.phone)),
        ],
        rows: named.map(({ id, member }) => [
          { kind: 'text', value: member?.name ?? id },
          { kind: 'text', value: member?.role === undefined ? '' : words.say(phrases[member.role]) },
          contact(member?.email),
          contact(member?.phone),
        ]),
        base: words.say(phrases.groupBase, { n: named.length }),
        empty: words.say(phrases.noGroup),
      },
    ],
  };
};

const contact = (value: string | undefined): Cell =>
  value === undefined ? { kind: 'text', value: '', basis: 'unknown' } : { kind: 'text', value };

const partsSection = ({ lacks, typed }: Proposal, words: Words): Block => ({
  kind: 'section',
  title: words.say(phrases.parts),
  blocks: [
    {
      kind: 'checklist',
      items: PARTS.map((part) => ({
        done: !lacks.includes(part),
        text: words.say(PART_WORDS[part]),
        tone: lacks.includes(part) ? ('warn' as const) : ('plain' as const),
        ...(part === 'urgency' && typed.urgency !== undefined
          ? {
              cells: [
                { kind: 'text', value: givenOf(typed.urgency) ?? '', basis: basisOf(typed.urgency) } as const,
              ],
            }
          : {}),
      })),
    },
  ],
});
