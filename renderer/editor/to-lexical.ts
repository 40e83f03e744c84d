// Our blocks to Lexical's nodes. With from-lexical.ts the only place that knows both.
//
// An editor is filled inside `editor.update(…, { skipTransforms: true })`: Lexical's transforms would
// join neighbouring lists, and cost time on a long document.

import { $createCodeNode } from '@lexical/code-core';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import type { ElementNode, LexicalNode } from 'lexical';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import type {
  Block,
  CodeBlock,
  ListBlock,
  ParagraphBlock,
  Run,
  TableBlock,
  TextRun,
} from '#core/text/blocks.ts';
import { invalidInput } from '#core/errors.ts';
import { safeUrl } from '#core/text/links.ts';
import { $appendNew } from './append-new.ts';
import { $createCalloutNode } from './callout-node.ts';
import { $createCitationNode } from './citation-node.ts';
import { $createImageNode } from './image-node.ts';
import {
  $createFootnoteNode,
  $createInlineCitationNode,
  $createMentionNode,
} from './inline-nodes.ts';
import { formatOfMarks } from './marks.ts';
import { $createRuleNode } from './rule-node.ts';
import { splitRuns } from './runs.ts';
import { $createTurnLabelNode, $createTurnParagraphNode } from './turn-nodes.ts';

/** The node of a run that stands alone: neither text nor a line break. */
function $objectNode(run: Exclude<Run, TextRun>): LexicalNode {
  switch (run.type) {
    case 'break':
      return $createLineBreakNode();
    case 'mention':
      return $createMentionNode(run).setFormat(formatOfMarks(run.marks));
    case 'citation':
      return $createInlineCitationNode(run).setFormat(formatOfMarks(run.marks));
    case 'footnote':
      return $createFootnoteNode(run);
  }
}

/** Appends runs as inline nodes; neighbouring runs with one address share a link. */
function $appendRuns(
  parent: ElementNode,
  runs: readonly Run[],
  $text: (text: string) => ReturnType<typeof $createTextNode> = $createTextNode,
): void {
  const children: LexicalNode[] = [];
  let link: ElementNode | null = null;
  let linkUrl: string | null = null;
  for (const run of runs) {
    const url = run.type === 'text' && run.url !== undefined ? safeUrl(run.url) : null;
    if (run.type !== 'text') {
      children.push($objectNode(run));
    } else {
      const node = $text(run.text);
      if (run.marks !== undefined) node.setFormat(formatOfMarks(run.marks));
      if (url === null) {
        children.push(node);
      } else if (link !== null && url === linkUrl) {
        link.append(node);
        continue;
      } else {
        link = $createLinkNode(url).append(node);
        children.push(link);
      }
    }
    linkUrl = url;
  }
  // A turn has its label already.
  $appendNew(parent, children);
}

function $withRuns<N extends ElementNode>(node: N, runs: readonly Run[]): N {
  $appendRuns(node, runs);
  return node;
}

function $paragraph(block: ParagraphBlock): ElementNode {
  if (block.turn === undefined) return $withRuns($createParagraphNode(), block.runs);
  const node = $createTurnParagraphNode(block.turn.label, block.turn.length === 0);
  const [label, rest] = splitRuns(block.runs, block.turn.length);
  $appendRuns(node, label, $createTurnLabelNode);
  return $withRuns(node, rest);
}

function $code(block: CodeBlock): ElementNode {
  const node = $createCodeNode(block.language);
  block.text.split('\n').forEach((line, index) => {
    if (index > 0) node.append($createLineBreakNode());
    if (line !== '') node.append($createTextNode(line));
  });
  return node;
}

/** A nested list stands in an item of its own, after the item it belongs to, as Lexical has it. */
function $list(block: ListBlock): ElementNode {
  const start = block.start ?? 1;
  const list = $createListNode(block.style, start);
  const items: LexicalNode[] = [];
  block.items.forEach((item, index) => {
    const checked = block.style === 'check' ? item.checked === true : undefined;
    const value = start + index;
    items.push($withRuns($createListItemNode(checked).setValue(value), item.runs));
    if (item.list !== undefined)
      items.push(
        $createListItemNode(checked)
          .setValue(value + 1)
          .append($list(item.list)),
      );
  });
  return list.append(...items);
}

function $table(block: TableBlock): ElementNode {
  const rows = block.rows.map((row) => {
    const cells = row.map((cell) => {
      const header =
        cell.header === true ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
      const content = $withRuns($createParagraphNode(), cell.runs).setFormat(cell.align ?? '');
      const node = $createTableCellNode(header, cell.colSpan);
      if (cell.rowSpan !== undefined) node.setRowSpan(cell.rowSpan);
      return node.append(content);
    });
    return $createTableRowNode().append(...cells);
  });
  return $createTableNode().append(...rows);
}

/** The node that shows a block; throws `InvalidInputError` for a kind of block it does not know. */
export function $nodeOfBlock(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $paragraph(block);
    case 'heading':
      return $withRuns($createHeadingNode(`h${block.level}`), block.runs);
    case 'quote':
      return $withRuns($createQuoteNode(), block.runs);
    case 'callout':
      return $withRuns($createCalloutNode(block.kind), block.runs);
    case 'code':
      return $code(block);
    case 'list':
      return $list(block);
    case 'table':
      return $table(block);
    case 'rule':
      return $createRuleNode();
    case 'image':
      return $createImageNode(block);
    case 'citation':
      return $createCitationNode(block);
    default:
      return unknownBlock(block);
  }
}

function unknownBlock(block: never): never {
  throw invalidInput('The text holds a kind of block this version does not know.', String(block));
}

/** Puts blocks behind those the root has. */
export function $appendBlocks(blocks: readonly Block[]): void {
  $appendNew($getRoot(), blocks.map($nodeOfBlock));
}

/**
 * Fills the root with these blocks in place of what was there. An editor needs a place for the caret,
 * so a body without blocks becomes one empty paragraph.
 */
export function $setBlocks(blocks: readonly Block[]): void {
  const nodes = blocks.map($nodeOfBlock);
  const root = $getRoot();
  root.clear();
  $appendNew(root, nodes.length > 0 ? nodes : [$createParagraphNode()]);
}
