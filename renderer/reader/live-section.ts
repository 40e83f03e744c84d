// The display sections of a text as the editor holds them, with their blocks.

import type { EditorState, LexicalEditor, LexicalNode, NodeKey } from 'lexical';
import { $getRoot, $isElementNode } from 'lexical';
import { isEqual } from '#core/equal.ts';
import { plainTextOfBlock } from '#core/text/plain.ts';
import { $blockOfNode } from '../editor/from-lexical.ts';
import type { BlockStarts } from './block-starts.ts';
import type { LiveBlock } from './editing/changed-blocks.ts';
import { $isSectionNode } from './section-node.ts';

/** One section at one moment; another object stands for it as soon as anything in it changed. */
export interface LiveSection {
  readonly key: NodeKey;
  /** How many blocks it has. */
  readonly count: number;
  /** The lengths of its blocks, with one `\n` after each. */
  readonly length: number;
  blocks(): readonly LiveBlock[];
}

function $nodesOf(block: LexicalNode): LexicalNode[] {
  const nodes = [block];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if ($isElementNode(node)) nodes.push(...node.getChildren());
  }
  return nodes;
}

/** Reads a block's node; answers `known` where that is what it still shows. */
export function $read(node: LexicalNode, known: LiveBlock | undefined): LiveBlock {
  const nodes = $nodesOf(node);
  const isKnown =
    known?.nodes.length === nodes.length && nodes.every((one, at) => one === known.nodes[at]);
  if (isKnown) return known;
  const read = $blockOfNode(node);
  const block = known !== undefined && isEqual(read, known.block) ? known.block : read;
  const text = block === known?.block ? known.text : plainTextOfBlock(block);
  return { key: node.getKey(), text, block, nodes };
}

/** A section of blocks that were read. */
export function sectionOf(key: NodeKey, blocks: readonly LiveBlock[]): LiveSection {
  const length = blocks.reduce((sum, one) => sum + one.text.length + 1, 0);
  return { key, count: blocks.length, length, blocks: () => blocks };
}

/** The nodes that hold blocks: the sections, or the root where there are none. */
export function $holders(): LexicalNode[] {
  const children = $getRoot().getChildren();
  return children.some($isSectionNode) ? children : [$getRoot()];
}

/** The nodes of a holder's blocks. */
export function $blocksIn(holder: LexicalNode): LexicalNode[] {
  return $isElementNode(holder) ? holder.getChildren() : [];
}

/** What an editor was filled with. */
export type Given = Pick<BlockStarts, 'blocks' | 'textOf'>;

/**
 * The section of a holder that shows the given blocks from number `first` on. Its nodes are looked up when
 * somebody asks for them, as they stood in `state`: nobody asks for most of a long text.
 */
export function $unread(
  holder: LexicalNode,
  first: number,
  given: Given,
  state: EditorState,
  editor: LexicalEditor,
): LiveSection {
  const count = $isElementNode(holder) ? holder.getChildrenSize() : 0;
  let length = 0;
  for (let index = first; index < first + count; index += 1)
    length += given.textOf(index).length + 1;
  const $blocks = (): LiveBlock[] =>
    $blocksIn(holder).map((node, index) => ({
      key: node.getKey(),
      text: given.textOf(first + index),
      block: given.blocks[first + index] ?? $blockOfNode(node),
      nodes: $nodesOf(node),
    }));
  let read: (() => LiveBlock[]) | null = () => state.read($blocks, { editor });
  let blocks: readonly LiveBlock[] = [];
  return {
    key: holder.getKey(),
    count,
    length,
    blocks() {
      if (read !== null) blocks = read();
      read = null;
      return blocks;
    },
  };
}
