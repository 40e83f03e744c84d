// Statements in a Web Annotation, under a term of our own: who says what about which concept, with which
// stance, aimed at whom. Other programs pass over it.

import { isObject, partialDate } from '../../check.ts';
import type { Stance } from '../../records/statement.ts';
import { stances } from '../../records/statement.ts';
import { cleanText } from '../../text/plain.ts';
import type { StatementExport } from '../statement-export.ts';
import { idOf, objects, strings } from './json-ld.ts';
import { uuidOf } from './read-bodies.ts';

/** The term under which an annotation holds its statements, in their order. */
export const statementsTerm = 'dictum:statements';

/** Somebody or something a statement names: by its id in the library, by a name, or both. */
export interface NamedThing {
  id: string | null;
  name: string | null;
}

/** A statement as an annotation tells it. */
export interface ReadStatement {
  speaker: NamedThing | null;
  organisation: NamedThing | null;
  /** The concept and the names of those it is part of, the outermost first, its own last. */
  concept: { id: string | null; path: string[] } | null;
  stance: Stance;
  targets: NamedThing[];
  date: string | null;
  note: string;
}

const longestName = 500;
const longestNote = 100_000;
const mostTargets = 100;

const thing = ({ id, name }: { id: string; name: string }): Record<string, unknown> => ({
  id: `urn:uuid:${id}`,
  label: name,
});

/** A statement as JSON-LD; fields that say nothing are left out. `date` is its own, not its document's. */
export function writeStatement(statement: StatementExport): Record<string, unknown> {
  const { speaker, organisation, concept, conceptId, stance, targets, ownDate, note } = statement;
  return {
    type: 'dictum:Statement',
    ...(speaker === null ? {} : { 'dictum:speaker': thing(speaker) }),
    ...(organisation === null ? {} : { 'dictum:organisation': thing(organisation) }),
    ...(conceptId === null
      ? {}
      : {
          'dictum:concept': {
            ...thing({ id: conceptId, name: concept.at(-1) ?? '' }),
            'dictum:path': { '@list': concept },
          },
        }),
    'dictum:stance': stance,
    ...(targets.length === 0 ? {} : { 'dictum:targets': { '@list': targets.map(thing) } }),
    ...(ownDate === null ? {} : { 'dictum:date': ownDate }),
    ...(note === '' ? {} : { 'dictum:note': note }),
  };
}

/** The statements of an annotation, and a sentence for each that cannot be used. */
export function readStatements(annotation: Record<string, unknown>): {
  statements: ReadStatement[];
  left: string[];
} {
  const statements: ReadStatement[] = [];
  const left: string[] = [];
  for (const given of objects(listed(annotation[statementsTerm]))) {
    const read = readStatement(given);
    if (typeof read === 'string') left.push(read);
    else statements.push(read);
  }
  return { statements, left };
}

/** The items of a list, with or without JSON-LD's `@list`. */
function listed(value: unknown): unknown {
  return isObject(value) && '@list' in value ? value['@list'] : value;
}

function readStatement(given: Record<string, unknown>): ReadStatement | string {
  const [said] = strings(given['dictum:stance']);
  const stance = stances.find((one) => one === (said ?? 'unclear').trim().toLowerCase());
  if (stance === undefined) return 'A statement with an unknown stance was left out.';
  const note = cleanText(strings(given['dictum:note'])[0] ?? '');
  if (note.length > longestNote) return 'A statement with too long a note was left out.';
  const [date = null] = strings(given['dictum:date']);
  if (date !== null && !isPartialDate(date))
    return 'A statement with an unreadable date was left out.';
  const speaker = thingIn(given['dictum:speaker']);
  const organisation = thingIn(given['dictum:organisation']);
  const concept = conceptIn(given['dictum:concept']);
  const targets = objects(listed(given['dictum:targets'])).map(thingIn);
  const named = [speaker, organisation, ...targets].filter((one) => one !== null);
  if (named.some(({ id, name }) => id === null && name === null) || targets.length > mostTargets)
    return 'A statement that names somebody without a name was left out.';
  return {
    speaker,
    organisation,
    concept,
    stance,
    targets: targets.filter((one) => one !== null),
    date,
    note,
  };
}

function isPartialDate(value: string): boolean {
  try {
    partialDate(value, 'date');
    return true;
  } catch {
    return false;
  }
}

function nameIn(value: Record<string, unknown>): string | null {
  const [label] = ['label', 'rdfs:label', 'name'].flatMap((field) => strings(value[field]));
  const name = cleanText(label ?? '').trim();
  return name === '' || name.length > longestName ? null : name;
}

function thingIn(value: unknown): NamedThing | null {
  const [given] = objects(value);
  if (given === undefined) {
    const [text] = strings(value);
    const name = cleanText(text ?? '').trim();
    return name === '' ? null : { id: uuidOf(name), name: uuidOf(name) === null ? name : null };
  }
  return { id: uuidOf(idOf(given) ?? ''), name: nameIn(given) };
}

function conceptIn(value: unknown): ReadStatement['concept'] {
  const named = thingIn(value);
  if (named === null) return null;
  const [given] = objects(value);
  const path = strings(listed(given?.['dictum:path']))
    .map((one) => cleanText(one).trim())
    .filter((one) => one !== '' && one.length <= longestName);
  const whole = path.length > 0 ? path : named.name === null ? [] : [named.name];
  return named.id === null && whole.length === 0 ? null : { id: named.id, path: whole };
}
