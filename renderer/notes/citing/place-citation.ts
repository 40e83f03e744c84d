import type { Block, CitationBlock } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';

/**
 * The blocks of a note with a citation put in after block number `after`, at the end without one. An empty
 * paragraph there gives way, and after the last block one is left to write on in.
 */
export function withCitation(
  blocks: readonly Block[],
  citation: CitationBlock,
  after: number | null,
): Block[] {
  const index = Math.min(after ?? blocks.length - 1, blocks.length - 1);
  const at = blocks[index];
  const isEmpty = at?.type === 'paragraph' && at.runs.length === 0;
  const before = blocks.slice(0, isEmpty ? index : index + 1);
  const rest = blocks.slice(index + 1);
  return [...before, citation, ...(rest.length === 0 ? [paragraph('')] : rest)];
}
