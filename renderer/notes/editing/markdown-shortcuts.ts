// What turns into a form while it is typed: `# `, `- `, `1. `, `[ ] `, `> `, `---`, ``` ``` ```, and marks
// such as `**bold**`.

import type { ElementTransformer, TextMatchTransformer, Transformer } from '@lexical/markdown';
import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  CODE,
  HEADING,
  HIGHLIGHT,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
} from '@lexical/markdown';
import { $createLinkNode, LinkNode } from '@lexical/link';
import { $insertList, $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { $isQuoteNode } from '@lexical/rich-text';
import { $findTableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { $createTextNode } from 'lexical';
import { calloutKinds } from '#core/text/blocks.ts';
import { safeUrl } from '#core/text/links.ts';
import { $createCalloutNode, CalloutNode } from '../../editor/callout-node.ts';
import { $createRuleNode, RuleNode } from '../../editor/rule-node.ts';

const rule: ElementTransformer = {
  type: 'element',
  dependencies: [RuleNode],
  export: () => null,
  regExp: /^(---|\*\*\*|___)\s?$/,
  triggerOnEnter: true,
  replace(paragraph) {
    const node = $createRuleNode();
    paragraph.insertBefore(node);
    // What follows the rule is written into the paragraph that held its sign.
    paragraph.clear();
    paragraph.selectStart();
  },
};

const link: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [LinkNode],
  regExp: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
  trigger: ')',
  replace(node, match) {
    const url = safeUrl(match[2] ?? '');
    if (url === null) return;
    const text = $createTextNode(match[1] ?? url).setFormat(node.getFormat());
    node.replace($createLinkNode(url).append(text));
  },
};

/** `[ ] ` or `[x] ` at the start of an item, as in `- [ ] `, makes its list a check list. */
const checkInList: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [ListNode, ListItemNode],
  regExp: /^\[( |x)?\] $/i,
  trigger: ' ',
  replace(node, match) {
    const item = node.getParent();
    if (!$isListItemNode(item) || node.getPreviousSibling() !== null) return;
    const list = item.getParent();
    if (!$isListNode(list) || list.getListType() === 'number') return;
    node.remove();
    item.selectStart();
    if (list.getListType() === 'bullet') $insertList('check');
    item.setChecked(match[1]?.toLowerCase() === 'x');
  },
};

/** `[!tip] ` at the start of a quote, as after `> `, makes it a callout. */
const callout: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [CalloutNode],
  regExp: /^\[!([a-z]+)\] $/i,
  trigger: ' ',
  replace(node, match) {
    const quote = node.getParent();
    const kind = calloutKinds.find((one) => one === match[1]?.toLowerCase());
    if (!$isQuoteNode(quote) || kind === undefined || node.getPreviousSibling() !== null) return;
    const box = $createCalloutNode(kind);
    node.remove();
    quote.replace(box.append(...quote.getChildren()));
    box.selectStart();
  },
};

/** The same, except in a table's cell, which holds lines of text only. */
function outsideTables(transformer: ElementTransformer): ElementTransformer {
  return {
    ...transformer,
    replace: (parent, ...rest) =>
      $findTableNode(parent) === null ? transformer.replace(parent, ...rest) : false,
  };
}

const transformers: Transformer[] = [
  ...[HEADING, QUOTE, CHECK_LIST, UNORDERED_LIST, ORDERED_LIST, rule].map(outsideTables),
  CODE,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  HIGHLIGHT,
  link,
  checkInList,
  callout,
];

/** Lets Markdown take its form while it is typed; returns the undo. */
export function registerShortcutsWhileTyping(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, transformers);
}
