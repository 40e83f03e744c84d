// Lexical's nodes to our blocks. With to-lexical.ts the only place that knows both.

import { $isCodeNode } from '@lexical/code-core';
import { $isLinkNode } from '@lexical/link';
import type { ListItemNode, ListNode } from '@lexical/list';
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import type { TableCellNode, TableNode } from '@lexical/table';
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import type { ElementNode, LexicalNode } from 'lexical';
import { $getRoot, $isElementNode, $isLineBreakNode, $isParagraphNode, $isTextNode } from 'lexical';
import { invalidInput } from '#core/errors.ts';
import type {
  Block,
  CitationRun,
  HeadingBlock,
  ListBlock,
  ListItem,
  MentionRun,
  ParagraphBlock,
  Run,
  TableBlock,
  TableCell,
  TextRun,
} from '#core/text/blocks.ts';
import { joinRuns } from '#core/text/join-runs.ts';
import { safeUrl } from '#core/text/links.ts';
import { cleanText } from '#core/text/plain.ts';
import { $isCalloutNode } from './callout-node.ts';
import { $isCitationNode } from './citation-node.ts';
import { $isImageNode } from './image-node.ts';
import { $isFootnoteNode, $isInlineCitationNode, $isMentionNode } from './inline-nodes.ts';
import { marksOfFormat } from './marks.ts';
import { $isRuleNode } from './rule-node.ts';
import type { TurnParagraphNode } from './turn-nodes.ts';
import { $isTurnLabelNode, $isTurnParagraphNode } from './turn-nodes.ts';

function unknownNode(node: LexicalNode): never {
  throw invalidInput('The editor holds something that cannot be kept.', node.getType());
}

function textRuns(text: string, format: number, url: string | null): Run[] {
  const marks = marksOfFormat(format);
  return cleanText(text)
    .split('\n')
    .flatMap((line, index): Run[] => {
      const run: TextRun = { type: 'text', text: line };
      if (marks.length > 0) run.marks = marks;
      if (url !== null) run.url = url;
      return index === 0 ? [run] : [{ type: 'break' }, run];
    });
}

function withMarks<R extends MentionRun | CitationRun>(run: R, format: number): R {
  const marks = marksOfFormat(format);
  return marks.length === 0 ? run : { ...run, marks };
}

function $runsOf(nodes: readonly LexicalNode[], url: string | null = null): Run[] {
  return nodes.flatMap((node): Run[] => {
    if ($isLineBreakNode(node)) return [{ type: 'break' }];
    if ($isFootnoteNode(node)) return [node.getFootnote()];
    if ($isMentionNode(node)) return [withMarks(node.getMention(), node.getFormat())];
    if ($isInlineCitationNode(node)) return [withMarks(node.getCited(), node.getFormat())];
    if ($isTextNode(node)) return textRuns(node.getTextContent(), node.getFormat(), url);
    if ($isLinkNode(node)) return $runsOf(node.getChildren(), safeUrl(node.getURL()));
    return unknownNode(node);
  });
}

function $runs(node: ElementNode): Run[] {
  return joinRuns($runsOf(node.getChildren()));
}

function $paragraph(node: ElementNode): ParagraphBlock {
  const block: ParagraphBlock = { type: 'paragraph', runs: $runs(node) };
  if ($isTurnParagraphNode(node)) {
    const length = $labelLength(node);
    // A turn whose label was deleted is a paragraph like any other.
    if (length > 0 || node.isImplied()) block.turn = { label: node.getLabel(), length };
  }
  return block;
}

function $labelLength(node: TurnParagraphNode): number {
  let length = 0;
  for (const child of node.getChildren()) {
    const isLabel = $isLinkNode(child)
      ? child.getChildren().every($isTurnLabelNode)
      : $isTurnLabelNode(child);
    if (!isLabel) break;
    length += child.getTextContentSize();
  }
  return length;
}

const levels = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 } as const satisfies Record<
  string,
  HeadingBlock['level']
>;

