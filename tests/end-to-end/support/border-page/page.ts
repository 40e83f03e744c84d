// A document in the reader's own session, without the application around it: once with display sections
// of a few blocks, once without any. What is done to both must come out the same.

import '@fontsource-variable/source-serif-4/opsz.css';
import '../../../../renderer/styles/tokens.css';
import '../../../../renderer/styles/base.css';
import './page.css';
import type { Block } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { blockStarts } from '../../../../renderer/reader/block-starts.ts';
import { intervalIndex } from '../../../../renderer/reader/interval-index.ts';
import type { Mark } from '../../../../renderer/reader/marks.ts';
import css from '../../../../renderer/reader/reader.module.css';
import type { ReaderSession } from '../../../../renderer/reader/session-contract.ts';
import { openSession } from '../../../../renderer/reader/reader-session.ts';

/** What a test reads of the document after what it did. */
export interface BorderState {
  blocks: readonly Block[];
  text: string;
  /** Where the passages stand, in the order of their ids. */
  marks: { id: string; start: number; end: number }[];
  /** The words that are drawn as highlights, sorted. */
  drawn: string[];
  /** The selection as offsets; null when it stands outside. */
  anchor: number | null;
  focus: number | null;
  /** What is wrong with the sections or with the live text; empty when nothing is. */
  faults: string[];
}

// What is typed within half a second is one step of undo; here all of it is typed in no time, so that a slow
// machine comes out the same as a fast one.
Date.now = () => 0;

let session: ReaderSession | null = null;
let root: HTMLElement;
let errors: string[] = [];
let isSectioned = false;

function element(tag: string, className: string | undefined, parent: HTMLElement): HTMLElement {
  const made = document.createElement(tag);
  made.className = className ?? '';
  parent.append(made);
  return made;
}

function open(blocks: Block[], group: number | null, spans: [number, number][]): void {
  session?.dispose();
  errors = [];
  isSectioned = group !== null;
  const host = document.getElementById('root');
  if (host === null) throw new Error('The page has no root element.');
  host.replaceChildren();
  const scroller = element('div', css['scroller'], host);
  const page = element('article', css['page'], scroller);
  root = element('div', css['root'], element('div', css['text'], page));
  root.contentEditable = 'true';
  root.spellcheck = false;
  root.tabIndex = 0;
  session = openSession(
    root,
    scroller,
    blockStarts([{ blocks }]),
    { selected() {}, hit() {}, followed() {} },
    {
      group,
      told(status) {
        if (status.state === 'blocked') errors.push(String(status.reason.stack));
      },
    },
  );
  const marks = spans.map(([start, end], index): Mark => ({
    id: `m${String(index).padStart(2, '0')}`,
    start,
    end,
    colour: 1,
    lane: 0,
  }));
  session.setMarks(intervalIndex(marks));
  session.setEditing(true);
}

function opened(): ReaderSession {
  if (session === null) throw new Error('No document is open.');
  return session;
}

function pointAt(offset: number): { node: Node; offset: number } {
  const range = opened().rangeOf({ start: offset, end: offset });
  if (range === null) throw new RangeError(`There is no place ${offset}.`);
  return { node: range.endContainer, offset: range.endOffset };
}

/** Selects from one offset to another, which may be before it; settles when the browser has told of it. */
async function select(anchor: number, focus: number): Promise<void> {
  root.focus({ preventScroll: true });
  const told = new Promise((resolve) => {
    document.addEventListener('selectionchange', resolve, { once: true });
  });
  const from = pointAt(anchor);
  const to = pointAt(focus);
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  // Nothing is told when it stood there already.
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 100))]);
  // The browser knows only after a frame which sections it has to lay out; carets go nowhere before.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** Where a place is drawn, in CSS pixels of the window. */
function placeOf(offset: number): { x: number; y: number } {
  const { node, offset: inside } = pointAt(offset);
  const range = document.createRange();
  range.setStart(node, inside);
  const rect = range.getClientRects()[0] ?? (node as Element).getBoundingClientRect();
  return { x: rect.left, y: rect.top + rect.height / 2 };
}

function offsetOf(node: Node | null, offset: number): number | null {
  return node === null ? null : opened().offsetOf(node, offset);
}

function faultsOf(): string[] {
  const { text } = opened();
  const faults = [...errors];
  if (isSectioned)
    for (const [index, section] of [...root.children].entries()) {
      if (!section.className.includes('section')) faults.push(`block ${index} stands outside`);
      else if (section.children.length === 0) faults.push(`section ${index} is empty`);
      else if (section.children.length > 6) faults.push(`section ${index} is too long`);
    }
  if (text.textBetween(0, text.length) !== plainTextOfBlocks(text.blocks))
    faults.push('the live text is not the text of its blocks');
  for (const [index, start] of text.starts.entries()) {
    if (text.startOf(index) !== start) faults.push(`block ${index} starts elsewhere`);
    if (text.indexAt(start) !== index) faults.push(`offset ${start} lies elsewhere`);
  }
  return faults;
}

function read(): BorderState {
  const { text, highlighter } = opened();
  highlighter.refresh();
  const selection = document.getSelection();
  const marks = [...opened().marks().all.all].map(({ id, start, end }) => ({ id, start, end }));
  const drawn = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range.toString();
    }),
  );
  return {
    blocks: text.blocks,
    text: text.textBetween(0, text.length),
    marks: marks.sort((a, b) => a.id.localeCompare(b.id)),
    drawn: drawn.sort(),
    anchor: offsetOf(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0),
    focus: offsetOf(selection?.focusNode ?? null, selection?.focusOffset ?? 0),
    faults: faultsOf(),
  };
}

const borders = { open, select, placeOf, read };

export type BorderPage = typeof borders;

declare global {
  interface Window {
    borders: BorderPage;
  }
}

window.borders = borders;
