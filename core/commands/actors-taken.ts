// Actors that a command makes, or gives further names, several in one Change.

import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { notFound } from '../errors.ts';
import type { ActorRecord } from '../records/actor.ts';
import { foldedName } from '../text/folded-name.ts';
import { neatActor } from './actor-names.ts';
import type { NewActor } from './command-inputs.ts';
import type { Context } from './command.ts';

/** Takes actors by id or by name, and keeps what that changes; each is written once. */
export class ActorsTaken {
  private readonly before = new Map<string, ActorRecord>();
  private readonly after = new Map<string, ActorRecord>();
  /** By folded name; names come before aliases. */
  private readonly byName = new Map<string, string>();
  private readonly context: Context;

  constructor(standing: readonly ActorRecord[], context: Context) {
    this.context = context;
    for (const actor of standing) this.before.set(actor.id, actor);
    for (const { id, name } of standing) this.note(name, id);
    for (const { id, aliases } of standing) for (const alias of aliases) this.note(alias, id);
  }

  /** The actor of this id, or of this name; one that nobody goes by the name of is made. */
  take(wanted: string | NewActor): ActorRecord {
    if (typeof wanted === 'string') return this.existing(wanted);
    const neat = neatActor(wanted);
    const known = this.byName.get(foldedName(neat.name));
    if (known !== undefined) return this.name(known, neat.aliases);
    const { now } = this.context;
    const actor = { ...neat, id: this.context.newId(), createdAt: now, changedAt: now };
    this.after.set(actor.id, actor);
    for (const name of [actor.name, ...actor.aliases]) this.note(name, actor.id);
    return actor;
  }

  /** Gives an actor further names; those it has are left as they are. Throws `NotFoundError`. */
  name(id: string, names: readonly string[]): ActorRecord {
    const actor = this.existing(id);
    const own = new Set([actor.name, ...actor.aliases].map(foldedName));
    const aliases = [...actor.aliases];
    for (const name of names) {
      if (name.trim() === '' || own.has(foldedName(name))) continue;
      own.add(foldedName(name));
      aliases.push(name.trim());
      this.note(name, id);
    }
    if (aliases.length === actor.aliases.length) return actor;
    const edited = { ...actor, aliases, changedAt: this.context.now };
    this.after.set(id, edited);
    return edited;
  }

  /** The puts of every actor that was made or changed, each once. */
  ops(): Op[] {
    return [...this.after.values()].map((actor) =>
      put('actors', this.before.get(actor.id) ?? null, actor),
    );
  }

  private existing(id: string): ActorRecord {
    const actor = this.after.get(id) ?? this.before.get(id);
    if (actor === undefined) throw notFound('This actor is no longer in the library.');
    return actor;
  }

  private note(name: string, id: string): void {
    const key = foldedName(name);
    if (!this.byName.has(key)) this.byName.set(key, id);
  }
}
