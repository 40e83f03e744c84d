// Plain text that is pasted and is Markdown takes its form.

import { readMarkdown } from '#core/formats/markdown/read.ts';
import type { Block } from '#core/text/blocks.ts';
import { cleanText } from '#core/text/plain.ts';

/** Longer texts are taken as they stand: reading them would hold the window. */
const longest = 200_000;

const blockSigns =
  /^(?:#{1,6} \S|[-*+] \S|\d{1,3}[.)] \S|> |```|~~~|\|.+\||\[\^[^\]]+\]:|(?:---|\*\*\*)$)/m;
const inlineSigns = /\*\*\S[^*\n]*\*\*|`[^`\n]+`|\[[^\]\n]+\]\([^)\s]+\)|~~\S[^~\n]*~~/;

/** Whether a text has signs that hardly anybody writes who does not mean Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return blockSigns.test(text) || inlineSigns.test(text);
}

/** The blocks of a text that is Markdown; null for one that is not. */
export function markdownBlocks(text: string): Block[] | null {
  if (text.length > longest || !looksLikeMarkdown(text)) return null;
  try {
    const { blocks } = readMarkdown(cleanText(text), { footnotes: 'kept' });
    // Who speaks is marked in sources only.
    return blocks.map((block): Block => {
      if (block.type !== 'paragraph') return block;
      return { type: 'paragraph', runs: block.runs };
    });
  } catch {
    // Nested without measure: it is taken as plain text.
    return null;
  }
}
