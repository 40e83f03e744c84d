// How many passages, links and statements there are, kept in memory so that an overview of 100,000 passages reads
// none of them.

import type { Op } from '#core/change.ts';
import type { DocumentCounts } from '#core/library-api.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { actorsOf } from '#core/records/statement.ts';
import type { LibraryDatabase, SavedCounts } from './database.ts';
import { passageNumbers } from './passage-table.ts';

type Tally = Map<string, number>;

function add(tally: Tally, key: string, by: number): void {
  const count = (tally.get(key) ?? 0) + by;
  if (count === 0) tally.delete(key);
  else tally.set(key, count);
}

/** Give it every Change's ops; it is right as long as none is left out. */
export class Counts {
  /** Passages by document. */
  private readonly passages: Tally = new Map();
  /** Links by actor. */
  private readonly links: Tally = new Map();
  /** Links by document and actor. */
  private readonly actors = new Map<string, Tally>();
  private readonly statements = {
    concepts: new Map<string, number>(),
    actors: new Map<string, number>(),
  };
  private savedSeq = -1;

  /** The counts as they were saved, if that was after the last Change; else counted anew. */
  static async of(database: LibraryDatabase): Promise<Counts> {
    const row = await database.meta.get('counts');
    const saved = row?.key === 'counts' ? row.value : null;
    const isCurrent = saved?.seq === (await database.appliedSeq());
    return isCurrent && saved !== null ? Counts.saved(saved) : await Counts.counted(database);
  }

  private static saved(saved: SavedCounts): Counts {
    const counts = new Counts();
    counts.savedSeq = saved.seq;
    for (const [document, count] of saved.passages) add(counts.passages, document, count);
    for (const [document, actors] of saved.links)
      for (const [actor, count] of actors) counts.addLink(document, actor, count);
    for (const [concept, count] of saved.concepts ?? [])
      add(counts.statements.concepts, concept, count);
    for (const [actor, count] of saved.statements ?? [])
      add(counts.statements.actors, actor, count);
    return counts;
  }

  private static async counted(database: LibraryDatabase): Promise<Counts> {
    const counts = new Counts();
    for (const [document, count] of await passageNumbers(database))
      add(counts.passages, document, count);
    for (const link of await database.records('links').toArray())
      counts.addLink(link.document, link.actor, 1);
    for (const statement of await database.records('statements').toArray())
      counts.addStatement(statement, 1);
    return counts;
  }

  /** Keeps the counts for the next start; nothing is written when they stand there already. */
  async save(database: LibraryDatabase, seq: number): Promise<void> {
    if (this.savedSeq === seq) return;
    this.savedSeq = seq;
    const links = [...this.actors].map(([document, actors]): SavedCounts['links'][number] => {
      return [document, [...actors]];
    });
    const { concepts, actors } = this.statements;
    const passages = [...this.passages];
    const value = { seq, passages, links, concepts: [...concepts], statements: [...actors] };
    await database.meta.put({ key: 'counts', value });
  }

  private addLink(document: string, actor: string, by: number): void {
    add(this.links, actor, by);
    const tally = this.actors.get(document) ?? new Map<string, number>();
    add(tally, actor, by);
    this.actors.set(document, tally);
  }

  private addStatement(statement: StatementRecord, by: number): void {
    if (statement.concept !== null) add(this.statements.concepts, statement.concept, by);
    for (const actor of actorsOf(statement)) add(this.statements.actors, actor, by);
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
      } else if (op.table === 'statements') {
        if (op.before !== null) this.addStatement(op.before, -1);
        if (op.after !== null) this.addStatement(op.after, 1);
      }
    }
  }

  /** By document id, of these or all; a document without passages is absent. */
  byDocument(ids: Iterable<string> = this.passages.keys()): Record<string, DocumentCounts> {
    const entries = [...ids].flatMap((document) => {
      const passages = this.passages.get(document);
      if (passages === undefined) return [];
      return [[document, { passages, actors: this.actors.get(document)?.size ?? 0 }] as const];
    });
    return Object.fromEntries(entries);
  }

  /** Number of links by actor id; an actor without links is absent. */
  byActor(): Record<string, number> {
    return Object.fromEntries(this.links);
  }

  /** Number of statements by concept id; a concept without any is absent. */
  statementsByConcept(): Record<string, number> {
    return Object.fromEntries(this.statements.concepts);
  }

  /** Number of statements by the id of an actor they name; an actor in none is absent. */
  statementsByActor(): Record<string, number> {
    return Object.fromEntries(this.statements.actors);
  }
}
