import type { Block, Tone, TreeNode } from '../../page/page.ts';
import { treeCells } from '../figures.ts';
import { el, escaped } from '../markup.ts';
import { phrases } from '../phrases.ts';
import { placeOf } from '../place.ts';
import type { Canvas } from '../svg/canvas.ts';
import { inlineHtml, legendHtml } from './cells.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

const empty = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : el('p', { class: 'muted' }, escaped(text));

/** What is to be done and what was done, with its people, dates and sums behind it. */
export const checklistHtml = ({ items, empty: none }: Of<'checklist'>, canvas: Canvas): string => {
  if (items.length === 0) return empty(none);
  const lines = items.map(({ done, text, cells = [], tone }) =>
    el(
      'li',
      { class: done ? 'done' : undefined },
      el(
        'span',
        { class: 'box', role: 'img', 'aria-label': canvas.words.say(done ? phrases.done : phrases.open) },
        done ? '✓' : '',
      ),
      el('span', { class: `what ${tone ?? ''}`.trim() }, escaped(text)),
      cells.length === 0
        ? ''
        : el('span', { class: 'cells' }, ...cells.map((cell) => el('span', {}, inlineHtml(cell, canvas)))),
    ),
  );
  return (
    el('ul', { class: 'checklist' }, ...lines) +
    legendHtml(
      items.flatMap(({ cells = [] }) => cells),
      canvas.words,
    )
  );
};

export const timelineHtml = ({ items }: Of<'timeline'>, { words }: Canvas): string =>
  el(
    'ol',
    { class: 'timeline' },
    ...items.map(({ date, text, tone }) =>
      el(
        'li',
        {},
        el('time', { datetime: date }, escaped(words.date(date))),
        el('span', { class: tone }, escaped(text)),
      ),
    ),
  );

export const treeHtml = ({ nodes }: Of<'tree'>, canvas: Canvas): string =>
  el('ul', { class: 'tree' }, ...branches(nodes, canvas)) + legendHtml(treeCells(nodes), canvas.words);

const branches = (nodes: readonly TreeNode[], canvas: Canvas): string[] =>
  nodes.map(({ cell, cells = [], children = [] }) =>
    el(
      'li',
      {},
      inlineHtml(cell, canvas),
      cells.length === 0
        ? ''
        : el('span', { class: 'cells' }, ...cells.map((each) => el('span', {}, inlineHtml(each, canvas)))),
      children.length === 0 ? '' : el('ul', {}, ...branches(children, canvas)),
    ),
  );

const TONES: Readonly<Record<'error' | 'warning' | 'hint', Tone>> = {
  error: 'bad',
  warning: 'warn',
  hint: 'muted',
};

export const findingsHtml = ({ items, empty: none }: Of<'findings'>, { words }: Canvas): string =>
  items.length === 0
    ? empty(none)
    : el(
        'ul',
        { class: 'findings' },
        ...items.map(({ finding, text }) =>
          el(
            'li',
            {},
            el(
              'span',
              { class: `badge ${TONES[finding.severity]}` },
              escaped(words.say(phrases[finding.severity])),
            ),
            ` ${escaped(text)}`,
            el('code', { class: 'place' }, escaped(placeOf(finding))),
          ),
        ),
      );
