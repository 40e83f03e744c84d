// Text on its way into a Word file.

import type { IRunOptions } from 'docx';
import { Tab, TextRun } from 'docx';
import { xmlCharacters } from '../xml.ts';

/** Text as runs; tabs and line breaks become Word's own. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
  return xmlCharacters(text)
    .split('\n')
    .flatMap((line, at) => {
      const pieces = line.split('\t');
      const children = pieces.flatMap((piece, index) =>
        index === 0 ? [piece] : [new Tab(), piece],
      );
      const begins = at === 0 ? {} : { break: 1 };
      return line === '' && at === 0 ? [] : [new TextRun({ ...look, ...begins, children })];
    });
}
