// What the parts of one Word file share while they are written.

import type { ICommentOptions, Paragraph } from 'docx';
import type { PageOptions } from '../page-options.ts';
import type { LossReport } from '../report.ts';

/** A picture's bytes, as the export read them. */
export interface DocxPicture {
  bytes: Uint8Array;
  mediaType: string;
}

/** What the writers of one Word file share. */
export interface DocxContext {
  report: LossReport;
  options: PageOptions;
  pictures: ReadonlyMap<string, DocxPicture>;
  /** When the file is made: ISO UTC. */
  at: string;
  /** What Word keeps apart from the text; both are numbered from 1. */
  footnotes: Record<string, { children: Paragraph[] }>;
  comments: ICommentOptions[];
  /** Numbered lists, each counted anew, by the number its first item has. */
  lists: { start: number }[];
}
