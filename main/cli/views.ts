// The JSON shapes of the command line. They are documented in the handbook and stable: fields may be
// added, none is renamed or removed. `start`, `end` and `characters` are code points.

import type { ActorRecord } from '#core/records/actor.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { NoteRecord } from '#core/records/note.ts';
import type { SectionRecord } from '#core/records/section.ts';
import { linksInOrder } from '#core/actors/link-order.ts';
import { speakerOf } from '#core/actors/speaker.ts';
import { toCodePoints } from '#core/text/code-points.ts';
import { citationsOf } from '#core/text/inside-blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import type { PlacedPassage, ReadDocument } from './read-library.ts';

type Actors = ReadonlyMap<string, ActorRecord>;

function fileOf(document: DocumentRecord): string | null {
  return document.original?.name ?? null;
}

function speakerIn({ passage, links, from }: PlacedPassage, read: ReadDocument, actors: Actors) {
  const start = passage.state === 'orphaned' ? null : from;
  const end = from + passage.quote.length;
  const { speakers } = read.bundle.document;
  return speakerOf(start, links, actors, read.turns, end, speakers)?.name ?? null;
}

/** A document as `list documents` tells it. */
export function documentView({ bundle, text, turns }: ReadDocument) {
  const { document, passages, links } = bundle;
  return {
    id: document.id,
    file: fileOf(document),
    title: document.title,
    author: document.author,
    publisher: document.publisher,
    date: document.date,
    dateProposal: document.dateProposal ?? null,
    url: document.url,
    language: document.language,
    kind: document.kind,
    characters: toCodePoints(text, text.length),
    passages: passages.length,
    actors: new Set(links.map((link) => link.actor)).size,
    turns: turns.length,
    original: document.original,
    createdAt: document.createdAt,
    changedAt: document.changedAt,
  };
}

/** A passage as `list passages` tells it. */
export function passageView(
  placed: PlacedPassage,
  read: ReadDocument,
  actors: Actors,
  colourNames: readonly string[],
) {
  const { passage, links } = placed;
  return {
    id: passage.id,
    document: passage.document,
    file: fileOf(read.bundle.document),
    start: placed.start,
    end: placed.end,
    quote: passage.quote,
    prefix: passage.prefix,
    suffix: passage.suffix,
    colour: passage.colour,
    colourName: colourNames[passage.colour - 1] ?? null,
    comment: passage.comment,
    tags: passage.tags,
    state: passage.state,
    speaker: speakerIn(placed, read, actors),
    actors: linksInOrder(links, actors).map((link) => ({
      actor: link.actor,
      name: actors.get(link.actor)?.name ?? null,
      role: link.role,
    })),
    annotation: passage.annotation ?? null,
    createdAt: passage.createdAt,
    changedAt: passage.changedAt,
  };
}

/** The links of a passage as `list links` tells them. */
export function linkViews(placed: PlacedPassage, read: ReadDocument, actors: Actors) {
  const speaker = speakerIn(placed, read, actors);
  return linksInOrder(placed.links, actors).map((link) => ({
    id: link.id,
    document: link.document,
    file: fileOf(read.bundle.document),
    passage: link.passage,
    start: placed.start,
    end: placed.end,
    surface: placed.passage.quote,
    actor: link.actor,
    name: actors.get(link.actor)?.name ?? null,
    role: link.role,
    speaker,
    status: 'accepted',
    createdAt: link.createdAt,
  }));
}

/** A note as `list notes` tells it. */
export function noteView(note: NoteRecord, { blocks }: SectionRecord) {
  const text = plainTextOfBlocks(blocks);
  return {
    id: note.id,
    title: note.title,
    tags: note.tags ?? [],
    pinned: note.pinned ?? false,
    day: note.day ?? null,
    characters: toCodePoints(text, text.length),
    citations: citationsOf(blocks).map(({ passage }) => passage),
    createdAt: note.createdAt,
    changedAt: note.changedAt,
  };
}
