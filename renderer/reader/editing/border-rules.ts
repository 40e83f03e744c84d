// Where no border of display sections may stand: what Lexical treats by its neighbours must have them in its
// own section.

import { $isListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import type { LexicalNode } from 'lexical';
import { $isDecoratorNode } from 'lexical';
import type { Block } from '#core/text/blocks.ts';

const whole: ReadonlySet<Block['type']> = new Set(['table', 'rule', 'image', 'citation']);

/** Whether no border may stand between two neighbouring blocks. */
export function belongTogether(before: Block, after: Block): boolean {
  // A caret cannot go into these, or not as into text; lists may be joined.
  if (whole.has(before.type) || whole.has(after.type)) return true;
  return before.type === 'list' && after.type === 'list';
}

/** Whether a caret cannot go through a block as it goes through text. */
export function $isWhole(node: LexicalNode | null): boolean {
  return $isDecoratorNode(node) || $isTableNode(node);
}

/** The same of their nodes. */
export function $belongTogether(before: LexicalNode, after: LexicalNode): boolean {
  if ($isWhole(before) || $isWhole(after)) return true;
  return $isListNode(before) && $isListNode(after);
}

/** Blocks that belong together are divided all the same when there are this many times too many of them. */
export const mostTogether = 4;
