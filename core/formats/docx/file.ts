// An export as a Word file, with Word's own styles, footnotes, comments, lists and tables.

import type { FileChild } from 'docx';
import {
  Document,
  Footer,
  Header,
  PageBreak,
  PageNumber,
  Packer,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { isMany } from '../../export-api.ts';
import type { ExportModel } from '../export-model.ts';
import { sheets } from '../html/print-style.ts';
import { pageFacts } from '../page-facts.ts';
import type { PageOptions } from '../page-options.ts';
import { lossReport } from '../report.ts';
import { xmlCharacters } from '../xml.ts';
import type { DocxContext, DocxPicture } from './context.ts';
import { actorChildren, documentChildren, noteChildren } from './parts.ts';
import { docxNumbering, docxStyles } from './styles.ts';
import { textRuns } from './text.ts';

/** What a Word file is made of. */
export interface DocxTask {
  model: ExportModel;
  options: PageOptions;
  pictures: ReadonlyMap<string, DocxPicture>;
  creator: string;
  /** ISO UTC. */
  at: string;
}

/** The file's bytes, and what did not fit. */
export async function docxFile(
  task: DocxTask,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; report: string[] }> {
  const { model, options, pictures, creator, at } = task;
  const report = lossReport();
  const context: DocxContext = {
    report,
    options,
    pictures,
    at,
    footnotes: {},
    comments: [],
    lists: [],
  };
  const facts = pageFacts(model);
  const body = isMany(model.subject) ? manyChildren(model, context) : oneChild(model, context);
  const said = (text: string): string => xmlCharacters(text);
  const document = new Document({
    title: said(facts.title),
    creator: said(facts.author === '' ? creator : facts.author),
    lastModifiedBy: creator,
    subject: said(facts.subject),
    description: said(facts.subject),
    keywords: said(facts.keywords.join(', ')),
    styles: docxStyles(facts.language),
    numbering: docxNumbering(context.lists),
    footnotes: context.footnotes,
    ...(context.comments.length === 0 ? {} : { comments: { children: context.comments } }),
    sections: [
      {
        properties: { page: pageOf(options), titlePage: true },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({
            children: [
              new Paragraph({
                children: textRuns(facts.title, { italics: true, size: 17, color: '4A4743' }),
              }),
            ],
          }),
        },
        footers: { first: pageNumbers(), default: pageNumbers() },
        children: withFront(body, options),
      },
    ],
  });
  const buffer = await Packer.toArrayBuffer(document);
  return { bytes: new Uint8Array(buffer), report: report.sentences() };
}

/** The title on a page of its own, and the contents, before the rest. */
function withFront([title, ...rest]: FileChild[], options: PageOptions): FileChild[] {
  const front: FileChild[] = title === undefined ? [] : [title];
  if (options.titlePage) front.push(new Paragraph({ children: [new PageBreak()] }));
  if (options.contents)
    // Written clean, so that Word does not ask at every start; it numbers the pages when it is updated.
    front.push(
      new TableOfContents('Contents', {
        hyperlink: true,
        headingStyleRange: '1-3',
        beginDirty: false,
        tabLeader: 'none',
      }),
    );
  return [...front, ...rest];
}

function oneChild(model: ExportModel, context: DocxContext): FileChild[] {
  const [document] = model.documents;
  if (document !== undefined) return documentChildren(document, 0, context);
  const [note] = model.notes;
  if (note !== undefined) return noteChildren(note, 0, context);
  const [actor] = model.actors;
  return actor === undefined ? [] : actorChildren(actor, 0);
}

function manyChildren(model: ExportModel, context: DocxContext): FileChild[] {
  const heading = (text: string): Paragraph =>
    new Paragraph({ style: 'Heading1', pageBreakBefore: true, children: textRuns(text) });
  const group = (name: string, parts: FileChild[]): FileChild[] =>
    parts.length === 0 ? [] : [heading(name), ...parts];
  return [
    new Paragraph({ style: 'Title', children: textRuns(pageFacts(model).title) }),
    ...group(
      'Documents',
      model.documents.flatMap((one) => documentChildren(one, 2, context)),
    ),
    ...group(
      'Actors',
      model.actors.flatMap((one) => actorChildren(one, 2)),
    ),
    ...group(
      'Notes',
      model.notes.flatMap((one) => noteChildren(one, 2, context)),
    ),
  ];
}

function pageOf({ paper }: PageOptions) {
  const { width, height, top, right, bottom, left, gutter } = sheets[paper];
  return {
    size: { width: `${width}mm`, height: `${height}mm` },
    margin: {
      top: `${top}mm`,
      right: `${right}mm`,
      bottom: `${bottom}mm`,
      left: `${left + gutter - 8}mm`,
    },
  } as const;
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: 'center',
        children: [
          new TextRun({
            size: 17,
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
