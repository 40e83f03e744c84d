import { $createParagraphNode, $isElementNode, $isParagraphNode } from 'lexical';
import { $createRuleNode } from '../../editor/rule-node.ts';
import { $insertionPoint } from '../paste/insert-blocks.ts';

/** Draws a rule below the block of the caret, and puts the caret below the rule. */
export function $insertRule(): void {
  const block = $insertionPoint().anchor.getNode().getTopLevelElement();
  if (block === null) return;
  const rule = $createRuleNode();
  block.insertAfter(rule);
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  const next = rule.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else rule.insertAfter($createParagraphNode()).selectNext(0, 0);
}
