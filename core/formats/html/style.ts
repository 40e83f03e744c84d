// The look of exported pages, on the screen and on paper. A page holds no script and loads nothing.

import { palette } from '../palette.ts';

/** CSS borders have no waves. */
const borders = {
  solid: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  wavy: 'ridge',
};

const variables = (of: (one: (typeof palette)[number], number: number) => string): string =>
  palette.map((one, index) => of(one, index + 1)).join('\n');

const colourRules = palette
  .map(({ line, width }, index) => {
    const n = index + 1;
    const border = `${line === 'double' ? 3 : width}px ${borders[line]}`;
    return `mark.top-${n} { background: var(--tint-${n}); text-decoration: underline ${line} ${width}px var(--ink-${n}); }
mark.under-${n} { border-bottom: ${border} var(--ink-${n}); }
mark.over-${n} { border-top: ${border} var(--ink-${n}); }
.colour-${n} { border-left: 4px ${borders[line]} var(--ink-${n}); }
.swatch-${n} { background: var(--tint-${n}); text-decoration: underline ${line} ${width}px var(--ink-${n}); }`;
  })
  .join('\n');

/** The style sheet of every exported page, as it looks on a screen. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #211f1b; --quiet: #57534b; --rule: #d8d3c8; --accent: #1d5f86;
${variables(({ tint, ink }, n) => `  --tint-${n}: ${tint}; --ink-${n}: ${ink};`)}
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1c1a; --ink: #e8e5de; --quiet: #b3aea4; --rule: #3a3935; --accent: #86bfe3;
${variables(({ dark, light }, n) => `    --tint-${n}: ${dark}; --ink-${n}: ${light};`)}
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 46rem; padding: 3rem 1.5rem 6rem 4rem;
  font-family: 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif;
  font-size: 1.125rem; line-height: 1.6; overflow-wrap: break-word; hyphens: manual;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.5em; font-weight: 600; break-after: avoid; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0; } h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; }
h4, h5, h6 { font-size: 1.0625rem; }
.swatch { color: var(--ink); }
.title { margin-top: 0; } h3.title { font-size: 1.6rem; }
.group > h2 { color: var(--quiet); font-weight: 400; }
p, blockquote, figure, pre, table, ul, ol, dl { margin: 0 0 1em; }
p, li, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; }
p, li, blockquote { orphans: 3; widows: 3; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
blockquote { margin-left: 0; padding-left: 1.2em; border-left: 3px solid var(--rule); }
pre, code { font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; font-size: 0.875em; }
pre { white-space: pre-wrap; padding: 0.75em 1em; border: 1px solid var(--rule); border-radius: 4px; }
ul, ol { padding-left: 1.6em; } li > ul, li > ol { margin: 0; }
ul.check { list-style: none; padding-left: 0.2em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--rule); padding: 0.35em 0.6em; text-align: start; vertical-align: top; }
th { font-weight: 600; } .short { white-space: nowrap; }
tr { break-inside: avoid; }
td.left, th.left { text-align: left; } td.center, th.center { text-align: center; } td.right, th.right { text-align: right; }
.callout { border-left: 3px solid var(--quiet); padding: 0.1em 0 0.1em 1.2em; margin: 0 0 1em; break-inside: avoid-page; }
.callout p { margin: 0; } .callout-kind { color: var(--quiet); font-size: 0.875em; font-weight: 600; break-after: avoid; }
.callout.warning, .callout.caution { border-left-style: double; border-left-width: 5px; } .callout.question { border-left-style: dashed; }
.footnote { font-size: 0.72em; line-height: 0; } .footnote a { text-decoration: none; }
.footnotes { border-top: 1px solid var(--rule); margin-top: 2rem; padding-top: 0.75rem; font-size: 0.9em; }
.footnotes li:target { outline: 2px solid var(--accent); outline-offset: 3px; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
img { max-width: 100%; height: auto; }
figure { margin-left: 0; margin-right: 0; break-inside: avoid; }
figcaption, .source { color: var(--quiet); font-size: 0.9em; }
b { background: var(--tint-1); font-weight: inherit; }
.kind { color: var(--quiet); font-size: 0.875rem; letter-spacing: 0.06em; text-transform: uppercase; margin: 0 0 0.5rem; }
.facts { display: grid; grid-template-columns: 6.5em 1fr; gap: 0.1rem 0.75rem; font-size: 0.9rem; margin: 0 0 1em; }
.facts dt { color: var(--quiet); } .facts dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.contents { border-block: 1px solid var(--rule); padding: 1rem 0; margin: 2rem 0; font-size: 0.95rem; }
.contents h2 { font-size: 1rem; margin: 0 0 0.4rem; }
.contents ul { list-style: none; margin: 0; padding-left: 1.2em; } .contents > ul { padding-left: 0; }
.contents li { white-space: normal; } .contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.turn .speaker { font-weight: 600; }
.text > * { position: relative; }
.margin { position: absolute; left: -3.4rem; width: 2.8rem; text-align: right; font-size: 0.75rem; font-weight: 400; font-style: normal; line-height: 1.6; padding-top: 0.25em; user-select: none; }
.margin a { display: inline-block; min-width: 1.2em; color: var(--quiet); text-decoration: none; }
.margin a:target { background: var(--accent); color: var(--paper); border-radius: 3px; }
mark { color: inherit; text-underline-offset: 0.18em; text-decoration-skip-ink: none; -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 2px; }
${colourRules}
.passages { list-style: none; padding: 0; }
.passage { padding: 0.2rem 0 0.2rem 1rem; margin: 0 0 1.5rem; break-inside: avoid; white-space: normal; }
.passage:target { outline: 2px solid var(--accent); outline-offset: 4px; }
.passage blockquote { border: 0; padding: 0; margin: 0.2rem 0; }
.passage .source { margin: 0 0 0.4rem; } .passage .facts { margin: 0; }
.head { color: var(--quiet); font-size: 0.85rem; margin: 0; break-after: avoid; }
.head .number { font-weight: 600; color: var(--ink); }
.statement { border-left: 3px solid var(--rule); padding: 0.1rem 0 0.1rem 1rem; margin: 0 0 1rem; break-inside: avoid; }
.statement blockquote { border: 0; padding: 0; margin: 0.2rem 0; } .statement .source { margin: 0; }
.stance-supports { border-left-style: solid; border-color: var(--ink-2); }
.stance-opposes { border-left-style: double; border-left-width: 4px; border-color: var(--ink-4); }
.stance-mixed { border-left-style: dashed; } .stance-unclear { border-left-style: dotted; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 1.5rem; }
.summary { color: var(--quiet); font-size: 0.9rem; margin: 0 0 0.5rem; }
.chart { display: block; width: 100%; max-width: 35rem; margin: 0 0 1rem; font-size: 11px; break-inside: avoid; }
.chart line { stroke: var(--rule); } .chart text { fill: var(--quiet); }
.chart g { fill: var(--quiet); stroke: var(--quiet); }
.chart .supports { fill: var(--ink-2); stroke: var(--ink-2); } .chart .opposes { fill: var(--ink-4); stroke: var(--ink-4); }
.part { border-top: 1px solid var(--rule); padding-top: 1.5rem; margin-top: 3rem; }
.missing { color: var(--quiet); font-style: italic; }
@media (max-width: 40rem) {
  table { font-size: 0.9rem; } th, td { padding: 0.3em 0.4em; overflow-wrap: anywhere; } .short { white-space: normal; }
  .pair { grid-template-columns: 1fr; } body { padding-left: 1.5rem; } .margin { position: static; float: right; width: auto; padding-left: 0.5em; }
}
`;
