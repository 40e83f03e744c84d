// What can be put into a note, and the forms its text can take: for the slash list, the toolbar's menu and
// the palette alike.

import { $createTableNodeWithDimensions } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { $getSelection, $isRangeSelection } from 'lexical';
import {
  AtSign,
  Calendar,
  CheckSquare,
  Code,
  Heading1,
  Heading2,
  Heading3,
  Image,
  Link,
  List,
  ListOrdered,
  MessageSquareQuote,
  Minus,
  Pilcrow,
  Quote,
  StickyNote,
  Superscript,
  Table,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { CalloutKind } from '#core/text/blocks.ts';
import { calloutKinds } from '#core/text/blocks.ts';
import { calloutNames } from '#core/formats/words.ts';
import { $isCalloutNode } from '../../editor/callout-node.ts';
import { $createRuleNode } from '../../editor/rule-node.ts';
import { showError } from '../../ui/toast.tsx';
import { focusFootnote } from '../footnotes/focus-footnote.ts';
import { $insertFootnote } from '../footnotes/footnote-signs.ts';
import type { BlockStyle } from './block-style.ts';
import { $blockAround, $blockStyle, $setBlockStyle } from './block-style.ts';
import { $insertBelow } from './insert-below.ts';
import { footnoteKey, styleKeys } from './note-keys.ts';
import { choosePicture } from './pictures.ts';

/** An entry of these lists. */
export interface Insertion {
  id: string;
  title: string;
  /** Further words by which it is found. */
  words: string;
  icon: ReactNode;
  keys?: string;
  /** Runs inside an update of the editor. */
  $run: (editor: LexicalEditor) => void;
}

const size = 15;

function form(style: BlockStyle, title: string, words: string, icon: ReactNode): Insertion {
  const $run = (): void => {
    if ($blockStyle() !== style) $setBlockStyle(style);
  };
  return { id: style, title, words, icon, keys: styleKeys[style], $run };
}

/** The forms a block can take. */
export const forms: readonly Insertion[] = [
  form('paragraph', 'Text', 'paragraph plain', <Pilcrow size={size} aria-hidden />),
  form('h1', 'Heading 1', 'title', <Heading1 size={size} aria-hidden />),
  form('h2', 'Heading 2', 'subtitle', <Heading2 size={size} aria-hidden />),
  form('h3', 'Heading 3', 'subtitle', <Heading3 size={size} aria-hidden />),
  form('bullet', 'Bulleted list', 'unordered points', <List size={size} aria-hidden />),
  form('number', 'Numbered list', 'ordered', <ListOrdered size={size} aria-hidden />),
  form('check', 'Check list', 'to do task box', <CheckSquare size={size} aria-hidden />),
  form('quote', 'Quote', 'blockquote citation', <Quote size={size} aria-hidden />),
  form('code', 'Code block', 'program source', <Code size={size} aria-hidden />),
];

/** Makes the block of the caret a callout of this kind. */
export function $setCallout(kind: CalloutKind): void {
  if ($blockStyle() !== 'callout') $setBlockStyle('callout');
  $blockAround($isCalloutNode)?.setKind(kind);
}

/** A callout of each kind. */
export const callouts: readonly Insertion[] = calloutKinds.map((kind) => ({
  id: `callout-${kind}`,
  title: `Callout: ${calloutNames[kind].toLowerCase()}`,
  words: 'box admonition',
  icon: <StickyNote size={size} aria-hidden />,
  ...(kind === 'note' ? { keys: styleKeys.callout } : {}),
  $run: () => $setCallout(kind),
}));

function $write(text: string): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(text);
}

function $insertTable(): void {
  const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
  $insertBelow(table);
  table.getFirstDescendant()?.selectStart();
}

/** Today, as a person writes it: `30 November 2026`. */
function today(): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
}

/** What can be put at the caret. */
export const insertions: readonly Insertion[] = [
  {
    id: 'footnote',
    title: 'Footnote',
    words: 'note reference',
    icon: <Superscript size={size} aria-hidden />,
    keys: footnoteKey,
    $run: () => {
      const sign = $insertFootnote();
      if (sign !== null) focusFootnote(sign);
    },
  },
  {
    id: 'picture',
    title: 'Picture…',
    words: 'image photo',
    icon: <Image size={size} aria-hidden />,
    $run: (editor) => void choosePicture(editor).catch(showError),
  },
  {
    id: 'table',
    title: 'Table',
    words: 'grid rows columns',
    icon: <Table size={size} aria-hidden />,
    $run: $insertTable,
  },
  {
    id: 'rule',
    title: 'Divider',
    words: 'rule line',
    icon: <Minus size={size} aria-hidden />,
    $run: () => $insertBelow($createRuleNode()),
  },
  {
    id: 'mention',
    title: 'Mention an actor',
    words: 'person organisation @',
    icon: <AtSign size={size} aria-hidden />,
    $run: () => $write('@'),
  },
  {
    id: 'page',
    title: 'Link to a note or document',
    words: 'wikilink [[',
    icon: <Link size={size} aria-hidden />,
    $run: () => $write('[['),
  },
  {
    id: 'today',
    title: 'Today’s date',
    words: 'day now',
    icon: <Calendar size={size} aria-hidden />,
    $run: () => $write(today()),
  },
];

/** The picture of citing a passage, where that is offered beside these. */
export const citeIcon = <MessageSquareQuote size={size} aria-hidden />;
