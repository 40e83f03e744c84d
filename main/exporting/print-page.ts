import type { PageFiles } from '../page-files.ts';

/** A page to be made a PDF of. */
export interface PrintPage {
  /** The whole page; it links to `/fonts.css` and to the files below. */
  html: string;
  /** What the page may load besides, by its path from the root. */
  files: PageFiles;
  /** Whether the PDF has tags and an outline. */
  isTagged: boolean;
}
