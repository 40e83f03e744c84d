// Our marks and the bits in which Lexical keeps a text's formats.

import { TEXT_TYPE_TO_FORMAT } from 'lexical';
import type { Mark } from '#core/text/blocks.ts';
import { marks } from '#core/text/blocks.ts';

const formats = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  code: 'code',
  sub: 'subscript',
  sup: 'superscript',
  highlight: 'highlight',
} as const satisfies Record<Mark, string>;

const bits = marks.map((mark) => ({ mark, bit: TEXT_TYPE_TO_FORMAT[formats[mark]] ?? 0 }));

/** The format bits of a set of marks. */
export function formatOfMarks(given: readonly Mark[] | undefined): number {
  if (given === undefined) return 0;
  let format = 0;
  for (const { mark, bit } of bits) if (given.includes(mark)) format |= bit;
  return format;
}

/** The marks in format bits, in the order of the rich-text tree; formats we do not keep are left out. */
export function marksOfFormat(format: number): Mark[] {
  return bits.filter(({ bit }) => (format & bit) !== 0).map(({ mark }) => mark);
}
