// The look of exported pages on paper: a book's page rather than a screen's. Sizes are points, lengths
// millimetres; the measure is the same on every paper, so that a text breaks alike. No line is lower than
// 1.36 of its letters' size: what reaches above the first line of a page is printed on the page before, too.

import type { Paper } from '../page-options.ts';

/** Millimetres. The text stands `gutter` further in than the left margin: there are the numbers. */
export interface Sheet {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  gutter: number;
}

/** The sheets; each leaves a measure of 128 mm, about 72 characters. */
export const sheets: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 210, height: 297, top: 27, right: 38, bottom: 27, left: 28, gutter: 16 },
  letter: { width: 215.9, height: 279.4, top: 25, right: 41.9, bottom: 25, left: 30, gutter: 16 },
};

/** The rules for a sheet, or for whatever paper the reader's browser prints on. */
export function printStyle(paper: Paper | null): string {
  const { width, height, top, right, bottom, left, gutter } = sheets[paper ?? 'a4'];
  const size = paper === null ? '' : `size: ${width}mm ${height}mm; `;
  return `@page { ${size}margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #4a4743; --rule: #c9c4b9; }
  html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0 0 0 ${gutter}mm; font-size: 11pt; line-height: 16pt; }
  p, blockquote, figure, pre, table, ul, ol, dl { margin-bottom: 8pt; }
  p, li, blockquote, dd { orphans: 3; widows: 3; }
  strong { font-weight: 600; }
  h1 { font-size: 24pt; line-height: 34pt; margin: 0 0 10pt; }
  h2 { font-size: 16pt; line-height: 23pt; margin: 28pt 0 8pt; }
  h3 { font-size: 12.5pt; line-height: 18pt; margin: 20pt 0 5pt; }
  h4, h5, h6 { font-size: 11pt; line-height: 16pt; margin: 16pt 0 4pt; }
  h5, h6 { font-weight: 400; font-style: italic; }
  h1 + h2, h2 + h3, h3 + h4, h4 + h5 { margin-top: 10pt; }
  h1, h2, h3, h4, h5, h6 { break-inside: avoid; }
  .kind, .facts, .head, figcaption, .source, .summary { font-size: 9pt; line-height: 13pt; }
  .kind { margin: 0 0 8pt; }
  .facts { break-inside: avoid; grid-template-columns: 22mm 1fr; gap: 1pt 4mm; margin-bottom: 8pt; }
  header .facts { margin-top: 12pt; }
  .title-page { height: ${height - top - bottom - 2}mm; padding-top: ${Math.round(height / 5)}mm; break-after: page; }
  .title-page h1 { font-size: 32pt; line-height: 45pt; margin-bottom: 24pt; }
  .contents { border: 0; padding: 0; margin: 26pt 0 18pt; font-size: 10.5pt; line-height: 15pt; }
  .contents.long, .title-page + .contents { break-before: page; break-after: page; margin-top: 0; }
  .title-page + .contents { break-before: auto; }
  .contents h2 { font-size: 12.5pt; line-height: 18pt; margin: 0 0 8pt; }
  .contents ul { margin: 0; padding-left: 6mm; }
  .contents > ul > li { margin-top: 5pt; }
  .contents a { display: flex; align-items: baseline; }
  .contents .entry { max-width: 108mm; }
  .contents .leader { flex: 1; margin: 0 2mm; border-bottom: 0.75pt dotted var(--rule); }
  .contents .page { min-width: 1.9em; text-align: end; font-variant-numeric: tabular-nums lining-nums; }
  .margin { left: -${gutter}mm; width: ${gutter - 4}mm; font-size: 7.5pt; line-height: 16pt; padding: 0; }
  table { font-size: 9.5pt; line-height: 13.5pt; border-block: 0.75pt solid var(--quiet); margin-top: 12pt; margin-bottom: 14pt; }
  th, td { border: 0; border-bottom: 0.5pt solid var(--rule); padding: 3pt 6pt 3pt 0; }
  th:last-child, td:last-child { padding-right: 0; }
  thead th { border-bottom: 0.75pt solid var(--quiet); vertical-align: bottom; }
  tbody tr:last-child > * { border-bottom: 0; }
  thead, tr { break-inside: avoid; }
  ul, ol { padding-left: 6mm; } li { margin-bottom: 2pt; } li:last-child { margin-bottom: 0; }
  .text > blockquote .margin, .text > pre .margin { left: -${gutter + 4}mm; }
  blockquote { margin-left: 4mm; padding-left: 4mm; border-left: 1.5pt solid var(--rule); }
  pre { font-size: 8.5pt; line-height: 12pt; border: 0; border-left: 1.5pt solid var(--rule); border-radius: 0; padding: 0 0 0 4mm; margin-left: 4mm; }
  figure { margin: 14pt 0; } figure img { display: block; max-height: 120mm; }
  figcaption { margin-top: 4pt; }
  figure.citation { margin: 10pt 0; } figure.citation blockquote { margin-bottom: 2pt; }
  figure.citation figcaption { margin-left: 8mm; }
  hr { width: 30mm; margin: 18pt auto; border-top: 0.75pt solid var(--quiet); }
  .passage-list { break-before: page; }
  .passage-list > h2, .passage-list > h4 { margin-top: 0; }
  .passage { padding: 0 0 0 3.5mm; margin: 0 0 13pt; }
  .passage blockquote, .statement blockquote { font-size: 10pt; line-height: 14pt; margin: 1pt 0; padding: 0; border: 0; }
  .passage .source { margin: 0 0 2pt; } .passage .facts { font-size: 8.5pt; line-height: 12pt; }
  .statement { padding: 0 0 0 3.5mm; margin: 0 0 10pt; }
  .summary, .chart { break-after: avoid; }
  .head .page { float: right; margin-left: 4mm; font-variant-numeric: tabular-nums; }
  .part { border: 0; margin: 0; padding: 0; }
  .group, .part + .part { break-before: page; }
  .actors .part + .part, .notes .part + .part { break-before: auto; margin-top: 34pt; border-top: 0.75pt solid var(--rule); padding-top: 14pt; }
  .group > h2 { font-size: 11pt; line-height: 16pt; letter-spacing: 0.04em; margin: 0 0 22pt; }
  h3.title { font-size: 20pt; line-height: 28pt; margin: 0 0 8pt; }
  .jump { display: none; }
  a { color: inherit; text-decoration-color: var(--rule); }
  .contents a, .head a, .margin a { text-decoration: none; }
}
`;
}
