// Lexical as it comes: all paragraphs below the root, passages as MarkNodes. Without passages it is the
// flat editor of the typing measure.

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createMarkNode, $wrapSelectionInMarkNode, MarkNode } from '@lexical/mark';
import { registerRichText } from '@lexical/rich-text';
import type { LexicalEditor, TextNode } from 'lexical';
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  createEditor,
} from 'lexical';
import type { BenchPassage, BenchText } from '../../text.ts';
import { paragraphAt } from '../../text.ts';
import { calm } from '../frames.ts';
import type { Subject } from '../subject.ts';
import { emptyPage, lengthOf, markClass, showElement } from './shared.ts';

/** A stretch of a paragraph with the passages that cover it. */
interface Piece {
  readonly text: string;
  readonly ids: readonly string[];
}

/** Cuts the paragraphs where passages begin and end. */
function piecesOf({ paragraphs, starts, passages }: BenchText): Piece[][] {
  const inside: { from: number; to: number; id: string }[][] = paragraphs.map(() => []);
  passages.forEach(({ start, end }, index) => {
    for (let at = paragraphAt(starts, start); at < paragraphs.length; at += 1) {
      const from = starts[at] ?? 0;
      if (from >= end) break;
      const length = paragraphs[at]?.length ?? 0;
      const part = { from: Math.max(0, start - from), to: Math.min(length, end - from) };
      if (part.from < part.to) inside[at]?.push({ ...part, id: `p${index}` });
    }
  });
  return paragraphs.map((text, at) => {
    const here = inside[at] ?? [];
    const cuts = [...new Set([0, text.length, ...here.flatMap(({ from, to }) => [from, to])])];
    cuts.sort((a, b) => a - b);
    return cuts.slice(1).map((to, index) => {
      const from = cuts[index] ?? 0;
      const ids = here.filter((one) => one.from < to && one.to > from).map(({ id }) => id);
      return { text: text.slice(from, to), ids };
    });
  });
}

export function makeSubject(): Subject {
  let text: BenchText;
  let isEditable = false;
  let scroller: HTMLElement;
  let root: HTMLElement;
  let editor: LexicalEditor;
  const keys = new Map<string, Set<string>>();
  const coloursOf = new Map<string, number>();
  // As ours: Lexical has looked through the classes before a text is opened.
  createEditor({ nodes: [MarkNode] });

  /** What the playground of Lexical does to style the marks of one thread: it gives their elements a class. */
  function paint(id: string): void {
    for (const key of keys.get(id) ?? []) {
      const element = editor.getElementByKey(key);
      if (element !== null) element.className = markClass(coloursOf.get(id) ?? 1);
    }
  }

  /** The text node of a paragraph that holds one of its characters, and the place in it. */
  function $textAt(index: number, offset: number): { node: TextNode; offset: number } {
    const paragraph = $getRoot().getChildAtIndex(index);
    let left = offset;
    for (const node of $isElementNode(paragraph) ? paragraph.getAllTextNodes() : []) {
      const size = node.getTextContentSize();
      if (left <= size) return { node, offset: left };
      left -= size;
    }
    throw new RangeError(`Nothing stands at ${offset} of paragraph ${index}.`);
  }

  return {
    prepare(next, editable) {
      text = next;
      isEditable = editable;
    },
    open(host) {
      ({ scroller, text: root } = emptyPage(host));
      root.contentEditable = 'true';
      root.spellcheck = false;
      editor = createEditor({
        namespace: 'bench',
        nodes: [MarkNode],
        theme: { paragraph: 'bench-paragraph' },
        editable: isEditable,
        onError: (error) => {
          throw error;
        },
      });
      registerRichText(editor);
      registerHistory(editor, createEmptyHistoryState(), 300);
      editor.registerMutationListener(MarkNode, (mutations) => {
        editor.getEditorState().read(() => {
          for (const [key, mutation] of mutations) {
            const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
            if (!(node instanceof MarkNode)) continue;
            for (const id of node.getIDs()) keys.set(id, (keys.get(id) ?? new Set()).add(key));
            const element = editor.getElementByKey(key);
            const [first = ''] = node.getIDs();
            if (element !== null) element.className = markClass(coloursOf.get(first) ?? 1);
          }
        });
      });
      text.passages.forEach(({ colour }, index) => coloursOf.set(`p${index}`, colour));
      editor.setRootElement(root);
      editor.update(
        () => {
          const blocks = piecesOf(text).map((pieces) =>
            $createParagraphNode().append(
              ...pieces.map((piece) =>
                piece.ids.length === 0
                  ? $createTextNode(piece.text)
                  : $createMarkNode(piece.ids).append($createTextNode(piece.text)),
              ),
            ),
          );
          $getRoot()
            .clear()
            .append(...blocks);
        },
        { discrete: true, skipTransforms: true },
      );
    },
    add({ start, end, colour }: BenchPassage) {
      const id = `added-${start}`;
      coloursOf.set(id, colour);
      editor.update(
        () => {
          const index = paragraphAt(text.starts, start);
          const from = text.starts[index] ?? 0;
          const first = $textAt(index, start - from);
          const last = $textAt(index, end - from);
          const selection = $createRangeSelection();
          selection.anchor.set(first.node.getKey(), first.offset, 'text');
          selection.focus.set(last.node.getKey(), last.offset, 'text');
          $wrapSelectionInMarkNode(selection, false, id);
        },
        { discrete: true },
      );
    },
    recolour(index, colour) {
      coloursOf.set(`p${index}`, colour);
      paint(`p${index}`);
    },
    scroller: () => scroller,
    show(index) {
      const found = root.children[index];
      if (found === undefined) throw new RangeError(`There is no paragraph ${index}.`);
      return showElement(found, calm);
    },
    length: () => lengthOf(root.children),
    drawn: () => root.querySelectorAll('mark').length,
  };
}
