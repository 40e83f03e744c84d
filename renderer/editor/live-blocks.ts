// The blocks an editor shows, read again and again while it is written in.

import type { LexicalEditor, LexicalNode, NodeKey, UpdateListenerPayload } from 'lexical';
import { $getRoot } from 'lexical';
import { isEqual } from '#core/equal.ts';
import type { Block } from '#core/text/blocks.ts';
import { block as checkBlock } from '#core/text/check-block.ts';
import { $blockOfNode } from './from-lexical.ts';

/** An editor's text as blocks, followed update by update. */
export interface LiveBlocks {
  /**
   * The blocks as they stand, each checked; only those that changed are read anew, and what has not changed is
   * the same object as before. Throws `InvalidInputError` when the editor holds what cannot be kept.
   */
  read(): Block[];
  /** Takes these for what is shown wherever they are equal: the same text is then the same objects. */
  adopt(blocks: readonly Block[]): void;
  stop(): void;
}

interface Known {
  block: Block;
  /** Whether its node may have changed since. */
  isStale: boolean;
}

/** Whether a whole state was set, as undo does: Lexical then names the root only. */
function isWholeState({ dirtyElements, dirtyLeaves }: UpdateListenerPayload): boolean {
  return dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root');
}

/** Begins to follow an editor. */
export function followBlocks(editor: LexicalEditor): LiveBlocks {
  let known = new Map<NodeKey, Known>();

  const stop = editor.registerUpdateListener((update) => {
    if (isWholeState(update)) for (const one of known.values()) one.isStale = true;
    // An element is named with all that it stands in, so the block of what changed is among them.
    for (const key of [...update.dirtyElements.keys(), ...update.dirtyLeaves]) {
      const one = known.get(key);
      if (one !== undefined) one.isStale = true;
    }
  });

  function $blockOf(node: LexicalNode): Block {
    const before = known.get(node.getKey());
    if (before?.isStale === false) return before.block;
    const now = checkBlock($blockOfNode(node), 'The note');
    return before !== undefined && isEqual(before.block, now) ? before.block : now;
  }

  return {
    read: () =>
      editor.read(() => {
        const next = new Map<NodeKey, Known>();
        const blocks = $getRoot()
          .getChildren()
          .map((node) => {
            const block = $blockOf(node);
            next.set(node.getKey(), { block, isStale: false });
            return block;
          });
        known = next;
        return blocks;
      }),
    adopt(blocks) {
      let at = 0;
      for (const one of known.values()) {
        const block = blocks[at];
        if (block !== undefined && isEqual(one.block, block)) one.block = block;
        at += 1;
      }
    },
    stop,
  };
}
