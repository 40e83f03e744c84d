// Edits in a row, kept short: a word that is typed is one edit and not one for each key.

import type { TextEdit } from '#core/anchoring/text-edit.ts';

/**
 * One edit that does to every passage what two in a row do; null when there is none. Typing on, deleting
 * within what was typed, and deleting on are such; typing where something was deleted is not, because it
 * may belong to a passage that ends there.
 */
export function joined(first: TextEdit, then: TextEdit): TextEdit | null {
  const { from, cut, grown } = first;
  const isInside = then.from >= from && then.from + then.cut <= from + grown;
  if (cut === 0 && isInside && grown > 0)
    return { from, cut: 0, grown: grown - then.cut + then.grown };
  if (grown > 0 || then.grown > 0) return null;
  const isOn = then.from === from || then.from + then.cut === from;
  return isOn ? { from: Math.min(from, then.from), cut: cut + then.cut, grown: 0 } : null;
}

/** Where a stretch of a text stood before an edit, at its widest. */
export function stretchBefore(
  start: number,
  end: number,
  { from, cut, grown }: TextEdit,
): { start: number; end: number } {
  const back = (offset: number, inside: number): number => {
    if (offset <= from) return offset;
    return offset >= from + grown ? offset - grown + cut : inside;
  };
  return { start: back(start, from), end: back(end, from + cut) };
}
