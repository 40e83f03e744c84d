// Replacements in the text by offsets, as finding and replacing asks for them.

import type { TextEdit } from '#core/anchoring/text-edit.ts';
import type { NodeKey } from 'lexical';
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

/** Replacements within one text node: the stretch of it from the first to the last, and what comes there. */
interface Stretch {
  readonly key: NodeKey;
  from: number;
  readonly to: number;
  text: string;
}

/**
 * Makes replacements that do not overlap. What is replaced keeps the look of where it begins. Those in one
 * text node are made at once: of a letter there may be a hundred.
 */
export function $replace(text: LiveText, replacements: readonly Replacement[]): void {
  /** At most one, which is made as soon as the next one stands in another node. */
  const open: Stretch[] = [];
  const $close = (): void => {
    for (const { key, from, to, text: words } of open.splice(0)) {
      const node = $getNodeByKey(key);
      if ($isTextNode(node)) node.spliceText(from, to - from, words);
    }
  };
  for (const one of replacements.toSorted((a, b) => b.start - a.start)) {
    const from = $placeAt(text, one.start, one.end > one.start ? 'start' : 'end');
    const to = $placeAt(text, one.end, 'end');
    if (from === null || to === null) continue;
    const node = from.key === to.key ? $getNodeByKey(from.key) : null;
    const [last] = open;
    if (!$isTextNode(node)) {
      $close();
      $selectionOf(text, one.start, one.end)?.insertText(one.text);
    } else if (last?.key === from.key) {
      const between = node.getTextContent().slice(to.offset, last.from);
      last.text = `${one.text}${between}${last.text}`;
      last.from = from.offset;
    } else {
      $close();
      open.push({ key: from.key, from: from.offset, to: to.offset, text: one.text });
    }
  }
  $close();
}
