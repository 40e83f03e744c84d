// The fonts of a web page that stands on its own: the same as printed pages have.

import { inlineFaces, neededFaces, readFontFaces } from '#core/formats/html/font-faces.ts';
import type { PageFiles } from '../page-files.ts';

/** Gives the rules for the fonts that the text of a page is set in, their files inside; `files` as `printFonts` gives them. */
export function fontsFor(files: PageFiles): (html: string) => string {
  const read = (file: string, as: 'utf8' | 'base64'): string | null => {
    const found = files.get(file);
    return found === undefined ? null : Buffer.from(found.body).toString(as);
  };
  const faces = readFontFaces(read('/fonts.css', 'utf8') ?? '');
  return (html) => inlineFaces(neededFaces(faces, html), (file) => read(file, 'base64'));
}
