// The keys of a note's text, besides those the browser and Lexical know (bold, italic, underline, undo).

import { $findTableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import {
  $getSelection,
  COMMAND_PRIORITY_NORMAL,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical';
import { registerTabKeys } from '../../editor/tab-keys.ts';
import { matchesKey } from '../../ui/keys.ts';
import { focusFootnote } from '../footnotes/focus-footnote.ts';
import { $insertFootnote } from '../footnotes/footnote-signs.ts';
import type { BlockStyle } from './block-style.ts';
import { $setBlockStyle } from './block-style.ts';
import { tableActions } from './table-actions.ts';

/** They give a block its form. */
export const styleKeys: Readonly<Record<BlockStyle, string>> = {
  paragraph: 'Mod+Alt+0',
  h1: 'Mod+Alt+1',
  h2: 'Mod+Alt+2',
  h3: 'Mod+Alt+3',
  quote: 'Mod+Shift+9',
  callout: 'Mod+Alt+5',
  code: 'Mod+Alt+4',
  number: 'Mod+Shift+7',
  bullet: 'Mod+Shift+8',
  check: 'Mod+Shift+6',
};

/** They mark the selected text, or unmark it. */
export const markKeys = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  underline: 'Mod+U',
  strikethrough: 'Mod+Shift+X',
  code: 'Mod+Shift+K',
  highlight: 'Mod+Shift+U',
} as const;

/** It makes a link of the selected text, or changes the one at the caret. */
export const linkKey = 'Mod+L';
/** It puts a footnote at the caret. */
export const footnoteKey = 'Mod+Alt+N';

function entries<K extends string>(keys: Readonly<Record<K, string>>): [K, string][] {
  // Object.entries widens the names to string; the record has no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(keys) as [K, string][];
}

/** What a key does to the table of the caret, or where it puts a footnote; null when it is none of these. */
function $actOf(event: KeyboardEvent): (() => void) | null {
  if (matchesKey(event, footnoteKey))
    return () => {
      const sign = $insertFootnote();
      if (sign !== null) focusFootnote(sign);
    };
  const node = $getSelection()?.getNodes()[0];
  if (node === undefined || $findTableNode(node) === null) return null;
  const action = tableActions.find((one) => one?.keys !== undefined && matchesKey(event, one.keys));
  return action?.$run ?? null;
}

/** Listens to the keys of a note's text; `openLink` opens the link's popover. Returns the undo. */
export function registerNoteKeys(editor: LexicalEditor, openLink: () => void): () => void {
  function pressed(event: KeyboardEvent): boolean {
    const style = entries(styleKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
    const mark = entries(markKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
    const isLink = matchesKey(event, linkKey);
    const $act = $actOf(event);
    if (style === undefined && mark === undefined && !isLink && $act === null) return false;
    event.preventDefault();
    if ($act !== null) {
      $act();
      return true;
    }
    if (style !== undefined) $setBlockStyle(style);
    else if (mark !== undefined) editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
    else openLink();
    return true;
  }
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, pressed, COMMAND_PRIORITY_NORMAL),
    registerTabKeys(editor),
  );
}
