// Reads W3C Web Annotations: one, a list, a page or a collection.

import { isObject } from '../../check.ts';
import { refusedFile } from '../../errors.ts';
import { cleanText } from '../../text/plain.ts';
import type { ReadAnnotation, RefusedAnnotation } from './annotation.ts';
import { asList, canonicalJson, idOf, isOfType, objects, strings } from './json-ld.ts';
import { colourOf, readBodies } from './read-bodies.ts';
import { readStatements } from './statements.ts';

/** How deep pages may lie in collections. */
const deepest = 5;

/** Limits of what a passage can hold, as its validator has them. */
const longest = { comment: 100_000, tag: 200, tags: 200, name: 500, id: 2000 };

/**
 * The annotations of a file in order, one entry for each target. Throws `RefusedFileError` when it is not
 * JSON or holds no annotation.
 */
export function readAnnotations(content: string): (ReadAnnotation | RefusedAnnotation)[] {
  const found = annotationsIn(parse(content), 0);
  if (found.length === 0) throw refusedFile('This file holds no Web Annotations.');
  return found.flatMap(readAnnotation);
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch (thrown) {
    throw refusedFile('This file is not JSON.', String(thrown));
  }
}

function annotationsIn(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > deepest) return [];
  return objects(value).flatMap((one) => {
    if (isOfType(one, 'Annotation') || 'target' in one) return [one];
    return ['items', 'first', '@graph'].flatMap((field) => annotationsIn(one[field], depth + 1));
  });
}

function readAnnotation(
  annotation: Record<string, unknown>,
): (ReadAnnotation | RefusedAnnotation)[] {
  const canonical = canonicalJson(annotation);
  const id = idOf(annotation);
  if (id !== null && (id === '' || id.length > longest.id))
    return [{ id: null, canonical, reason: 'Its id is empty or too long.' }];
  const targets = asList(annotation['target']);
  if (targets.length === 0) return [{ id, canonical, reason: 'It has no target.' }];
  return targets.map((target, index) => {
    const suffix = index === 0 ? '' : `#target-${index + 1}`;
    const own = { id: id === null ? null : id + suffix, canonical: canonical + suffix };
    return readTarget(target, annotation, own);
  });
}

function readTarget(
  target: unknown,
  annotation: Record<string, unknown>,
  own: { id: string | null; canonical: string },
): ReadAnnotation | RefusedAnnotation {
  const refused = (reason: string): RefusedAnnotation => ({ ...own, reason });
  if (!isObject(target))
    return refused('Its target has no quote, and a document alone makes no passage.');
  const sources = sourcesOf(target);
  if (sources.length === 0) return refused('Its target names no document.');
  const selectors = selectorsOf(target['selector'], 0);
  const quote = selectors.find((one) => isOfType(one, 'TextQuoteSelector'));
  const exact = quote === undefined ? '' : cleanText(strings(quote['exact'])[0] ?? '');
  if (exact === '') return refused('Its target has no quote, and a position alone never anchors.');
  const place = selectors.find((one) => isOfType(one, 'TextPositionSelector'));
  const start = place?.['start'];
  const { comments, tags, actors, colour, left } = readBodies(annotation);
  const said = readStatements(annotation);
  const comment = comments
    .map((one) => cleanText(one).trim())
    .filter((one) => one !== '')
    .join('\n\n');
  if (comment.length > longest.comment) return refused('Its comment is too long.');
  const kept = [...new Set(tags.map((tag) => cleanText(tag).trim()))].filter((tag) => tag !== '');
  if (kept.length > longest.tags || kept.some((tag) => tag.length > longest.tag))
    return refused('It has too many tags, or one that is too long.');
  if (actors.some(({ name }) => name !== null && name.length > longest.name))
    return refused('The name of an actor is too long.');
  return {
    ...own,
    sources,
    exact,
    prefix: cleanText(strings(quote?.['prefix'])[0] ?? ''),
    suffix: cleanText(strings(quote?.['suffix'])[0] ?? ''),
    position: typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : null,
    comment,
    tags: kept,
    colour:
      strings(target['styleClass'])
        .map(colourOf)
        .find((one) => one !== null) ?? colour,
    actors,
    statements: said.statements,
    left: [...new Set([...left, ...said.left])],
  };
}

/** All selectors of a target, those that refine others included. */
function selectorsOf(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > deepest) return [];
  return objects(value).flatMap((one) => [one, ...selectorsOf(one['refinedBy'], depth + 1)]);
}

/** What names the document: the source's address, then its titles. */
function sourcesOf(target: Record<string, unknown>): string[] {
  const source = target['source'];
  const described = [...objects(source), ...(source === undefined ? [target] : [])];
  const named = [
    ...strings(source),
    ...described.flatMap((one) => idOf(one) ?? []),
    ...described.flatMap((one) =>
      ['title', 'dc:title', 'dcterms:title', 'name', 'label'].flatMap((field) =>
        strings(one[field]),
      ),
    ),
  ];
  return [...new Set(named.map((one) => one.trim()))].filter((one) => one !== '');
}
