// What a clipboard or a drop carries, as our blocks.

import type { Block } from '#core/text/blocks.ts';
import type { ReadHtml } from './html-to-blocks.ts';
import { plainTextToBlocks } from './html-to-blocks.ts';
import { blocksOfLexical, lexicalType } from './lexical-clipboard.ts';
import { readHtml } from './paste-html.ts';

/** What is taken of a paste or a drop. */
export interface Transfer {
  blocks: Block[];
  /** What was left out, in one sentence; null when nothing was. */
  report: string | null;
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
}

/** Says what a note did not take over. */
export function reportOf(read: ReadHtml): string | null {
  const parts = [
    ...counted(read.pictures, 'picture', 'pictures'),
    ...counted(read.links, 'link address', 'link addresses'),
  ];
  const left = parts.length === 0 ? [] : [`Left out: ${parts.join(' and ')}.`];
  const cut = read.cut ? ['Parts nested too deeply were taken as plain text.'] : [];
  const sentences = [...left, ...cut];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/**
 * Reads a transfer: what a note's editor copied, else HTML, else plain text. Null when there is no text.
 * `asMarkdown` may read plain text otherwise; null where it is no text of its kind.
 */
export function readTransfer(
  data: DataTransfer,
  asMarkdown: (text: string) => Block[] | null = () => null,
): Transfer | null {
  const own = data.getData(lexicalType);
  const ownBlocks = own === '' ? null : blocksOfLexical(own);
  if (ownBlocks !== null) return { blocks: ownBlocks, report: null };
  const html = data.getData('text/html');
  const read = html === '' ? null : readHtml(html);
  if (read !== null && read.blocks.length > 0)
    return { blocks: read.blocks, report: reportOf(read) };
  const text = data.getData('text/plain');
  const blocks = (html === '' ? asMarkdown(text) : null) ?? plainTextToBlocks(text);
  if (html !== '' && read === null)
    return { blocks, report: 'This was too long to keep its form; its text was taken.' };
  if (blocks.length > 0) return { blocks, report: null };
  return read !== null && reportOf(read) !== null ? { blocks, report: reportOf(read) } : null;
}
