// The keys of a note's text, besides those the browser and Lexical know (bold, italic, underline, undo).

import type { LexicalEditor } from 'lexical';
import {
  COMMAND_PRIORITY_NORMAL,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical';
import { registerTabKeys } from '../../editor/tab-keys.ts';
import { matchesKey } from '../../ui/keys.ts';
import type { BlockStyle } from './block-style.ts';
import { $setBlockStyle } from './block-style.ts';

export const styleKeys: Readonly<Record<BlockStyle, string>> = {
  paragraph: 'Mod+Alt+0',
  h1: 'Mod+Alt+1',
  h2: 'Mod+Alt+2',
  h3: 'Mod+Alt+3',
  quote: 'Mod+Shift+9',
  code: 'Mod+Alt+4',
  number: 'Mod+Shift+7',
  bullet: 'Mod+Shift+8',
  check: 'Mod+Shift+6',
};

export const markKeys = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  underline: 'Mod+U',
  strikethrough: 'Mod+Shift+X',
  code: 'Mod+Shift+K',
} as const;

export const linkKey = 'Mod+L';

function entries<K extends string>(keys: Readonly<Record<K, string>>): [K, string][] {
  // Object.entries widens the names to string; the record has no others.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(keys) as [K, string][];
}

/** Listens to the keys of a note's text; `openLink` opens the link's popover. Returns the undo. */
export function registerNoteKeys(editor: LexicalEditor, openLink: () => void): () => void {
  function pressed(event: KeyboardEvent): boolean {
    const style = entries(styleKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
    const mark = entries(markKeys).find(([, keys]) => matchesKey(event, keys))?.[0];
    const isLink = matchesKey(event, linkKey);
    if (style === undefined && mark === undefined && !isLink) return false;
    event.preventDefault();
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
