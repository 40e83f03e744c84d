// ProseMirror with its own style sheet, keys and history; passages are inline decorations.

import 'prosemirror-view/style/prosemirror.css';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { BenchPassage, BenchText } from '../../text.ts';
import { paragraphAt } from '../../text.ts';
import { calm } from '../frames.ts';
import type { Subject } from '../subject.ts';
import { emptyPage, lengthOf, markClass, showElement } from './shared.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: {
      content: 'text*',
      toDOM: () => ['p', { class: 'bench-paragraph' }, 0],
    },
    text: {},
  },
});

interface Change {
  add: Decoration[];
  remove: Decoration[];
}

const marksKey = new PluginKey<DecorationSet>('marks');

export function makeSubject(): Subject {
  let text: BenchText;
  let scroller: HTMLElement;
  let root: HTMLElement;
  let view: EditorView;

  /** ProseMirror counts the borders of paragraphs: one before the first, two between two. */
  function position(offset: number): number {
    return offset + 1 + paragraphAt(text.starts, offset);
  }

  function decoration({ start, end, colour }: BenchPassage, id: string): Decoration {
    const look = { class: markClass(colour) };
    return Decoration.inline(position(start), position(end - 1) + 1, look, { id });
  }

  function marks(first: readonly Decoration[]): Plugin<DecorationSet> {
    return new Plugin<DecorationSet>({
      key: marksKey,
      state: {
        init: (_config, state) => DecorationSet.create(state.doc, [...first]),
        apply(transaction, set) {
          const mapped = set.map(transaction.mapping, transaction.doc);
          const change: Change | undefined = transaction.getMeta(marksKey);
          return change === undefined
            ? mapped
            : mapped.remove(change.remove).add(transaction.doc, change.add);
        },
      },
      props: { decorations: (state) => marksKey.getState(state) },
    });
  }

  return {
    prepare(next) {
      text = next;
    },
    open(host) {
      ({ scroller, text: root } = emptyPage(host));
      const paragraphs = text.paragraphs.map((one) =>
        schema.node('paragraph', null, one === '' ? [] : [schema.text(one)]),
      );
      const first = text.passages.map((one, index) => decoration(one, `p${index}`));
      view = new EditorView(root, {
        attributes: { spellcheck: 'false' },
        state: EditorState.create({
          doc: schema.node('doc', null, paragraphs),
          plugins: [
            history(),
            keymap({ 'Mod-z': undo, 'Mod-y': redo }),
            keymap(baseKeymap),
            ...(first.length === 0 ? [] : [marks(first)]),
          ],
        }),
      });
    },
    add(passage) {
      const change: Change = { add: [decoration(passage, `added-${passage.start}`)], remove: [] };
      view.dispatch(view.state.tr.setMeta(marksKey, change));
    },
    recolour(index, colour) {
      const passage = text.passages[index];
      if (passage === undefined) throw new RangeError(`There is no passage ${index}.`);
      const id = `p${index}`;
      const add = [decoration({ ...passage, colour }, id)];
      const remove = marksKey
        .getState(view.state)
        ?.find(position(passage.start), position(passage.end), (spec) => spec['id'] === id);
      const change: Change = { add, remove: remove ?? [] };
      view.dispatch(view.state.tr.setMeta(marksKey, change));
    },
    scroller: () => scroller,
    show(index) {
      const found = view.dom.children[index];
      if (found === undefined) throw new RangeError(`There is no paragraph ${index}.`);
      return showElement(found, calm);
    },
    length: () => lengthOf(view.dom.children),
    drawn: () => view.dom.querySelectorAll('.bench-mark').length,
  };
}
