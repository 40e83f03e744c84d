// What the user chooses about exported pages (PDF, HTML, DOCX).

import type { Check } from '../check.ts';
import { flag, object, oneOf } from '../check.ts';

/** The sizes a page can be printed on. */
export const papers = ['a4', 'letter'] as const;
/** One of `papers`. */
export type Paper = (typeof papers)[number];

/** What is chosen about pages. */
export interface PageOptions {
  paper: Paper;
  /** A page with the title alone before everything else. */
  titlePage: boolean;
  /** A list of contents, in print with page numbers. */
  contents: boolean;
  /** Highlights in a document's text, with their numbers in the margin. */
  highlights: boolean;
  /** The list of passages after a document's text. */
  passages: boolean;
  /** Whether a web page brings its fonts along; PDFs always do, Word files never. */
  fonts: boolean;
}

/** What holds unless it is chosen otherwise. */
export const defaultPageOptions: PageOptions = {
  paper: 'a4',
  titlePage: false,
  contents: true,
  highlights: true,
  passages: true,
  fonts: true,
};

/** Reads these options. */
export const pageOptions: Check<PageOptions> = object({
  paper: oneOf(papers),
  titlePage: flag,
  contents: flag,
  highlights: flag,
  passages: flag,
  fonts: flag,
});
