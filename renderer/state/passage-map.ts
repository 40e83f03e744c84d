// The passages of an open document or actor, by id. They are kept by the section in which they start, so
// that an edit of the text, or a change of one of 10,000 passages, copies no more than a section's.

import { shiftedPassage } from '#core/apply-edit.ts';
import type { EditOp } from '#core/change.ts';
import type { PassageRecord } from '#core/records/passage.ts';

/** The passages that start in one section. Never changed once it is part of a map. */
interface Group {
  readonly passages: Map<string, PassageRecord>;
  /** The other sections in which any of them ends; may name more than that. */
  readonly ends: Set<string>;
}

/** Passages by id, in no particular order; never changed. */
export class PassageMap implements ReadonlyMap<string, PassageRecord> {
  readonly size: number;
  readonly groups: ReadonlyMap<string, Group>;
  /** Where each passage starts that any map made from the same one has ever held. */
  readonly hints: Map<string, string>;

  constructor(groups: ReadonlyMap<string, Group>, hints: Map<string, string>, size: number) {
    this.groups = groups;
    this.hints = hints;
    this.size = size;
  }

  /** Takes passages in any order. */
  static of(passages: Iterable<PassageRecord>): PassageMap {
    const groups = new Map<string, Group>();
    const hints = new Map<string, string>();
    for (const passage of passages) {
      const { start, end } = passage.anchor;
      let group = groups.get(start.section);
      if (group === undefined) {
        group = { passages: new Map(), ends: new Set() };
        groups.set(start.section, group);
      }
      group.passages.set(passage.id, passage);
      if (end.section !== start.section) group.ends.add(end.section);
      hints.set(passage.id, start.section);
    }
    return new PassageMap(groups, hints, hints.size);
  }

  get(id: string): PassageRecord | undefined {
    return findIn(this.groups, this.hints, id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *values(): MapIterator<PassageRecord> {
    for (const group of this.groups.values()) yield* group.passages.values();
  }

  *keys(): MapIterator<string> {
    for (const group of this.groups.values()) yield* group.passages.keys();
  }

  *entries(): MapIterator<[string, PassageRecord]> {
    for (const group of this.groups.values()) yield* group.passages.entries();
  }

  [Symbol.iterator](): MapIterator<[string, PassageRecord]> {
    return this.entries();
  }

  forEach(
    callback: (passage: PassageRecord, id: string, map: ReadonlyMap<string, PassageRecord>) => void,
  ): void {
    for (const [id, passage] of this.entries()) callback(passage, id, this);
  }
}

function findIn(
  groups: ReadonlyMap<string, Group>,
  hints: ReadonlyMap<string, string>,
  id: string,
): PassageRecord | undefined {
  const hint = hints.get(id);
  if (hint === undefined) return undefined;
  const found = groups.get(hint)?.passages.get(id);
  if (found !== undefined) return found;
  // A later map has it elsewhere.
  for (const group of groups.values()) {
    const passage = group.passages.get(id);
    if (passage !== undefined) return passage;
  }
  return undefined;
}

/** Passages that follow a Change: each group is copied once, when the first of it changes. */
export class PassageDraft {
  private readonly given: ReadonlyMap<string, PassageRecord>;
  private readonly before: PassageMap;
  private groups: Map<string, Group> | null = null;
  private readonly copied = new Set<string>();
  private size: number;

  constructor(before: ReadonlyMap<string, PassageRecord>) {
    this.given = before;
    this.before = before instanceof PassageMap ? before : PassageMap.of(before.values());
    this.size = this.before.size;
  }

  /** As they stand now; the very map it began with while nothing has changed. */
  get now(): ReadonlyMap<string, PassageRecord> {
    return this.groups === null
      ? this.given
      : new PassageMap(this.groups, this.before.hints, this.size);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** One comes or changes, or with null goes. */
  put(id: string, after: PassageRecord | null): void {
    const before = this.get(id);
    const section = after?.anchor.start.section;
    if (before !== undefined && before.anchor.start.section !== section)
      this.group(before.anchor.start.section).passages.delete(id);
    this.size += (after === null ? 0 : 1) - (before === undefined ? 0 : 1);
    if (after === null || section === undefined) return;
    const group = this.group(section);
    group.passages.set(id, after);
    if (after.anchor.end.section !== section) group.ends.add(after.anchor.end.section);
    this.before.hints.set(id, section);
  }

  /** Moves those that begin or end in an edited section along; the others are not looked at. */
  edit(op: EditOp): void {
    const standing = this.groups ?? this.before.groups;
    for (const [section, group] of standing) {
      if (section !== op.section && !group.ends.has(op.section)) continue;
      for (const [id, passage] of group.passages) {
        const shifted = shiftedPassage(passage, op);
        if (shifted !== passage) this.group(section).passages.set(id, shifted);
      }
    }
  }

  private get(id: string): PassageRecord | undefined {
    return findIn(this.groups ?? this.before.groups, this.before.hints, id);
  }

  /** The group of a section, to be changed. */
  private group(section: string): Group {
    this.groups ??= new Map(this.before.groups);
    const known = this.groups.get(section);
    if (known !== undefined && this.copied.has(section)) return known;
    const copy = { passages: new Map(known?.passages), ends: new Set(known?.ends) };
    this.groups.set(section, copy);
    this.copied.add(section);
    return copy;
  }
}
