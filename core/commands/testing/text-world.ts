// A document in a library in memory beside the model of its text, edited together.

import type { Records } from '../../apply.ts';
import { offsetMap } from '../../anchoring/offsets.ts';
import type { TextEdit } from '../../anchoring/text-edit.ts';
import type { PassageRecord } from '../../records/passage.ts';
import type { SectionRecord } from '../../records/section.ts';
import type { Block } from '../../text/blocks.ts';
import { joinSections, plainTextOfBlocks } from '../../text/plain.ts';
import type { AnyRecord } from '../../records/tables.ts';
import type { CommandArgs } from '../catalogue.ts';
import type { RestoredPlace } from '../command-inputs.ts';
import { MemoryLibrary, momentOf } from './memory-library.ts';
import { TextModel, hunksBetween } from './text-model.ts';

/** One replacement, as fractions of the text by numbers: which border, how many graphemes, which text. */
export type Keystroke = readonly [border: number, graphemes: number, text: string];

/** Passages are made in the library and the model; every save edits both, and a test compares the two. */
export class TextWorld {
  readonly library = new MemoryLibrary();
  readonly model: TextModel;
  readonly document = 'document';

  /** `perSection`: how many blocks a stored section has. */
  constructor(text: string, perSection: number) {
    this.model = new TextModel(text);
    const { blocks } = this.model;
    const parts: Block[][] = [];
    for (let at = 0; at < blocks.length; at += perSection)
      parts.push(blocks.slice(at, at + perSection));
    const sections = parts.map((part, index): SectionRecord => {
      return { id: `section-${index}`, owner: this.document, blocks: part };
    });
    for (const one of sections) this.library.records.sections.set(one.id, one);
    this.library.records.documents.set(this.document, {
      id: this.document,
      title: 'The harbour vote',
      author: null,
      publisher: null,
      date: null,
      url: null,
      language: null,
      kind: 'article',
      sections: sections.map(({ id, blocks: own }) => {
        return { id, length: plainTextOfBlocks(own).length };
      }),
      original: null,
      createdAt: momentOf(0),
      changedAt: momentOf(0),
    });
  }

  /** Highlights spans between graphemes; answers their ids. */
  async highlight(...spans: (readonly [start: number, end: number])[]): Promise<string[]> {
    const passages = spans.map(([start, end]) => {
      return { document: this.document, start, end, colour: 1 as const };
    });
    const { ids } = await this.library.run('create-passages', { passages });
    ids.forEach((id, index) => this.model.add(id, ...(spans[index] ?? [0, 0])));
    return ids;
  }

  /** From a border of a grapheme on, so many graphemes; the number of the border goes round. */
  spanAt(border: number, graphemes: number): [start: number, end: number] {
    const { borders } = this.model;
    const at = border % borders.length;
    const start = borders[at] ?? 0;
    return [start, borders[Math.min(at + graphemes, borders.length - 1)] ?? start];
  }

  /** Edits the model; answers the edits as an editor tells them. */
  type(keystrokes: readonly Keystroke[]): TextEdit[] {
    return keystrokes.map(([border, graphemes, text]) => {
      const [from, end] = this.spanAt(border, graphemes);
      this.model.edit(from, end - from, text);
      return { from, cut: end - from, grown: text.length };
    });
  }

  /** Types, and saves what an editor says of it; `given` may change that. */
  async save(
    keystrokes: readonly Keystroke[],
    given: Partial<CommandArgs<'edit-text'>> = {},
  ): Promise<void> {
    const before = this.model.lines;
    const edits = this.type(keystrokes);
    this.model.settle();
    const hunks = hunksBetween(before, this.model.lines);
    const { document } = this;
    await this.library.run('edit-text', { document, session: 's', hunks, edits, ...given });
  }

  /** What an editor's own undo saves: this text for all of it, with the places its passages had. */
  async replaceAll(text: string, restored: RestoredPlace[]): Promise<void> {
    const { blocks } = this.model;
    const cut = this.model.text.length;
    this.model.edit(0, cut, text);
    await this.library.run('edit-text', {
      document: this.document,
      session: 's',
      hunks: [{ at: 0, removed: blocks, inserted: this.model.blocks }],
      edits: [{ from: 0, cut, grown: text.length }],
      restored,
    });
  }

  get record() {
    const record = this.library.records.documents.get(this.document);
    if (record === undefined) throw new RangeError('The document is gone.');
    return record;
  }

  /** The document's plain text as it is stored. */
  get text(): string {
    return joinSections(
      this.record.sections.map(({ id }) =>
        plainTextOfBlocks(this.library.records.sections.get(id)?.blocks ?? []),
      ),
    );
  }

  /** A passage and where it stands in the document. */
  passage(id: string): { passage: PassageRecord; start: number; end: number } {
    const passage = this.library.records.passages.get(id);
    if (passage === undefined) throw new RangeError(`Passage ${id} is gone.`);
    const map = offsetMap(this.record.sections);
    const start = map.offsetOf(passage.anchor.start);
    const end = map.offsetOf(passage.anchor.end);
    if (start === null || end === null) throw new RangeError(`Passage ${id} stands nowhere.`);
    return { passage, start, end };
  }

  /** Where an editor remembers that a passage stands. */
  place(id: string): RestoredPlace {
    const { passage, start, end } = this.passage(id);
    const { state, quote, review } = passage;
    return { id, start, end, state, quote, ...(review === undefined ? {} : { review }) };
  }

  /** All records as they are written down, in the order of their ids. */
  get written(): string {
    return writtenRecords(this.library.records);
  }
}

/** Documents, sections and passages as they are written down, in the order of their ids. */
export function writtenRecords({ documents, sections, passages }: Records): string {
  const tables: Map<string, AnyRecord>[] = [documents, sections, passages];
  return JSON.stringify(
    tables.map((table) => [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
  );
}
