// Ours: the reader of the application as it is, without React and without a library.

import '../../../../../renderer/reader/mark-colours.css';
import '../../../../../renderer/reader/marks.css';
import { anchorText, makeAnchor } from '#core/anchoring/make-anchor.ts';
import type { SectionRef } from '#core/records/document.ts';
import type { Colour, PassageRecord } from '#core/records/passage.ts';
import { colours } from '#core/records/passage.ts';
import type { Block } from '#core/text/blocks.ts';
import { paragraph } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { splitIntoSections } from '#core/text/sections.ts';
import type { BlockStarts } from '../../../../../renderer/reader/block-starts.ts';
import { blockStarts } from '../../../../../renderer/reader/block-starts.ts';
import { learnNodes } from '../../../../../renderer/reader/document-editor.ts';
import { drawMarkColours, followMarkColours } from '../../../../../renderer/reader/mark-sheets.ts';
import { crowds } from '../../../../../renderer/reader/marks.ts';
import { placedPassages } from '../../../../../renderer/reader/placed-passages.ts';
import css from '../../../../../renderer/reader/reader.module.css';
import type { ReaderSession } from '../../../../../renderer/reader/session-contract.ts';
import { openSession } from '../../../../../renderer/reader/reader-session.ts';
import type { BenchPassage, BenchText } from '../../text.ts';
import { calm } from '../frames.ts';
import type { Subject } from '../subject.ts';
import { lengthOf, showElement } from './shared.ts';

function colourOf(number: number): Colour {
  const found = colours.find((one) => one === number);
  if (found === undefined) throw new RangeError(`There is no colour ${number}.`);
  return found;
}

/** A document as the library gives it. */
interface Body {
  readonly sections: readonly { readonly blocks: readonly Block[] }[];
  readonly refs: readonly SectionRef[];
  readonly record: (passage: BenchPassage, id: string) => PassageRecord;
}

function bodyOf(text: BenchText): Body {
  const sections = splitIntoSections(text.paragraphs.map(paragraph)).map((blocks) => ({ blocks }));
  const texts = sections.map(({ blocks }) => plainTextOfBlocks(blocks));
  const refs = texts.map(({ length }, index) => ({ id: `section-${index}`, length }));
  const whole = anchorText(refs, texts);
  const at = '2026-01-01T00:00:00.000Z';
  return {
    sections,
    refs,
    record: (passage, id) => ({
      id,
      document: 'document',
      ...makeAnchor(whole, passage.start, passage.end),
      colour: colourOf(passage.colour),
      comment: '',
      tags: [],
      state: 'anchored',
      createdAt: at,
      changedAt: at,
    }),
  };
}

/** The elements of reader.tsx. */
function elementsIn(host: HTMLElement): { scroller: HTMLElement; root: HTMLElement } {
  const scroller = document.createElement('div');
  scroller.className = css['scroller'] ?? '';
  const page = document.createElement('article');
  page.className = css['page'] ?? '';
  const text = document.createElement('div');
  text.className = css['text'] ?? '';
  const root = document.createElement('div');
  root.className = css['root'] ?? '';
  root.contentEditable = 'true';
  root.setAttribute('role', 'textbox');
  root.setAttribute('aria-multiline', 'true');
  root.spellcheck = false;
  root.tabIndex = 0;
  root.dataset['marks'] = '';
  text.append(root);
  page.append(text);
  scroller.append(page);
  host.append(scroller);
  return { scroller, root };
}

export function makeSubject(): Subject {
  let body: Body;
  let starts: BlockStarts;
  let isEditable = false;
  let passages: ReadonlyMap<string, PassageRecord> = new Map();
  let elements: ReturnType<typeof elementsIn>;
  let session: ReaderSession;

  // What the window has done before a text is opened: see get-ready.ts.
  learnNodes();
  drawMarkColours();

  /** What the reader does when the library tells it of other passages. */
  function show(next: ReadonlyMap<string, PassageRecord>): void {
    passages = next;
    const { marks } = placedPassages('document', passages, body.refs);
    crowds(marks.all);
    session.follow(starts, marks);
  }

  return {
    prepare(text, editable) {
      body = bodyOf(text);
      isEditable = editable;
      passages = new Map(
        text.passages.map((one, index) => [`p${index}`, body.record(one, `p${index}`)]),
      );
    },
    open(host) {
      elements = elementsIn(host);
      followMarkColours(elements.root);
      starts = blockStarts(body.sections);
      const events = { selected() {}, hit() {}, followed() {} };
      // What is saved goes nowhere, at once.
      const options = { save: async (): Promise<void> => {} };
      session = openSession(elements.root, elements.scroller, starts, events, options);
      show(passages);
      if (isEditable) session.setEditing(true);
    },
    add(passage) {
      const id = `p${passages.size}`;
      show(new Map(passages).set(id, body.record(passage, id)));
    },
    recolour(index, colour) {
      const passage = passages.get(`p${index}`);
      if (passage === undefined) throw new RangeError(`There is no passage ${index}.`);
      show(new Map(passages).set(passage.id, { ...passage, colour: colourOf(colour) }));
    },
    scroller: () => elements.scroller,
    show(index) {
      const element = elements.root.querySelectorAll('p')[index];
      if (element === undefined) throw new RangeError(`There is no paragraph ${index}.`);
      return showElement(element, calm);
    },
    length: () => lengthOf(elements.root.querySelectorAll('p')),
    drawn: () => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0),
  };
}
