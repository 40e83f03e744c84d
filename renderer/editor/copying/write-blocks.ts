import { htmlFragment } from '#core/formats/html/fragment.ts';
import { writeMarkdown } from '#core/formats/markdown/write.ts';
import type { Block } from '#core/text/blocks.ts';

/** The forms in which a selection is copied. */
export type CopyForm = 'Markdown' | 'HTML';

/** A text, and what of it did not fit, in sentences. */
export interface Written {
  text: string;
  report: string[];
}

/** Blocks in a form that other programs read. */
export function writeBlocks(blocks: readonly Block[], form: CopyForm): Written {
  if (form === 'HTML') {
    const { html, report } = htmlFragment(blocks);
    return { text: html, report };
  }
  const { text, report } = writeMarkdown(blocks);
  return { text: text.trimEnd(), report };
}
