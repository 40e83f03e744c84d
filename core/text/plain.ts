// What the plain text of a body is: the one definition on which every offset in Dictum rests.
//
// Blocks are separated by `\n`, and so are line breaks, list items and the stored sections; table cells
// by `\t`, table rows by `\n`. An image is U+FFFC, and so is the sign of a footnote, whose text does not count.
// A citation block is its quote, an inline citation its label, a mention its name, a rule nothing.
// There is no Unicode normalisation. Offsets are UTF-16 units, the end exclusive.

import type { Block, ListBlock, ListItem, Run } from './blocks.ts';
import { citationLabel } from './citation-label.ts';

/** The plain text of one run; never empty. */
export function plainTextOfRun(run: Run): string {
  switch (run.type) {
    case 'text':
    case 'mention':
      return run.text;
    case 'break':
      return '\n';
    case 'citation':
      return citationLabel(run);
    case 'footnote':
      return '\uFFFC';
  }
}

/** The plain text of runs: their text, line breaks as `\n`. */
export function plainTextOfRuns(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += plainTextOfRun(run);
  return text;
}

function plainTextOfItem(item: ListItem): string {
  const own = plainTextOfRuns(item.runs);
  return item.list === undefined ? own : `${own}\n${plainTextOfList(item.list)}`;
}

function plainTextOfList(list: ListBlock): string {
  return list.items.map(plainTextOfItem).join('\n');
}

/** The plain text of one block. */
export function plainTextOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'callout':
      return plainTextOfRuns(block.runs);
    case 'code':
      return block.text;
    case 'list':
      return plainTextOfList(block);
    case 'table':
      return block.rows
        .map((row) => row.map((cell) => plainTextOfRuns(cell.runs)).join('\t'))
        .join('\n');
    case 'rule':
      return '';
    case 'image':
      return '\uFFFC';
    case 'citation':
      return block.quote;
  }
}

/** The plain text of a run of blocks, as of one section or one note. */
export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainTextOfBlock).join('\n');
}

/** The plain text of a whole body from the plain texts of its sections. */
export function joinSections(texts: readonly string[]): string {
  return texts.join('\n');
}

/**
 * Makes text fit to enter the library: CRLF and CR become LF, a byte-order mark at the start goes, NUL
 * and lone surrogates become U+FFFD. Everything that enters passes here once; nothing else is changed.
 */
export function cleanText(raw: string): string {
  const start = raw.startsWith('\uFEFF') ? 1 : 0;
  return raw
    .slice(start)
    .replace(/\r\n?/g, '\n')
    .replace(/\0/g, '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
