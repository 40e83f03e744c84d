// What the bodies of an annotation say.

import { isObject } from '../../check.ts';
import type { Role } from '../../records/link.ts';
import { roles } from '../../records/link.ts';
import type { Colour } from '../../records/passage.ts';
import { colours } from '../../records/passage.ts';
import type { NamedActor } from './annotation.ts';
import { colourTerm, roleTerm } from './annotation.ts';
import { asList, idOf, isOfType, objects, strings } from './json-ld.ts';

/** What the bodies of one annotation say; `left` tells in sentences what could not be taken. */
export interface Bodies {
  comments: string[];
  tags: string[];
  actors: NamedActor[];
  colour: Colour | null;
  left: string[];
}

const aboutPlaces = ['identifying'];
const tagPlaces = ['tagging', 'classifying'];

/** Reads all bodies; `body` and `bodyValue` are both looked at. */
export function readBodies(annotation: Record<string, unknown>): Bodies {
  const bodies: Bodies = { comments: [], tags: [], actors: [], colour: null, left: [] };
  const motivations = strings(annotation['motivation']).map(withoutPrefix);
  bodies.colour = colourOf(annotation[colourTerm]);
  bodies.comments.push(...strings(annotation['bodyValue']));
  for (const body of asList(annotation['body'])) {
    if (isObject(body)) readBody(body, motivations, bodies);
    else bodies.left.push('A body that is only an address was left out.');
  }
  return bodies;
}

function readBody(body: Record<string, unknown>, motivations: string[], bodies: Bodies): void {
  const own = strings(body['purpose']).map(withoutPrefix);
  const purposes = own.length > 0 ? own : motivations;
  const values = strings(body['value']);
  bodies.colour ??= colourOf(body[colourTerm]);
  if (purposes.some((one) => aboutPlaces.includes(one))) {
    readActor(body, values, bodies);
  } else if (purposes.some((one) => tagPlaces.includes(one)) && values.length > 0) {
    bodies.tags.push(...values);
  } else if (own.includes('highlighting')) {
    bodies.colour ??= colourOf(values[0]);
  } else if (values.length > 0) {
    bodies.comments.push(...values);
  } else {
    bodies.left.push('A body that holds no text was left out.');
  }
}

/** An actor is named by the source of a SpecificResource, or by the text of a TextualBody. */
function readActor(body: Record<string, unknown>, values: string[], bodies: Bodies): void {
  const role = roleOf(body[roleTerm]);
  if (role === null) {
    bodies.left.push('A link to an actor in an unknown role was left out.');
    return;
  }
  const [source] = asList(body['source']);
  const sourceObject = isObject(source) ? source : null;
  const address =
    typeof source === 'string'
      ? source
      : idOf(sourceObject ?? (isOfType(body, 'TextualBody') ? {} : body));
  const names = [
    ...values,
    ...objects(body['source']).flatMap(labels),
    ...labels(body),
    ...(address !== null && !/^[a-z][a-z0-9+.-]*:\S/i.test(address) ? [address] : []),
  ];
  const name = names.map((one) => one.trim()).find((one) => one !== '') ?? null;
  const id = address === null ? null : uuidOf(address);
  if (id === null && name === null)
    bodies.left.push('A link to an actor without a name was left out.');
  else bodies.actors.push({ id, name, role });
}

function labels(value: Record<string, unknown>): string[] {
  return ['label', 'rdfs:label', 'name', 'title'].flatMap((field) => strings(value[field]));
}

/** The id in `urn:uuid:…`; null for any other address. */
export function uuidOf(address: string): string | null {
  return /^urn:uuid:([\w-]{1,64})$/i.exec(address.trim())?.[1] ?? null;
}

function roleOf(value: unknown): Role | null {
  const [given] = strings(value);
  if (given === undefined) return 'about';
  const wanted = given.trim().toLowerCase().replace(/[-_]/g, ' ');
  return roles.find((role) => role === wanted) ?? null;
}

/** A colour as a number, as its digits, or as a class like `colour-4`. */
export function colourOf(value: unknown): Colour | null {
  const [given] = asList(value);
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const number = Number(/^(?:(?:dictum-)?colou?r-?)?([1-8])$/i.exec(String(given).trim())?.[1]);
  return colours.find((colour) => colour === number) ?? null;
}

function withoutPrefix(term: string): string {
  return term.replace(/^(oa:|http:\/\/www\.w3\.org\/ns\/oa#)/, '');
}
