/** A page to be made a PDF of, as it is sent from the writer process to main, which can print. */
export interface PrintPage {
  /** The whole page, as UTF-8. */
  html: Uint8Array;
  /** The style sheets it links to besides `/fonts.css`, by their paths from the root. */
  styles: Readonly<Record<string, string>>;
  /** The assets it shows, by their hashes, as `/asset/SHA256`. */
  pictures: readonly string[];
  /** Whether the PDF has tags and an outline. */
  isTagged: boolean;
}
