import { createHeadlessEditor } from '@lexical/headless';
import type { LexicalEditor } from 'lexical';
import type { Block } from '#core/text/blocks.ts';
import { editorNodes } from '../nodes.ts';
import { $setBlocks } from '../to-lexical.ts';

/** An editor without a page that holds these blocks; what goes wrong in it is thrown. */
export function headlessEditor(blocks: readonly Block[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: editorNodes,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => $setBlocks(blocks), { discrete: true, skipTransforms: true });
  return editor;
}
