// Writes the passages of a document as W3C Web Annotations.

import { roles } from '../../records/link.ts';
import { codePointCounter } from '../../text/code-points.ts';
import type { DocumentExport } from '../export-model.ts';
import type { PassageRecord } from '../../records/passage.ts';
import { plainTextOfBlocks } from '../../text/plain.ts';
import { counted } from '../../counted.ts';
import { titleOf } from '../words.ts';
import { colourTerm, context, roleTerm } from './annotation.ts';
import { statementsTerm, writeStatement } from './statements.ts';

type Json = Record<string, unknown>;

/**
 * An AnnotationCollection with one page for the passages of a document. A passage is an annotation with the
 * id it came with, else `urn:uuid:` and its own; offsets are Unicode code points, the end exclusive.
 * `passageOf` gives the stored record of a passage. Those that stand nowhere in the text have a quote only.
 */
export function annotationCollection(
  exported: DocumentExport,
  passageOf: (id: string) => PassageRecord | undefined,
): Json {
  return collection(titleOf(exported.document.title), annotationsOf(exported, passageOf));
}

/** The same for the passages of several documents; each annotation names its own as the source. */
export function annotationCollections(
  documents: readonly DocumentExport[],
  passageOf: (id: string) => PassageRecord | undefined,
): Json {
  const [only] = documents;
  if (only !== undefined && documents.length === 1) return annotationCollection(only, passageOf);
  const items = documents.flatMap((one) => annotationsOf(one, passageOf));
  return collection(`${counted(documents.length, 'document')}`, items);
}

function collection(label: string, items: Json[]): Json {
  return {
    '@context': context,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
}

function annotationsOf(
  exported: DocumentExport,
  passageOf: (id: string) => PassageRecord | undefined,
): Json[] {
  const points = pointsOf(exported);
  return exported.passages.flatMap((passage): Json[] => {
    const record = passageOf(passage.id);
    if (record === undefined) return [];
    const { place, actors, colour, statements } = passage;
    const quote: Json = {
      type: 'TextQuoteSelector',
      exact: record.quote,
      prefix: record.prefix,
      suffix: record.suffix,
    };
    const position =
      place === null ? [] : [positionSelector(points(place.start), points(place.end))];
    const body: Json[] = [];
    if (record.comment !== '') body.push(textualBody('commenting', record.comment));
    for (const tag of record.tags) body.push(textualBody('tagging', tag));
    for (const role of roles)
      for (const { id, name } of actors.find((one) => one.role === role)?.actors ?? [])
        body.push({
          type: 'SpecificResource',
          purpose: 'identifying',
          source: { id: `urn:uuid:${id}`, label: name },
          [roleTerm]: role,
        });
    return [
      {
        id: record.annotation ?? `urn:uuid:${record.id}`,
        type: 'Annotation',
        motivation: record.comment === '' ? 'highlighting' : 'commenting',
        created: record.createdAt,
        modified: record.changedAt,
        [colourTerm]: colour,
        ...(statements.length === 0
          ? {}
          : { [statementsTerm]: { '@list': statements.map(writeStatement) } }),
        body,
        target: {
          type: 'SpecificResource',
          source: `urn:uuid:${exported.document.id}`,
          selector: [quote, ...position],
        },
      },
    ];
  });
}

/** Converts the places of all passages in one walk through the text; passages overlap, so ends do not ascend. */
function pointsOf({ blocks, passages }: DocumentExport): (offset: number) => number {
  const count = codePointCounter(plainTextOfBlocks(blocks));
  const offsets = passages.flatMap(({ place }) => (place === null ? [] : [place.start, place.end]));
  const ascending = [...new Set(offsets)].sort((a, b) => a - b);
  const points = new Map(ascending.map((offset) => [offset, count(offset)]));
  return (offset) => points.get(offset) ?? count(offset);
}

function positionSelector(start: number, end: number): Json {
  return { type: 'TextPositionSelector', start, end };
}

function textualBody(purpose: string, value: string): Json {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}
