// What the sample library consists of besides its three texts: `assets/sample/manifest.json`, where
// records name each other by keys, since ids exist only once a library holds them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '#core/check.ts';
import { id, isObject, list, object, oneOf, optional, text } from '#core/check.ts';
import { invalidInput } from '#core/errors.ts';
import { actorFields } from '#core/records/actor.ts';
import { role } from '#core/records/link.ts';
import { noteTagList, noteTitle } from '#core/records/note.ts';
import { colour, comment, tags } from '#core/records/passage.ts';
import type { Block } from '#core/text/blocks.ts';
import { block } from '#core/text/check-block.ts';

/** A block of a sample note; a citation names its passage by key, the rest is filled in later. */
export type SampleBlock = Exclude<Block, { type: 'citation' }> | SampleCitation;

/** A citation before there are ids; `passage` is a key. */
export interface SampleCitation {
  type: 'citation';
  passage: string;
}

const citation: Check<SampleCitation> = object({ type: oneOf(['citation']), passage: id });

const sampleBlock: Check<SampleBlock> = (value, where) => {
  if (isObject(value) && value['type'] === 'citation') return citation(value, where);
  const checked = block(value, where);
  if (checked.type === 'citation') throw invalidInput(`${where} must name its passage by key.`);
  return checked;
};

const samplePassage = object({
  key: id,
  document: id,
  quote: text(10_000),
  prefix: optional(text(200)),
  suffix: optional(text(200)),
  colour,
  comment: optional(comment),
  tags: optional(tags),
  links: list(object({ actor: id, role })),
});

const sampleManifest = object({
  documents: list(object({ key: id, file: text(200) })),
  colourNames: list(text(60), 8),
  actors: list(object({ key: id, ...actorFields })),
  passages: list(samplePassage),
  notes: list(object({ title: noteTitle, blocks: list(sampleBlock), tags: optional(noteTagList) })),
});

/** The whole manifest. */
export type SampleManifest = ReturnType<typeof sampleManifest>;
/** One passage of it. */
export type SamplePassage = SampleManifest['passages'][number];

/** Every key that something in the manifest points to must be there. */
function checkKeys(manifest: SampleManifest): void {
  const known = {
    document: new Set(manifest.documents.map((one) => one.key)),
    actor: new Set(manifest.actors.map((one) => one.key)),
    passage: new Set(manifest.passages.map((one) => one.key)),
  };
  const need = (kind: keyof typeof known, key: string): void => {
    if (!known[kind].has(key)) throw invalidInput(`The sample names no ${kind} “${key}”.`);
  };
  for (const passage of manifest.passages) {
    need('document', passage.document);
    for (const link of passage.links) need('actor', link.actor);
  }
  for (const note of manifest.notes)
    for (const one of note.blocks) if (one.type === 'citation') need('passage', one.passage);
}

/** Reads and checks the manifest in a sample folder; throws `InvalidInputError` with the place. */
export async function readManifest(folder: string): Promise<SampleManifest> {
  const raw: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const manifest = sampleManifest(raw, 'The sample');
  checkKeys(manifest);
  return manifest;
}
