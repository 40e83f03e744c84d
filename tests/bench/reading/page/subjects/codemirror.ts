// CodeMirror 6 with wrapped lines, its own base theme and history; passages are mark decorations.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import type { Range } from '@codemirror/state';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { Decoration, EditorView, keymap } from '@codemirror/view';
import type { BenchPassage, BenchText } from '../../text.ts';
import { calm } from '../frames.ts';
import type { Subject } from '../subject.ts';
import { markClass } from './shared.ts';

const added = StateEffect.define<Range<Decoration>>();
const recoloured = StateEffect.define<{ id: string; mark: Range<Decoration> }>();

function markOf({ start, end, colour }: BenchPassage, id: string): Range<Decoration> {
  return Decoration.mark({ class: markClass(colour), id }).range(start, end);
}

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-scroller': {
    fontFamily: 'var(--font-reading)',
    fontSize: 'var(--reading-size)',
    lineHeight: 'var(--reading-line)',
  },
  '.cm-content': { maxWidth: 'var(--reading-measure)', margin: '0 auto', padding: '48px 0 40vh' },
  '.cm-line': { padding: '0 0 0.8em' },
});

export function makeSubject(): Subject {
  let text: BenchText;
  let view: EditorView;

  return {
    prepare(next) {
      text = next;
    },
    open(host) {
      const first = text.passages.map((one, index) => markOf(one, `p${index}`));
      const marks = StateField.define<DecorationSet>({
        create: () => Decoration.set(first),
        update(set, transaction) {
          let next = set.map(transaction.changes);
          for (const effect of transaction.effects) {
            if (effect.is(added)) next = next.update({ add: [effect.value] });
            else if (effect.is(recoloured)) {
              const { id, mark } = effect.value;
              next = next.update({
                filter: (_from, _to, one) => one.spec['id'] !== id,
                filterFrom: mark.from,
                filterTo: mark.to,
                add: [mark],
              });
            }
          }
          return next;
        },
        provide: (field) => EditorView.decorations.from(field),
      });
      view = new EditorView({
        parent: host,
        state: EditorState.create({
          doc: text.paragraphs.join('\n'),
          extensions: [
            history(),
            keymap.of([...defaultKeymap, ...historyKeymap]),
            EditorView.lineWrapping,
            theme,
            ...(first.length === 0 ? [] : [marks]),
          ],
        }),
      });
    },
    add(passage) {
      view.dispatch({ effects: added.of(markOf(passage, `added-${passage.start}`)) });
    },
    recolour(index, colour) {
      const passage = text.passages[index];
      if (passage === undefined) throw new RangeError(`There is no passage ${index}.`);
      const id = `p${index}`;
      const mark = markOf({ ...passage, colour }, id);
      view.dispatch({ effects: recoloured.of({ id, mark }) });
    },
    scroller: () => view.scrollDOM,
    async show(index) {
      const at = (text.starts[index] ?? 0) + 20;
      for (let time = 0; time < 4; time += 1) {
        view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
        await calm();
      }
      const place = view.coordsAtPos(at);
      if (place === null) throw new RangeError(`Paragraph ${index} is not in view.`);
      return { x: place.left, y: (place.top + place.bottom) / 2 };
    },
    length: () => view.state.doc.length,
    drawn: () => view.contentDOM.querySelectorAll('.bench-mark').length,
  };
}
