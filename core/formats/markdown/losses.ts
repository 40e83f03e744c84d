// What Markdown has no place for, as sentences of the loss report.

import type { Mark } from '../../text/blocks.ts';
import { counted } from '../../counted.ts';

type Sentence = (times: number) => string;

/** For a paragraph without text, unless it is the last block. */
export const emptyBlock: Sentence = (times) =>
  `${counted(times, 'empty paragraph')} left out: Markdown has none.`;

/** For a check box without text behind it, which would be read as text itself. */
export const emptyCheckBox: Sentence = (times) =>
  `${counted(times, 'check box', 'check boxes')} without text written as plain list items.`;

/** For a table whose first row is not all headings. */
export const headerRow: Sentence = (times) =>
  `The first row of ${counted(times, 'table')} became a heading row, which every Markdown table has.`;

/** For a picture that has no file to lead to. */
export const picture: Sentence = (times) =>
  `${counted(times, 'picture')} not written; the description stands in its place.`;

/** For line breaks where the text has to stay on one line. */
export const lineBreak: Sentence = (times) =>
  `${counted(times, 'line break')} in headings or table cells became a space.`;

/** For a cell over several columns or rows. */
export const mergedCell: Sentence = (times) =>
  `${counted(times, 'merged cell')} divided: Markdown has none.`;

/** For code in a cell that holds a backslash before a bar. */
export const codeInCell: Sentence = (times) =>
  `${counted(times, 'piece')} of code in tables written as plain text.`;

/** For line breaks behind which nothing stands: they would be read as a backslash. */
export const trailingBreak: Sentence = (times) =>
  `Line breaks at the end of ${counted(times, 'paragraph')} left out.`;

/** For an address that `safeUrl` refuses. */
export const link: Sentence = (times) =>
  `${counted(times, 'link')} with an unsafe address written as text.`;

const markLoss =
  (name: string): Sentence =>
  (times) =>
    `${counted(times, 'stretch', 'stretches')} of ${name} text written as plain text.`;

/** The marks that Markdown does not have. */
export const marks: { readonly [M in Mark]?: Sentence } = {
  underline: markLoss('underlined'),
  sub: markLoss('subscript'),
  sup: markLoss('superscript'),
  highlight: markLoss('highlighted'),
};
