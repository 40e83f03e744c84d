// Random Changes of one document's text and passages, made by hand op by op, so that they hold what no
// command would put together.

import { applyOps, emptyRecords } from '../../apply.ts';
import type { Change, EditOp, Op } from '../../change.ts';
import { put } from '../../change.ts';
import type { DocumentRecord } from '../../records/document.ts';
import type { PassageRecord } from '../../records/passage.ts';
import type { SectionRecord } from '../../records/section.ts';
import { paragraph } from '../../text/blocks.ts';
import { plainTextOfBlock, plainTextOfBlocks } from '../../text/plain.ts';

/** Whole numbers below the one given. */
export type Pick = (below: number) => number;

/** A repeatable stream of whole numbers: the Park–Miller generator. */
export function picksFrom(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const at = '2026-01-01T00:00:00.000Z';
const words = ['', 'tide', 'the harbour vote', 'é', '語'];

function picked<T>(list: readonly T[], pick: Pick): T {
  const one = list[pick(list.length)];
  if (one === undefined) throw new RangeError('There is nothing to pick from.');
  return one;
}

/** Makes Changes and keeps, as `records`, what applying them in memory gives. */
export class RandomChanges {
  readonly records = emptyRecords();
  readonly changes: Change[] = [];
  private readonly pick: Pick;
  private ids = 0;

  /** Begins with a document of some sections. */
  constructor(pick: Pick, sections = 6) {
    this.pick = pick;
    const made = Array.from({ length: sections }, (_, number): SectionRecord => {
      const blocks = [paragraph(`The first of ${number}.`), paragraph('Here is the second one.')];
      return { id: `s${number}`, owner: 'd', blocks };
    });
    this.commit([
      put('documents', null, this.documentOf(made)),
      ...made.map((section) => put('sections', null, section)),
    ]);
  }

  private documentOf(sections: readonly SectionRecord[]): DocumentRecord {
    return {
      id: 'd',
      title: 'A report',
      author: null,
      publisher: null,
      date: null,
      url: null,
      language: null,
      kind: 'report',
      original: null,
      createdAt: at,
      changedAt: at,
      sections: sections.map(({ id, blocks }) => {
        return { id, length: plainTextOfBlocks(blocks).length };
      }),
    };
  }

  /** Adds one Change of up to five ops. */
  step(): void {
    const ops: Op[] = [];
    const standing = emptyRecords();
    for (const table of ['documents', 'sections', 'passages'] as const)
      for (const record of this.records[table].values())
        applyOps(standing, [{ ...put(table, null, record) }]);
    for (let count = 1 + this.pick(5); count > 0; count -= 1) {
      const op = this.op(standing);
      applyOps(standing, [op]);
      ops.push(op);
    }
    this.commit(ops);
  }

  private commit(ops: Op[]): void {
    const seq = this.changes.length + 1;
    const change: Change = { seq, id: `c${seq}`, at, label: `Change ${seq}`, kind: 'do', ops };
    this.changes.push(change);
    applyOps(this.records, ops);
  }

  private op(standing: RandomChanges['records']): Op {
    const document = standing.documents.get('d');
    if (document === undefined) throw new RangeError('The document is always there.');
    const passages = [...standing.passages.values()];
    const kind = this.pick(10);
    if (kind < 3 || passages.length === 0) {
      this.ids += 1;
      return put('passages', null, this.passage(`p${this.ids}`, document));
    }
    const passage = picked(passages, this.pick);
    if (kind === 3) return put('passages', passage, this.passage(passage.id, document));
    if (kind === 4)
      return put('passages', passage, { ...passage, comment: picked(words, this.pick) });
    if (kind === 5) return put('passages', passage, null);
    if (kind === 6 && this.pick(3) === 0) {
      const [first, ...others] = document.sections;
      const sections = first === undefined ? [] : [...others, first];
      return put('documents', document, { ...document, sections });
    }
    const section = standing.sections.get(picked(document.sections, this.pick).id);
    if (section === undefined) throw new RangeError('A section of the document is missing.');
    return this.edit(section, passages);
  }

  /** A passage that stands anywhere, also over several sections, or nowhere but in a place. */
  private passage(id: string, { sections }: DocumentRecord): PassageRecord {
    const first = this.pick(sections.length);
    const last = Math.min(sections.length - 1, first + (this.pick(3) === 0 ? this.pick(4) : 0));
    const from = sections[first];
    const to = sections[last];
    if (from === undefined || to === undefined) throw new RangeError('There is no such section.');
    const start = this.pick(from.length + 1);
    const end =
      first === last ? start + this.pick(to.length - start + 1) : this.pick(to.length + 1);
    return {
      id,
      document: 'd',
      anchor: { start: { section: from.id, offset: start }, end: { section: to.id, offset: end } },
      quote: 'harbour',
      prefix: '',
      suffix: '',
      colour: 1,
      comment: '',
      tags: [],
      state: end === start && first === last ? 'orphaned' : 'anchored',
      createdAt: at,
      changedAt: at,
    };
  }

  private edit(section: SectionRecord, passages: readonly PassageRecord[]): EditOp {
    const number = this.pick(section.blocks.length);
    const block = section.blocks[number];
    const before = section.blocks.slice(0, number);
    const begin = plainTextOfBlocks(before).length + (number > 0 ? 1 : 0);
    const except = passages.filter(() => this.pick(8) === 0).map((one) => one.id);
    const changed = [at, at] as const;
    const base = { op: 'edit' as const, document: 'd', section: section.id, at: number, changed };
    const run = block !== undefined && 'runs' in block ? block.runs[0] : undefined;
    if (run?.type === 'text' && this.pick(3) > 0) {
      const offset = this.pick(run.text.length);
      const removed = run.text.slice(offset, offset + this.pick(4));
      const inserted = removed === run.text ? 'new' : picked(words, this.pick);
      const text = { run: 0, offset, removed, inserted };
      const sizes = { from: begin + offset, cut: removed.length, grown: inserted.length };
      return { ...base, text, ...sizes, except };
    }
    const removed = block === undefined ? [] : [block];
    const inserted = [paragraph('Something else'), paragraph('altogether')].slice(this.pick(2));
    const cut = removed.map(plainTextOfBlock).join('\n').length;
    const grown = plainTextOfBlocks(inserted).length;
    return { ...base, text: { removed, inserted }, from: begin, cut, grown, except };
  }
}
