// @recogito/text-annotator over plain paragraphs. It is given ranges, so that it need not look for the
// offsets of each passage in the whole text.

import '@recogito/text-annotator/text-annotator.css';
import type { RendererType, TextAnnotation, TextAnnotator } from '@recogito/text-annotator';
import { createTextAnnotator, Origin } from '@recogito/text-annotator';
import type { BenchPassage, BenchText } from '../../text.ts';
import { paragraphAt } from '../../text.ts';
import { calm } from '../frames.ts';
import type { Subject } from '../subject.ts';
import { emptyPage, lengthOf, showElement } from './shared.ts';

const fills = [
  '#fbeb9d',
  '#c9ecc4',
  '#bfe0fb',
  '#f8c9dd',
  '#ffd4b0',
  '#dccff8',
  '#c5eee8',
  '#e2e2e2',
] as const;

export function makeRecogito(renderer: RendererType): Subject {
  let text: BenchText;
  let scroller: HTMLElement;
  let element: HTMLElement;
  let annotator: TextAnnotator;

  function pointAt(offset: number): [Node, number] {
    const index = paragraphAt(text.starts, offset);
    const node = element.children[index]?.firstChild;
    if (node === null || node === undefined) throw new RangeError(`Nothing stands at ${offset}.`);
    return [node, offset - (text.starts[index] ?? 0)];
  }

  function annotation(passage: BenchPassage, id: string): TextAnnotation {
    const range = document.createRange();
    range.setStart(...pointAt(passage.start));
    range.setEnd(...pointAt(passage.end));
    const bodies = [{ id: `${id}-colour`, annotation: id, value: String(passage.colour) }];
    const { start, end } = passage;
    return {
      id,
      bodies,
      target: { annotation: id, selector: [{ quote: range.toString(), start, end, range }] },
    };
  }

  /** Fulfilled when the next drawing is done, which comes in a frame of the annotator's own choosing. */
  function drawn(): Promise<void> {
    return new Promise((resolve) => {
      const stop = annotator.renderer.on('onRedraw', () => {
        stop();
        resolve();
      });
    });
  }

  return {
    prepare(next) {
      text = next;
    },
    async open(host) {
      ({ scroller, text: element } = emptyPage(host));
      element.innerHTML = text.paragraphs
        .map((one) => `<p class="bench-paragraph">${one}</p>`)
        .join('');
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(element, {
        renderer,
        style: ({ bodies }) => {
          const colour = Number(bodies[0]?.value ?? 1);
          const fill = fills[colour - 1] ?? '#fbeb9d';
          return { fill, fillOpacity: 0.8, underlineColor: '#8a6f00', underlineThickness: 2 };
        },
      });
      const all = text.passages.map((one, index) => annotation(one, `p${index}`));
      const painted = drawn();
      annotator.state.store.bulkAddAnnotations(all, true, Origin.REMOTE);
      await painted;
    },
    async add(passage) {
      const painted = drawn();
      annotator.state.store.addAnnotation(annotation(passage, `added-${passage.start}`));
      await painted;
    },
    async recolour(index, colour) {
      const before = annotator.state.store.getAnnotation(`p${index}`);
      if (before === undefined) throw new RangeError(`There is no passage ${index}.`);
      const bodies = before.bodies.map((body) => ({ ...body, value: String(colour) }));
      const painted = drawn();
      annotator.state.store.updateAnnotation({ ...before, bodies });
      await painted;
    },
    scroller: () => scroller,
    show(index) {
      const found = element.children[index];
      if (found === undefined) throw new RangeError(`There is no paragraph ${index}.`);
      return showElement(found, calm);
    },
    length: () => lengthOf(element.querySelectorAll('p')),
    drawn: () =>
      renderer === 'SPANS'
        ? new Set(
            [...element.querySelectorAll('[data-annotation]')].map((one) =>
              one.getAttribute('data-annotation'),
            ),
          ).size
        : CSS.highlights.size,
  };
}
