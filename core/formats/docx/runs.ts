// Runs of our rich text as runs of Word.

import type { IRunOptions, ParagraphChild } from 'docx';
import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import type { FootnoteRun, Mark, Run } from '../../text/blocks.ts';
import { safeUrl } from '../../text/links.ts';
import { plainTextOfRun } from '../../text/plain.ts';
import { counted } from '../../counted.ts';
import type { DocxContext } from './context.ts';
import type { Marker } from './marking.ts';
import { plainMarker } from './marking.ts';

const looks: { readonly [M in Mark]: IRunOptions } = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
  code: { style: 'CodeText' },
  sub: { subScript: true },
  sup: { superScript: true },
  highlight: { highlight: 'yellow' },
};

/** Runs that stand at an offset of their text. */
export function runChildren(
  runs: readonly Run[],
  at: number,
  marker: Marker,
  context: DocxContext,
): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let offset = at;
  for (const run of runs) {
    const text = plainTextOfRun(run);
    if (run.type === 'break') children.push(new TextRun({ break: 1 }));
    else if (run.type === 'footnote') children.push(signOf(run, context));
    else {
      const look = (run.marks ?? []).reduce((all, mark) => ({ ...all, ...looks[mark] }), {});
      children.push(...linked(run, offset, look, marker, context));
    }
    offset += text.length;
  }
  return children;
}

function linked(
  run: Exclude<Run, { type: 'break' | 'footnote' }>,
  at: number,
  look: IRunOptions,
  marker: Marker,
  context: DocxContext,
): ParagraphChild[] {
  const text = plainTextOfRun(run);
  const url = run.type === 'text' ? run.url : undefined;
  if (url === undefined) return marker.write(text, at, look);
  const safe = safeUrl(url);
  if (safe === null || !/^(https?|mailto):/i.test(safe)) {
    context.report.lost(relativeLink);
    return marker.write(text, at, look);
  }
  // Comments begin and end outside of links.
  return marker
    .write(text, at, { ...look, style: 'Hyperlink' })
    .map((child) =>
      child instanceof TextRun ? new ExternalHyperlink({ link: safe, children: [child] }) : child,
    );
}

const relativeLink = (times: number): string =>
  `${counted(times, 'link')} to a place outside the file written as text.`;

function signOf(run: FootnoteRun, context: DocxContext): FootnoteReferenceRun {
  const number = Object.keys(context.footnotes).length + 1;
  const children = runChildren(run.runs, 0, plainMarker, context);
  context.footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children })] };
  return new FootnoteReferenceRun(number);
}
