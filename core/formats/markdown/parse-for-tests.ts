// Reading Markdown back in tests: as CommonMark with GitHub's extensions says, without the second pass
// that some programs make over the decoded text to find addresses, which no escape could stop.

import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export function parseMarkdown(text: string): Root {
  const extensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: extensions });
}

/** The plain text of a tree, as `core/text/plain.ts` defines it for our own. */
export function plainTextOfTree(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value;
    case 'break':
      return '\n';
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
      return node.children.map(plainTextOfTree).join('\n');
    case 'tableRow':
      return node.children.map(plainTextOfTree).join('\t');
    default:
      return 'children' in node ? node.children.map(plainTextOfTree).join('') : '';
  }
}

/** How often each type of node occurs. */
export function nodeCounts(
  node: Nodes,
  counts: Record<string, number> = {},
): Record<string, number> {
  counts[node.type] = (counts[node.type] ?? 0) + 1;
  if ('children' in node) for (const child of node.children) nodeCounts(child, counts);
  return counts;
}
