// A model of a text in which every UTF-16 unit has an identity, and of passages as sets of these: what
// editing has to be like, said in another way than the code does it.

import type { Block } from '../../text/blocks.ts';
import type { Hunk } from '../command-inputs.ts';

/** One UTF-16 unit; it keeps its id wherever edits move it. */
export interface Unit {
  readonly id: number;
  readonly unit: string;
}

/** A passage as the set of ids of the units it covers. */
export interface ModelPassage {
  members: Set<number>;
  isOrphan: boolean;
  /** What it quotes, or did when the last of it was deleted. */
  quote: string;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A line as a block: headings, bold stretches and runs, so that all kinds of edits occur. */
export function blockOf(line: string): Block {
  const runs = [...line.matchAll(/[語B]+|[^語B]+/gu)].map(([text]) => ({
    type: 'text' as const,
    text,
    ...(/[語B]/u.test(text) ? { marks: ['bold' as const] } : {}),
  }));
  return line.startsWith('H') ? { type: 'heading', level: 2, runs } : { type: 'paragraph', runs };
}

interface Line {
  /** The identities of the line break before it and of its units. */
  key: string;
  text: string;
}

/** Edit it beside the code under test, then compare text and passages. */
export class TextModel {
  units: Unit[] = [];
  readonly passages = new Map<string, ModelPassage>();
  private next = 1;
  private known: { units: Unit[]; borders: readonly number[] } | undefined;

  constructor(text: string) {
    this.units = this.made(text);
  }

  private made(text: string): Unit[] {
    return Array.from({ length: text.length }, (_, index) => {
      return { id: (this.next += 1), unit: text.charAt(index) };
    });
  }

  get text(): string {
    return this.units.map((one) => one.unit).join('');
  }

  get lines(): Line[] {
    const lines: Line[] = [{ key: '0', text: '' }];
    for (const { id, unit } of this.units) {
      const line = lines.at(-1);
      if (unit === '\n') lines.push({ key: String(id), text: '' });
      else if (line !== undefined) {
        line.key += ` ${id}`;
        line.text += unit;
      }
    }
    return lines;
  }

  get blocks(): Block[] {
    return this.lines.map((line) => blockOf(line.text));
  }

  /** Where graphemes begin; the text's end stands last. */
  get borders(): readonly number[] {
    if (this.known?.units !== this.units) {
      const borders: number[] = [];
      let at = 0;
      // Line by line: walking the segments of a long text takes quadratic time.
      for (const line of this.text.split('\n')) {
        for (const { index } of segmenter.segment(line)) borders.push(at + index);
        at += line.length + 1;
        borders.push(at - 1);
      }
      this.known = { units: this.units, borders };
    }
    return this.known.borders;
  }

  add(id: string, start: number, end: number): void {
    const members = new Set(this.units.slice(start, end).map((one) => one.id));
    this.passages.set(id, { members, isOrphan: false, quote: this.text.slice(start, end) });
  }

  /** Where a passage stands; null for an orphan. */
  placeOf(id: string): { start: number; end: number } | null {
    const members = this.passages.get(id)?.members ?? new Set();
    const start = this.units.findIndex((one) => members.has(one.id));
    const end = this.units.findLastIndex((one) => members.has(one.id)) + 1;
    return start === -1 ? null : { start, end };
  }

  /** One edit, as of a key; passages take in what was put among their characters. */
  edit(from: number, cut: number, text: string): void {
    const going = this.units.slice(from, from + cut).map((one) => one.id);
    const coming = this.made(text);
    const left = this.units[from - 1]?.id ?? 0;
    const right = this.units[from + cut]?.id ?? 0;
    this.units = [...this.units.slice(0, from), ...coming, ...this.units.slice(from + cut)];
    for (const passage of this.passages.values()) {
      const { members } = passage;
      const isInside =
        going.length === 0
          ? members.has(left) && members.has(right)
          : going.every((id) => members.has(id)) && going.length < members.size;
      for (const id of going) members.delete(id);
      if (isInside) for (const { id } of coming) members.add(id);
    }
  }

  /** A save: a grapheme belongs to whom its first unit belongs, and what has nothing left is an orphan. */
  settle(): void {
    if (this.passages.size === 0) return;
    const { borders, text } = this;
    for (const [id, passage] of this.passages) {
      if (passage.isOrphan) continue;
      const place = this.placeOf(id);
      if (place !== null) {
        borders.slice(0, -1).forEach((from, index) => {
          const grapheme = this.units.slice(from, borders[index + 1]);
          const isOwn = passage.members.has(grapheme[0]?.id ?? 0);
          for (const unit of grapheme)
            if (isOwn) passage.members.add(unit.id);
            else passage.members.delete(unit.id);
        });
      }
      const settled = this.placeOf(id);
      if (settled === null) passage.isOrphan = true;
      else passage.quote = text.slice(settled.start, settled.end);
    }
  }

  /** Up to 32 units of context on each side of a place, in whole graphemes. */
  contextOf({ start, end }: { start: number; end: number }): { prefix: string; suffix: string } {
    const { borders, text } = this;
    const from = borders.find((border) => border >= start - 32) ?? 0;
    const to = borders.findLast((border) => border <= end + 32) ?? text.length;
    return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
  }
}

/** What an editor says of the difference: the lines whose characters are not the very same. */
export function hunksBetween(before: readonly Line[], after: readonly Line[]): Hunk[] {
  const keysAfter = new Map(after.map((line, index) => [line.key, index]));
  const hunks: Hunk[] = [];
  let oldAt = 0;
  let newAt = 0;
  const close = (oldEnd: number, newEnd: number): void => {
    if (oldAt < oldEnd || newAt < newEnd)
      hunks.push({
        at: oldAt,
        removed: before.slice(oldAt, oldEnd).map((line) => blockOf(line.text)),
        inserted: after.slice(newAt, newEnd).map((line) => blockOf(line.text)),
      });
  };
  before.forEach((line, index) => {
    const same = keysAfter.get(line.key);
    if (same === undefined) return;
    close(index, same);
    oldAt = index + 1;
    newAt = same + 1;
  });
  close(before.length, after.length);
  return hunks;
}
