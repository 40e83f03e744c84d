// A document, a note and an actor as parts of a Word file.

import { reportChanged } from '../present-citations.ts';
import type { FileChild } from 'docx';
import { Paragraph } from 'docx';
import type { ActorExport, DocumentExport } from '../export-model.ts';
import type { NoteExport } from '../note-export.ts';
import type { ToldStatement } from '../dossier-export.ts';
import { headingShift } from '../html/heading-shift.ts';
import { oneLine } from '../markdown/mdast.ts';
import { counted } from '../../counted.ts';
import { positionInWords, voiceInWords } from '../statement-export.ts';
import {
  actorFacts,
  attributionLine,
  documentFacts,
  roleHeadings,
  sourceParts,
  titleOf,
} from '../words.ts';
import { blockChildren } from './blocks.ts';
import { cellSpans } from './cells.ts';
import type { DocxContext } from './context.ts';
import { passageMarker, plainMarker } from './marking.ts';
import { commentOn, factLines, passageEntry } from './passages.ts';
import { textRuns } from './text.ts';

/** The level of a part's title: 0 on its own, where it has the style Title, else that of a heading. */
export type TitleDepth = 0 | 2;

function title(text: string, depth: TitleDepth): Paragraph {
  const style = depth === 0 ? 'Title' : `Heading${depth}`;
  return new Paragraph({ style, children: textRuns(oneLine(titleOf(text))) });
}

function heading(text: string, level: number): Paragraph {
  return new Paragraph({
    style: `Heading${Math.min(6, level)}`,
    children: textRuns(oneLine(text)),
  });
}

/** A document: its heading, its facts, its text with passages marked, and their list if it is wanted. */
export function documentChildren(
  { document, blocks, starts, passages }: DocumentExport,
  depth: TitleDepth,
  context: DocxContext,
): FileChild[] {
  const { highlights, passages: listed } = context.options;
  const marker = highlights
    ? passageMarker(passages, (passage) => commentOn(passage, context), cellSpans(blocks, starts))
    : plainMarker;
  const shift = headingShift(blocks, depth);
  const text = blocks.flatMap((block, index) =>
    blockChildren(block, { at: starts[index] ?? 0, shift }, marker, context),
  );
  const rest = marker.close(Infinity);
  if (rest.length > 0) text.push(new Paragraph({ children: rest }));
  const facts = documentFacts(document).filter(([word]) => word !== 'File');
  const list =
    passages.length === 0 || !listed
      ? []
      : [
          heading('Passages', depth + 1),
          ...passages.flatMap((passage) => passageEntry(passage, document)),
        ];
  return [title(document.title, depth), ...factLines(facts), ...text, ...list];
}

/** A note: its heading and its text. */
export function noteChildren(
  { note, blocks, changed }: NoteExport,
  depth: TitleDepth,
  context: DocxContext,
): FileChild[] {
  reportChanged(context.report, changed);
  const shift = headingShift(blocks, depth);
  return [
    title(note.title, depth),
    ...blocks.flatMap((block) => blockChildren(block, { at: 0, shift }, plainMarker, context)),
  ];
}

/** An actor’s dossier. */
export function actorChildren(
  { actor, documents, dossier }: ActorExport,
  depth: TitleDepth,
): FileChild[] {
  const children: FileChild[] = [
    title(actor.name, depth),
    ...factLines([['Type', actor.type], ...actorFacts(actor)]),
    ...(actor.description === '' ? [] : [new Paragraph({ children: textRuns(actor.description) })]),
  ];
  const section = (name: string, parts: readonly FileChild[]): void => {
    if (parts.length > 0) children.push(heading(name, depth + 1), ...parts);
  };
  section(
    'Contradictions',
    dossier.contradictions.flatMap(({ concept, earlier, later }) => [
      heading(concept, depth + 2),
      ...statement(earlier),
      ...statement(later),
    ]),
  );
  section(
    'Statements by concept',
    dossier.positions.flatMap(({ concept, summary, statements }) => [
      heading(concept ?? 'Without a concept', depth + 2),
      new Paragraph({ style: 'Caption', children: textRuns(summary) }),
      ...statements.flatMap(statement),
    ]),
  );
  section('Aimed at it', dossier.aimedAt.flatMap(statement));
  for (const { document, byRole } of documents)
    section(
      titleOf(document.title),
      byRole.flatMap(({ role, passages }) => [
        heading(roleHeadings[role], depth + 2),
        ...passages.flatMap((passage) => passageEntry(passage, document)),
      ]),
    );
  section(
    'In the same passages',
    dossier.coActors.map(({ name, passages }) =>
      bullet(`${name}: ${counted(passages, 'passage')}`),
    ),
  );
  section(
    'Notes that cite it',
    dossier.notes.map((note) => bullet(titleOf(note.title))),
  );
  return children;
}

function statement({ statement: told, passage, document }: ToldStatement): FileChild[] {
  const voice = voiceInWords(told);
  const speaker = voice === '' ? {} : { speaker: voice };
  return [
    new Paragraph({
      style: 'PassageHead',
      children: [
        ...textRuns(told.date ?? 'Undated', { bold: true }),
        ...textRuns(` · ${voice === '' ? 'Somebody' : voice} ${positionInWords(told)}`),
      ],
    }),
    new Paragraph({ style: 'Quote', children: textRuns(passage.quote) }),
    new Paragraph({
      style: 'Caption',
      children: textRuns(attributionLine({ ...speaker, ...sourceParts(document) })),
    }),
  ];
}

function bullet(text: string): Paragraph {
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference: 'bullets', level: 0 },
    children: textRuns(oneLine(text)),
  });
}
