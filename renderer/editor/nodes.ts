import { CodeNode } from '@lexical/code-core';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { CalloutNode } from './callout-node.ts';
import { CitationNode } from './citation-node.ts';
import { ImageNode } from './image-node.ts';
import { FootnoteNode, InlineCitationNode, MentionNode } from './inline-nodes.ts';
import { RuleNode } from './rule-node.ts';
import { TurnLabelNode, TurnParagraphNode } from './turn-nodes.ts';

/** The nodes an editor must know to show every kind of block. */
export const editorNodes: Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  CodeNode,
  ListNode,
  ListItemNode,
  LinkNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  TurnParagraphNode,
  TurnLabelNode,
  RuleNode,
  ImageNode,
  CitationNode,
  CalloutNode,
  MentionNode,
  InlineCitationNode,
  FootnoteNode,
];
