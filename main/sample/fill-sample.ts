// Fills a library with the sample: three texts imported the way every file is, then passages, actors
// and notes made by the commands that a user's hands would run.

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { findQuote } from '#core/anchoring/find-quote.ts';
import { id, list, object, whole } from '#core/check.ts';
import type { CommandArgs, CommandName } from '#core/commands/catalogue.ts';
import { invalidInput } from '#core/errors.ts';
import type { DocumentBundle, LibraryApi, Overview } from '#core/library-api.ts';
import { actorRecord } from '#core/records/actor.ts';
import { defaultSettings } from '#core/records/settings.ts';
import { joinSections, plainTextOfBlocks } from '#core/text/plain.ts';
import type { SampleManifest, SamplePassage } from './manifest.ts';
import { readManifest } from './manifest.ts';
import { missingNotes } from './sample-notes.ts';

/** What the sample is filled from, and into what. */
export interface FillOptions {
  /** The folder with `manifest.json` and the texts it names. */
  folder: string;
  /** Imports one file as any other; answers the document's id, a known document's too. */
  importFile: (path: string) => Promise<{ id: string }>;
  library: LibraryApi;
}

/** What filling came to. */
export interface FillResult {
  /** How much was added; all zero when the sample was there already. */
  passages: number;
  actors: number;
  notes: number;
  /** The sample's documents, in the manifest's order. */
  documents: string[];
  /** One sentence for the user. */
  message: string;
}

/**
 * Brings the sample into the library. What is there already is left as it is: a document that has
 * passages gets no others, an actor or note of the same name is not made again, and names that the
 * user gave the colours stay. So a fill that was interrupted is finished by the next one, and one
 * that was finished is not done twice. Throws `InvalidInputError` when the sample itself is wrong.
 */
export async function fillSample(options: FillOptions): Promise<FillResult> {
  const { folder, importFile, library } = options;
  const manifest = await readManifest(folder);
  const bundles = new Map<string, DocumentBundle>();
  for (const { key, file } of manifest.documents) {
    const imported = await importFile(join(folder, file));
    bundles.set(key, await library.document({ id: imported.id }));
  }

  const overview = await library.overview(null);
  await nameColours(library, overview, manifest.colourNames);
  const actors = await createActors(library, overview, manifest);
  let passages = 0;
  for (const [key, bundle] of bundles) {
    const wanted = manifest.passages.filter((passage) => passage.document === key);
    const created = await createPassages(library, bundle, wanted, actors.ids);
    if (created === 0) continue;
    passages += created;
    bundles.set(key, await library.document({ id: bundle.document.id }));
  }
  const notes = missingNotes(manifest, bundles, await library.overview(null));
  for (const note of notes) await run(library, 'create-note', note);

  const added = passages + actors.created + notes.length;
  return {
    passages,
    actors: actors.created,
    notes: notes.length,
    documents: [...bundles.values()].map((bundle) => bundle.document.id),
    message: added === 0 ? 'The sample is already in this library.' : 'The sample was added.',
  };
}

/** Runs a command under an id of its own and answers what it returned. */
async function run<N extends CommandName>(
  library: LibraryApi,
  command: N,
  args: CommandArgs<N>,
): Promise<unknown> {
  const { result } = await library.run({ id: randomUUID(), command, args });
  return result;
}

async function nameColours(
  library: LibraryApi,
  overview: Overview,
  colourNames: string[],
): Promise<void> {
  const current = overview.settings.colourNames;
  const untouched = defaultSettings.colourNames.every((name, index) => current[index] === name);
  if (untouched) await run(library, 'name-colours', { colourNames });
}

/** The id of every sample actor by its key; those the library has by name are taken as they are. */
async function createActors(
  library: LibraryApi,
  overview: Overview,
  manifest: SampleManifest,
): Promise<{ ids: Map<string, string>; created: number }> {
  const ids = new Map<string, string>();
  let created = 0;
  for (const { key, ...fields } of manifest.actors) {
    const known = overview.actors.find((actor) => actor.name === fields.name);
    if (known !== undefined) {
      ids.set(key, known.id);
      continue;
    }
    const made = actorRecord(await run(library, 'create-actor', fields), 'The new actor');
    ids.set(key, made.id);
    created += 1;
  }
  return { ids, created };
}

const createdPassages = object({ ids: list(id), created: whole() });

/** Makes a document's sample passages with their links in one step, unless it has passages already. */
async function createPassages(
  library: LibraryApi,
  bundle: DocumentBundle,
  wanted: SamplePassage[],
  actorIds: Map<string, string>,
): Promise<number> {
  if (bundle.passages.length > 0 || wanted.length === 0) return 0;
  const text = textOf(bundle);
  const passages = wanted.map((passage) => ({
    document: bundle.document.id,
    ...placeOf(text, passage),
    colour: passage.colour,
    comment: passage.comment ?? '',
    tags: passage.tags ?? [],
    links: passage.links.map((link) => ({
      actor: idOf(actorIds, link.actor),
      role: link.role,
    })),
  }));
  const answer = await run(library, 'create-passages', { passages });
  return createdPassages(answer, 'The new passages').created;
}

/** Where a sample passage stands; its words and context must say so beyond doubt. */
function placeOf(text: string, passage: SamplePassage): { start: number; end: number } {
  const { quote, prefix = '', suffix = '' } = passage;
  const found = findQuote(text, { exact: quote, prefix, suffix });
  if (found === null) throw invalidInput(`The sample text does not hold “${quote}”.`);
  if (found === 'ambiguous') throw invalidInput(`The sample text holds “${quote}” more than once.`);
  return found;
}

function idOf(ids: Map<string, string>, key: string): string {
  const found = ids.get(key);
  if (found === undefined) throw invalidInput(`The sample names no actor “${key}”.`);
  return found;
}

function textOf(bundle: DocumentBundle): string {
  return joinSections(bundle.sections.map((section) => plainTextOfBlocks(section.blocks)));
}
