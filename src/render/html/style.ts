/**
 * The look of the document: one quiet accent, three tones, hairlines instead of boxes. Colours are named once
 * for light and once for dark; print is always light. Tones differ in lightness and come with a word or a
 * sign, so that they survive a grey printer.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1c2733; --soft: #596775; --faint: #8b97a3; --hair: #e1e6eb; --line: #c3ccd5;
  --paper: #ffffff; --panel: #f5f7f9;
  --accent: #2a5f8f; --accent-soft: #dbe7f1;
  --good: #2e7652; --good-soft: #e3f1ea; --warn: #a8650b; --warn-soft: #faf0dd; --bad: #b0322b; --bad-soft: #fae6e4;
  --line-1: #8f9aa6; --line-2: #c07f2a; --line-3: #4d8f86; --line-4: #7a5c99;
  --sans: "Inter", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans", sans-serif;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e5eaef; --soft: #a2afbb; --faint: #76838f; --hair: #2a343e; --line: #43505c;
    --paper: #14191f; --panel: #1b222a;
    --accent: #7fb2dd; --accent-soft: #22384b;
    --good: #6cc195; --good-soft: #1a3327; --warn: #e0a84f; --warn-soft: #3a2d16; --bad: #f0857d; --bad-soft: #44211f;
    --line-1: #7f8c99; --line-2: #d9a04f; --line-3: #6bb5ab; --line-4: #ab8fca;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.55 var(--sans); font-variant-numeric: tabular-nums lining-nums;
  overflow-wrap: break-word;
}
main { max-width: 940px; margin: 0 auto; padding: 56px 40px 40px; }
article + article { margin-top: 88px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 0; text-wrap: balance; font-weight: 650; }
h1 { font-size: 34px; letter-spacing: -0.018em; }
h2 { font-size: 22px; letter-spacing: -0.01em; }
h3 { font-size: 17px; }
h4, h5, h6 { font-size: 15px; }
p, ul, ol, dl, table, figure, blockquote, pre { margin: 0; }
.head { padding-bottom: 22px; border-bottom: 2px solid var(--ink); margin-bottom: 32px; }
.head p { color: var(--soft); margin-top: 6px; }
.head .subtitle { font-size: 18px; color: var(--ink); }
article + article > .head h2 { font-size: 28px; }
.contents { margin: -12px 0 32px; font-size: 0.93em; color: var(--soft); }
.contents ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 22px; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
section > :is(h2, h3, h4, h5, h6) { margin-bottom: 18px; }
.flow > * + * { margin-top: 22px; }
.flow > .note + .note { margin-top: 8px; }
.flow > section { margin-top: 48px; } section.flow > section { margin-top: 36px; } section.flow > :is(h2, h3, h4, h5, h6) + section { margin-top: 0; }

.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(196px, 1fr)); gap: 12px; }
.card { background: var(--panel); border-radius: 8px; padding: 13px 16px 13px; display: flex; flex-direction: column; }
.card dt { font-size: 0.87em; color: var(--soft); }
.card dd { margin: 0; }
.card .value { font-size: 22px; font-weight: 650; letter-spacing: -0.015em; line-height: 1.35; margin-top: 3px; }
.card .value.long { font-size: 17px; line-height: 1.5; }
.card .value.words { font-size: 1em; font-weight: 500; letter-spacing: 0; line-height: 1.45; }
.card .unit { font-size: 12px; font-weight: 500; letter-spacing: 0; color: var(--soft); white-space: nowrap; }
.card .change { font-size: 0.87em; margin-top: 5px; color: var(--soft); }
.card .change b { font-weight: 600; }
.card .value .absent { font-weight: 400; }

.note { border-left: 3px solid var(--line); padding: 7px 14px; background: var(--panel); border-radius: 0 6px 6px 0; }
.note.good { border-color: var(--good); background: var(--good-soft); }
.note.warn { border-color: var(--warn); background: var(--warn-soft); }
.note.bad { border-color: var(--bad); background: var(--bad-soft); }
.note.muted { border: 0; background: none; padding: 0; color: var(--soft); font-size: 0.93em; }

.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.4; }
table.slim { width: auto; min-width: 60%; }
caption { text-align: left; font-weight: 650; font-size: 1.07em; padding-bottom: 8px; }
th, td { padding: 7px 12px; text-align: left; vertical-align: baseline; font-weight: 400; }
:is(th, td):first-child { padding-left: 0; }
:is(th, td):last-child { padding-right: 0; }
thead th { color: var(--soft); font-size: 0.9em; font-weight: 500; border-bottom: 1px solid var(--line); vertical-align: bottom; }
tbody tr + tr :is(th, td) { border-top: 1px solid var(--hair); }
tbody th { font-weight: 500; min-width: 10em; }
tfoot :is(th, td) { border-top: 1.5px solid var(--ink); font-weight: 650; }
.right { text-align: right; }
td.right { white-space: nowrap; }
.cell-note { display: block; font-size: 0.86em; color: var(--soft); font-weight: 400; white-space: normal; }
.nowrap { white-space: nowrap; }
.meter { display: inline-flex; justify-content: space-between; align-items: baseline; gap: 8px; width: 8.4em; }
.meter::before { content: ""; width: 3.7em; height: 0.5em; align-self: center; background: linear-gradient(var(--accent), var(--accent)) left / calc(var(--part) * 100%) 100% no-repeat; }
.base { color: var(--soft); font-size: 0.84em; margin-top: 8px; }
.base abbr { color: var(--ink); }

.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); }
.muted { color: var(--soft); } .absent { color: var(--faint); }
.note, .note :is(strong, b) { color: var(--ink); }
abbr.basis { text-decoration: none; color: var(--accent); font-weight: 600; padding: 0 1px; cursor: help; }

.checklist, .timeline, .findings, .tree, .tree ul { list-style: none; padding: 0; }
.checklist li, .findings li { padding: 7px 0 7px 28px; position: relative; border-top: 1px solid var(--hair); }
.checklist li:first-child, .findings li:first-child { border-top: 0; }
.box { position: absolute; left: 2px; top: 10px; width: 15px; height: 15px; border: 1.5px solid var(--faint); border-radius: 3px; font-size: 12px; line-height: 12px; text-align: center; }
.done .box { border-color: var(--good); color: var(--good); }
.done > .what { color: var(--soft); }
.cells { color: var(--soft); font-size: 0.87em; }
.cells > span::before { content: " · "; }
.badge { display: inline-block; font-size: 0.77em; font-weight: 600; line-height: 1.6; padding: 0 0.7em; border-radius: 1em; background: var(--panel); color: var(--soft); }
.badge.bad { background: var(--bad-soft); color: var(--bad); } .badge.warn { background: var(--warn-soft); color: var(--warn); }
.findings li { padding-left: 0; }
.place { font: 0.8em var(--mono); color: var(--soft); display: block; margin-top: 2px; overflow-wrap: anywhere; }
.timeline { margin-left: 5px; } .timeline li { display: grid; grid-template-columns: 7.5em 1fr; gap: 14px; padding: 5px 0 5px 16px; border-left: 1.5px solid var(--line); position: relative; }
.timeline li::before { content: ""; position: absolute; left: -5px; top: 13px; width: 8px; height: 8px; border-radius: 50%; background: var(--paper); border: 1.5px solid var(--accent); }
.timeline time { color: var(--soft); }
.tree ul { padding-left: 10px; margin-left: 5px; border-left: 1px solid var(--line); }
.tree li { padding: 3px 0; } .tree ul li { padding-left: 14px; position: relative; }
.tree ul li::before { content: ""; position: absolute; left: -10px; top: 14px; width: 18px; border-top: 1px solid var(--line); }
.map { table-layout: fixed; border-collapse: separate; border-spacing: 3px; }
.map tbody td { vertical-align: top; background: var(--panel); border: 0; border-radius: 5px; padding: 9px 11px; height: 56px; }
.map thead :is(th, td) { border: 0; text-align: center; padding: 2px; }
.map tbody :is(th, td), .map tbody tr + tr :is(th, td) { border: 0; }
.map tbody th { color: var(--soft); font-size: 0.9em; vertical-align: middle; }
.map ul { list-style: none; padding: 0; } .map li + li { margin-top: 3px; }

figure { overflow-x: auto; }
figcaption { font-weight: 650; margin-bottom: 2px; }
figure .alt { color: var(--soft); font-size: 0.9em; margin-bottom: 10px; }
figure svg { display: block; width: 100%; min-width: 640px; height: auto; overflow: visible; }
svg { font: 12px var(--sans); font-variant-numeric: tabular-nums lining-nums; }
svg text { fill: var(--ink); } svg .small { fill: var(--soft); font-size: 11.5px; } svg .strong { font-weight: 600; }
svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
svg .on-fill { fill: var(--paper); }
.fill-plain, .fill-muted { fill: var(--accent); } .fill-muted { fill: var(--line-1); }
.fill-good { fill: var(--good); } .fill-warn { fill: var(--warn); } .fill-bad { fill: var(--bad); }
.paper { fill: var(--paper); }
svg .grid { stroke: var(--ink); stroke-opacity: 0.11; } svg .axis { stroke: var(--line); }
svg .limit { stroke: var(--faint); stroke-dasharray: 3 3; } svg .equal { stroke: var(--faint); stroke-dasharray: 1 4; stroke-linecap: round; }
.area { fill: var(--accent-soft); } .dot, .mark-0 { fill: var(--accent); }
.bubble { fill: var(--accent); fill-opacity: 0.28; stroke: var(--accent); }
[class^="stroke-"] { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.stroke-0 { stroke: var(--accent); stroke-width: 2.5; } .stroke-1 { stroke: var(--line-1); }
.stroke-2 { stroke: var(--line-2); stroke-dasharray: 7 4; } .stroke-3 { stroke: var(--line-3); stroke-dasharray: 2 4; } .stroke-4 { stroke: var(--line-4); stroke-dasharray: 9 3 2 3; }
.mark-1 { fill: var(--line-1); } .mark-2 { fill: var(--line-2); } .mark-3 { fill: var(--line-3); } .mark-4 { fill: var(--line-4); }
.spark { vertical-align: -5px; } .spark .stroke-0 { stroke-width: 1.6; }

.prose { max-width: 44em; }
.prose > * + * { margin-top: 12px; }
.prose :is(ul, ol) { padding-left: 22px; }
.prose blockquote { border-left: 2px solid var(--line); padding-left: 14px; color: var(--soft); }
.prose :is(pre, code) { font: 0.87em/1.5 var(--mono); background: var(--panel); border-radius: 4px; }
.prose code { padding: 1px 4px; } .prose pre { padding: 12px 14px; overflow-x: auto; } .prose pre code { padding: 0; font-size: 1em; }
.prose table { width: auto; }
footer { margin-top: 64px; padding-top: 12px; border-top: 1px solid var(--hair); color: var(--faint); font-size: 0.84em; }

@media (max-width: 640px) {
  main { padding: 28px 18px; }
  h1 { font-size: 27px; }
  .figures { grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); }
  .card .value { font-size: 19px; } .card .value.long { font-size: 16px; }
  .timeline li { grid-template-columns: 1fr; gap: 0; }
}
@page { size: A4; margin: 17mm 16mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #777; } }
@media print {
  :root { color-scheme: light; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  article + article { break-before: page; margin-top: 0; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  h1 { font-size: 22pt; } .head .subtitle { font-size: 12pt; } h2 { font-size: 15pt; } article + article > .head h2 { font-size: 18pt; } h3 { font-size: 11.5pt; }
  .flow > section { margin-top: 26pt; } section.flow > section { margin-top: 18pt; }
  table { font-size: 8.5pt; } th, td { padding: 4pt 6pt; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  tr, figure, .card, .note, li, blockquote, pre { break-inside: avoid; }
  .wide, figure { overflow: visible; }
  .figures { grid-template-columns: repeat(4, 1fr); gap: 6pt; }
  .card { padding: 8pt 10pt; } .card .value { font-size: 15pt; } .card .value.long { font-size: 11pt; } .card .value.words { font-size: 9.5pt; }
  figure svg { max-width: 100%; min-width: 0; }
  .prose a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--soft); font-size: 8pt; overflow-wrap: anywhere; }
}
`;