/** The lists an item holds; Lexical keeps them in an item of their own. */
function $nestedLists(item: ListItemNode): ListNode[] | null {
  const children = item.getChildren();
  return children.length > 0 && children.every($isListNode) ? children.filter($isListNode) : null;
}

function $list(node: ListNode): ListBlock {
  const style = node.getListType();
  const items: ListItem[] = [];
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) return unknownNode(child);
    const nested = $nestedLists(child);
    if (nested === null) items.push($item(child));
    for (const list of nested ?? []) {
      const last = items.at(-1);
      if (last === undefined || last.list !== undefined)
        items.push({
          ...(style === 'check' ? { checked: false } : {}),
          runs: [],
          list: $list(list),
        });
      else last.list = $list(list);
    }
  }
  const start = node.getStart();
  const hasStart = style === 'number' && start !== 1;
  return { type: 'list', style, ...(hasStart ? { start } : {}), items };
}

function $item(node: ListItemNode): ListItem {
  const item: ListItem = { runs: $runs(node) };
  const checked = node.getChecked();
  if (checked !== undefined) item.checked = checked;
  return item;
}

/** All inline text below a node, blocks separated by line breaks: what a table's cell can hold. */
function $flatRuns(node: ElementNode): Run[] {
  const children = node.getChildren();
  if (!children.some((child) => $isElementNode(child) && !child.isInline()))
    return $runsOf(children);
  return children.flatMap((child, index): Run[] => {
    const own = $isElementNode(child) ? $flatRuns(child) : $runsOf([child]);
    return index === 0 ? own : [{ type: 'break' }, ...own];
  });
}

const alignments = ['left', 'center', 'right'] as const;

/** How a cell's first line is set; undefined when it is set as the writing runs. */
function $alignOf(node: TableCellNode): TableCell['align'] {
  const first = node.getFirstChild();
  const format = $isElementNode(first) ? first.getFormatType() : '';
  return alignments.find((align) => align === format);
}

function $cell(node: TableCellNode): TableCell {
  const cell: TableCell = { runs: joinRuns($flatRuns(node)) };
  if (node.hasHeader()) cell.header = true;
  const [columns, rows] = [node.getColSpan(), node.getRowSpan()];
  if (columns > 1) cell.colSpan = columns;
  if (rows > 1) cell.rowSpan = rows;
  const align = $alignOf(node);
  if (align !== undefined) cell.align = align;
  return cell;
}

function $table(node: TableNode): TableBlock {
  const rows = node.getChildren().map((row) => {
    if (!$isTableRowNode(row)) return unknownNode(row);
    return row
      .getChildren()
      .map((cell) => ($isTableCellNode(cell) ? $cell(cell) : unknownNode(cell)));
  });
  return { type: 'table', rows };
}

/** The block a node shows; throws `InvalidInputError` for a node that is no block of ours. */
export function $blockOfNode(node: LexicalNode): Block {
  if ($isParagraphNode(node)) return $paragraph(node);
  if ($isHeadingNode(node))
    return { type: 'heading', level: levels[node.getTag()], runs: $runs(node) };
  if ($isCalloutNode(node)) return { type: 'callout', kind: node.getKind(), runs: $runs(node) };
  if ($isQuoteNode(node)) return { type: 'quote', runs: $runs(node) };
  if ($isListNode(node)) return $list(node);
  if ($isCodeNode(node)) {
    const language = node.getLanguage() ?? '';
    const text = cleanText(node.getTextContent());
    return { type: 'code', ...(language === '' ? {} : { language }), text };
  }
  if ($isTableNode(node)) return $table(node);
  if ($isRuleNode(node)) return { type: 'rule' };
  if ($isImageNode(node)) return node.getLatest().getImage();
  if ($isCitationNode(node)) return node.getCitation();
  return unknownNode(node);
}

/** The blocks the editor's root shows, in order. */
export function $blocks(): Block[] {
  return $getRoot().getChildren().map($blockOfNode);
}
