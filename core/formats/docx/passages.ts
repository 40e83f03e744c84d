// Passages in a Word file: the comment on one, and its entry in the list.

import type { FileChild } from 'docx';
import { Paragraph, TextRun } from 'docx';
import type { DocumentRecord } from '../../records/document.ts';
import type { PassageExport } from '../export-model.ts';
import { statementInWords } from '../statement-export.ts';
import { attributionLine, roleNames, sourceParts, stateNotes } from '../words.ts';
import type { DocxContext } from './context.ts';
import { tinted } from './marking.ts';
import { textRuns } from './text.ts';

/** What is said of a passage besides its quote, a line each. */
function facts(passage: PassageExport): [word: string, text: string][] {
  const lines = passage.actors.map(({ role, actors }): [string, string] => [
    roleNames[role],
    actors.map(({ name }) => name).join(', '),
  ]);
  for (const statement of passage.statements)
    lines.push(['Statement', statementInWords(statement)]);
  if (passage.comment.trim() !== '') lines.push(['Comment', passage.comment]);
  if (passage.tags.length > 0) lines.push(['Tags', passage.tags.join(', ')]);
  const note = stateNotes[passage.state];
  if (note !== null) lines.push(['State', note]);
  return lines;
}

/** Notes what is said of a passage as a comment of Word; null when nothing is. Answers its number. */
export function commentOn(passage: PassageExport, context: DocxContext): number | null {
  const lines = facts(passage).filter(([word]) => word !== 'Comment');
  if (lines.length === 0 && passage.comment.trim() === '') return null;
  const id = context.comments.length + 1;
  const own = passage.comment.trim() === '' ? [] : passage.comment.split('\n');
  context.comments.push({
    id,
    author: 'Dictum',
    initials: 'D',
    date: new Date(context.at),
    children: [
      ...own.map((line) => new Paragraph({ children: textRuns(line) })),
      ...lines.map(
        ([word, text]) =>
          new Paragraph({
            children: [new TextRun({ text: `${word}: `, bold: true }), ...textRuns(text)],
          }),
      ),
    ],
  });
  return id;
}

/** A passage's entry in a list. */
export function passageEntry(passage: PassageExport, document: DocumentRecord): FileChild[] {
  const { number, colourName, place, speaker } = passage;
  const where = place === null ? '' : ` · paragraph ${place.paragraph}`;
  const voice = speaker === null ? {} : { speaker };
  return [
    new Paragraph({
      style: 'PassageHead',
      children: [
        ...textRuns(`${number}`, { bold: true }),
        ...textRuns(' · '),
        ...textRuns(colourName, tinted(passage)),
        ...textRuns(where),
      ],
    }),
    new Paragraph({ style: 'Quote', children: textRuns(passage.quote) }),
    new Paragraph({
      style: 'Caption',
      children: textRuns(attributionLine({ ...voice, ...sourceParts(document) })),
    }),
    ...factLines(facts(passage)),
  ];
}

/** Pairs of a word and a text, a paragraph each. */
export function factLines(lines: readonly (readonly [string, string])[]): Paragraph[] {
  return lines.map(
    ([word, text]) =>
      new Paragraph({
        style: 'Facts',
        children: [...textRuns(`${word}: `, { bold: true }), ...textRuns(text)],
      }),
  );
}
