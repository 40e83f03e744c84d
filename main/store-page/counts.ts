// How many passages and links there are, kept in memory so that an overview of 100,000 passages reads
// none of them.

import type { Op } from '#core/change.ts';
import type { DocumentCounts } from '#core/library-api.ts';
import type { LibraryDatabase } from './database.ts';

type Tally = Map<string, number>;

function add(tally: Tally, key: string, by: number): void {
  const count = (tally.get(key) ?? 0) + by;
  if (count === 0) tally.delete(key);
  else tally.set(key, count);
}

/** A key of an index, all of which are texts here. */
function text(key: unknown): string {
  if (typeof key !== 'string') throw new TypeError('This index holds something that is no text.');
  return key;
}

export class Counts {
  /** Passages by document. */
  private readonly passages: Tally = new Map();
  /** Links by actor. */
  private readonly links: Tally = new Map();
  /** Links by document and actor. */
  private readonly actors = new Map<string, Tally>();

  /** Counts what stands in the database, from its indexes alone. */
  static async of(database: LibraryDatabase): Promise<Counts> {
    const counts = new Counts();
    await database
      .records('passages')
      .orderBy('document')
      .eachKey((document) => add(counts.passages, text(document), 1));
    await database
      .records('links')
      .orderBy('[document+actor]')
      .eachKey((key) => {
        const [document, actor] = Array.isArray(key) ? key : [];
        counts.addLink(text(document), text(actor), 1);
      });
    return counts;
  }

  private addLink(document: string, actor: string, by: number): void {
    add(this.links, actor, by);
    const tally = this.actors.get(document) ?? new Map<string, number>();
    add(tally, actor, by);
    this.actors.set(document, tally);
  }

  /** Follows a Change. */
  apply(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op.op !== 'put') continue;
      if (op.table === 'passages') {
        if (op.before !== null) add(this.passages, op.before.document, -1);
        if (op.after !== null) add(this.passages, op.after.document, 1);
      } else if (op.table === 'links') {
        if (op.before !== null) this.addLink(op.before.document, op.before.actor, -1);
        if (op.after !== null) this.addLink(op.after.document, op.after.actor, 1);
      }
    }
  }

  /** By document id; a document without passages is absent. */
  byDocument(): Record<string, DocumentCounts> {
    const entries = [...this.passages].map(([document, passages]) => {
      return [document, { passages, actors: this.actors.get(document)?.size ?? 0 }] as const;
    });
    return Object.fromEntries(entries);
  }

  /** Number of links by actor id; an actor without links is absent. */
  byActor(): Record<string, number> {
    return Object.fromEntries(this.links);
  }
}
