// Writes long texts as Markdown or HTML away from the window.

import type { Block } from '#core/text/blocks.ts';
import type { CopyForm, Written } from './write-blocks.ts';
import { writeBlocks } from './write-blocks.ts';

/** Blocks come in portions; then the form asks for the text of all of them. */
export type CopyMessage = { blocks: Block[] } | { form: CopyForm };

const gathered: Block[] = [];

globalThis.addEventListener('message', ({ data }: MessageEvent<CopyMessage>) => {
  if ('blocks' in data) {
    gathered.push(...data.blocks);
    return;
  }
  const written: Written = writeBlocks(gathered, data.form);
  globalThis.postMessage(written);
});
