// Going to a place of a note: from a search hit, from “Linked from”.

import type { LexicalEditor } from 'lexical';
import { $getRoot } from 'lexical';
import { useEffect } from 'react';
import type { BlockPlace } from '#core/notes/place-in-blocks.ts';
import { placeInBlocks } from '#core/notes/place-in-blocks.ts';
import type { NoteBody } from '../../state/bodies.ts';
import { useIsFocusedGroup } from '../../state/group-context.ts';
import { takeTyped } from '../../state/typing-ahead.ts';
import { jumpDone, useWorkspace } from '../../state/workspace.ts';
import type { StatusStore } from '../session-status.ts';
import { useIsWritable } from '../session-status.ts';
import './note-place.css';

const highlight = 'note-place';

/** The range of the words in an element; null when they are not there as one. */
function rangeOf(element: HTMLElement, { words, nth }: BlockPlace): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) {
      nodes.push({ node, start: text.length });
      text += node.data;
    }
  let at = text.indexOf(words);
  for (let count = 0; count < nth && at >= 0; count += 1) at = text.indexOf(words, at + 1);
  if (words === '' || at < 0) return null;
  const range = new Range();
  const first = nodes.findLast(({ start }) => start <= at);
  const last = nodes.findLast(({ start }) => start < at + words.length);
  if (first === undefined || last === undefined) return null;
  range.setStart(first.node, at - first.start);
  range.setEnd(last.node, at + words.length - last.start);
  return range;
}

/** Marks a range until a key or the mouse is pressed. */
function markFor(range: Range): void {
  const mark = new Highlight(range);
  CSS.highlights.set(highlight, mark);
  const done = (): void => {
    if (CSS.highlights.get(highlight) === mark) CSS.highlights.delete(highlight);
    window.removeEventListener('keydown', done, true);
    window.removeEventListener('pointerdown', done, true);
  };
  window.addEventListener('keydown', done, true);
  window.addEventListener('pointerdown', done, true);
}

/** Brings a block into sight, puts the caret there and marks the words. */
function show(editor: LexicalEditor, place: BlockPlace): void {
  let key: string | null = null;
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(place.block);
      key = node?.getKey() ?? null;
      node?.selectStart();
    },
    { discrete: true, tag: 'skip-scroll-into-view' },
  );
  editor.getRootElement()?.focus({ preventScroll: true });
  // A note made of a template: what was typed before it was there belongs here.
  const typed = takeTyped().replaceAll('\n', ' ');
  if (typed !== '') document.execCommand('insertText', false, typed);
  const element = key === null ? null : editor.getElementByKey(key);
  if (element === null) return;
  const range = rangeOf(element, place);
  (range?.startContainer.parentElement ?? element).scrollIntoView({ block: 'center' });
  if (range !== null) markFor(range);
}

/** Fulfils the wish to stand at a place of the note, once its text is there. */
export function useNoteJump(
  editor: LexicalEditor,
  { note, section }: NoteBody,
  status: StatusStore,
): void {
  const canWrite = useIsWritable(status);
  const jump = useWorkspace((state) => state.jumps[note.id]);
  const isFocused = useIsFocusedGroup();
  useEffect(() => {
    // A long text is shown whole only a while after it was opened.
    if (jump === undefined || !isFocused || status.getState().status.state === 'opening') return;
    const { start = 0, end = start, token } = jump;
    jumpDone(note.id, token);
    const place = placeInBlocks(section.blocks, start, end);
    if (place !== null) show(editor, place);
  }, [editor, jump, isFocused, note.id, section, status, canWrite]);
}
