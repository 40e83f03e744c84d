// Replacements in the text by offsets, as finding and replacing asks for them.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import { $getNodeByKey, $isTextNode } from 'lexical';
import type { LiveText } from '../live-text.ts';
import { $placeAt, $selectionOf } from './tree-places.ts';

/** A stretch of the text and what comes in its place: UTF-16, end exclusive. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The same as edits, each in the text the one before left, from the first of the text to the last. */
export function editsOf(replacements: readonly Replacement[]): TextEdit[] {
  let shift = 0;
  return replacements
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const edit = { from: start + shift, cut: end - start, grown: text.length };
      shift += edit.grown - edit.cut;
      return edit;
    });
}

/** Makes replacements that do not overlap. What is replaced keeps the look of where it begins. */
export function $replace(text: LiveText, replacements: readonly Replacement[]): void {
  for (const one of replacements.toSorted((a, b) => b.start - a.start)) {
    const from = $placeAt(text, one.start, one.end > one.start ? 'start' : 'end');
    const to = $placeAt(text, one.end, 'end');
    if (from === null || to === null) continue;
    const node = from.key === to.key ? $getNodeByKey(from.key) : null;
    if ($isTextNode(node)) node.spliceText(from.offset, to.offset - from.offset, one.text);
    else $selectionOf(text, one.start, one.end)?.insertText(one.text);
  }
}
