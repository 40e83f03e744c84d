// Actors and concepts that a command is handed by name rather than by id: those that go by the name are
// taken as they are, others are made in the same Change.

import type { Op } from '../change.ts';
import { put } from '../change.ts';
import type { Check } from '../check.ts';
import { id, object } from '../check.ts';
import type { ActorRecord } from '../records/actor.ts';
import { actorFields } from '../records/actor.ts';
import type { ConceptRecord } from '../records/concept.ts';
import { conceptFields } from '../records/concept.ts';
import { actorNamed, neatActor } from './actor-names.ts';
import type { NewActor, NewConcept } from './command-inputs.ts';
import type { Context, Reader } from './command.ts';
import { conceptNamed, neatConcept } from './concept-names.ts';
import { existing } from './lookups.ts';

const newActor: Check<NewActor> = object(actorFields);
const newConcept: Check<NewConcept> = object(conceptFields);

/** An id, or what is to be made where nobody goes by the name. */
export const actorOrId: Check<string | NewActor> = (value, where) =>
  typeof value === 'string' ? id(value, where) : newActor(value, where);

/** A concept by its id, or a new one with its name. */
export const conceptOrId: Check<string | NewConcept> = (value, where) =>
  typeof value === 'string' ? id(value, where) : newConcept(value, where);

/** Resolves names one after the other; the same new name twice makes one record. */
export class OnTheSpot {
  /** The puts of what was made so far. */
  readonly ops: Op[] = [];
  private readonly made: ActorRecord[] = [];
  private readonly madeConcepts: ConceptRecord[] = [];
  private readonly read: Reader;
  private readonly context: Context;

  constructor(read: Reader, context: Context) {
    this.read = read;
    this.context = context;
  }

  /** Throws `NotFoundError` when no actor has the id. */
  async actor(wanted: string | NewActor): Promise<ActorRecord> {
    if (typeof wanted === 'string') return await existing(this.read, 'actors', wanted);
    const neat = neatActor(wanted);
    const known = actorNamed([...this.made, ...(await this.read.all('actors'))], neat.name);
    if (known !== undefined) return known;
    const actor = { ...neat, ...this.stamp() };
    this.made.push(actor);
    this.ops.push(put('actors', null, actor));
    return actor;
  }

  /** Throws `NotFoundError` when no concept has the id. */
  async concept(wanted: string | NewConcept): Promise<ConceptRecord> {
    if (typeof wanted === 'string') return await existing(this.read, 'concepts', wanted);
    const neat = neatConcept(wanted);
    const standing = [...this.madeConcepts, ...(await this.read.all('concepts'))];
    const known = conceptNamed(standing, neat.name);
    if (known !== undefined) return known;
    if (neat.parent !== null) await existing(this.read, 'concepts', neat.parent);
    const concept = { ...neat, ...this.stamp() };
    this.madeConcepts.push(concept);
    this.ops.push(put('concepts', null, concept));
    return concept;
  }

  private stamp(): { id: string; createdAt: string; changedAt: string } {
    const { now } = this.context;
    return { id: this.context.newId(), createdAt: now, changedAt: now };
  }
}
