// `list`: the records of one kind, one a line.

import { brief } from '#core/commands/command.ts';
import { isListed } from '#core/records/note.ts';
import { actorsOf } from '#core/records/statement.ts';
import { actorView } from './actors.ts';
import type { CliContext, CliReader } from './command.ts';
import { UsageError, readOptions } from './options.ts';
import { actorNames, mentionViews } from './mentions.ts';
import type { ReadDocument } from './read-library.ts';
import { byCreation, mustExist, readDocument } from './read-library.ts';
import { quoteViews, suggestionsFor } from './suggestions.ts';
import { statementViews } from './statements.ts';
import { turnViews } from './turns.ts';
import { documentView, linkViews, noteView, passageView } from './views.ts';

const kinds = [
  'documents',
  'passages',
  'actors',
  'links',
  'mentions',
  'turns',
  'quotes',
  'statements',
  'notes',
] as const;

/** `list KIND [--document ID] [--json]` */
export const list: CliReader = (rest) => {
  const { words, values } = readOptions(rest, ['document'], ['json']);
  const [word = ''] = words;
  const kind = kinds.find((one) => one === word);
  if (kind === undefined || words.length !== 1)
    throw new UsageError(`list needs one of ${kinds.join(', ')}.`);
  const only = values.get('document') ?? null;
  if (kind === 'notes' && only !== null)
    throw new UsageError('list notes takes no --document: a note belongs to none.');
  return async (context) => {
    if (only !== null) await mustExist(context.library.store.library, 'document', only);
    if (kind === 'actors') await listActors(context, only);
    else if (kind === 'notes') await listNotes(context);
    else await listByDocument(kind, context, only);
    return 0;
  };
};

async function* documentsOf(
  { library }: CliContext,
  only: string | null,
): AsyncGenerator<ReadDocument> {
  const calls = library.store.library;
  if (only !== null) {
    yield await readDocument(calls, only);
    return;
  }
  const { documents } = await calls.overview(null);
  for (const document of documents.toSorted(byCreation))
    yield await readDocument(calls, document.id);
}

async function listByDocument(
  kind: 'documents' | 'passages' | 'links' | 'mentions' | 'turns' | 'quotes' | 'statements',
  context: CliContext,
  only: string | null,
): Promise<void> {
  const { output } = context;
  const { actors, documents, concepts, settings } =
    await context.library.store.library.overview(null);
  const conceptsById = new Map(concepts.map((concept) => [concept.id, concept]));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const names = actorNames(kind === 'mentions' ? actors.toSorted(byCreation) : []);
  for await (const read of documentsOf(context, only)) {
    const { title } = read.bundle.document;
    if (kind === 'documents') {
      const view = documentView(read);
      output.result(view, [view.id, view.date ?? '', view.kind, view.title].join('\t'));
    } else if (kind === 'turns')
      for (const view of turnViews(read, { actors: byId, documents }))
        output.result(
          view,
          [view.document, `${view.start}-${view.end}`, view.label, view.speaker].join('\t'),
        );
    else if (kind === 'mentions')
      for (const view of mentionViews(read, names)) {
        const actor = view.candidates.map(({ name }) => name).join(' / ');
        output.result(
          view,
          [view.document, `${view.start}-${view.end}`, view.surface, actor].join('\t'),
        );
      }
    else if (kind === 'quotes')
      for (const view of quoteViews(read, suggestionsFor(read, actors)))
        output.result(
          view,
          [
            view.document,
            `${view.start}-${view.end}`,
            view.speaker ?? '',
            brief(view.surface),
          ].join('\t'),
        );
    else if (kind === 'statements')
      for (const view of statementViews(read, byId, conceptsById))
        output.result(
          view,
          [
            view.document,
            `${view.start}-${view.end}`,
            view.speaker?.name ?? '',
            view.stance,
            view.concept?.name ?? '',
          ].join('\t'),
        );
    else
      for (const placed of read.passages) {
        if (kind === 'passages') {
          const view = passageView(placed, read, byId, settings.colourNames);
          output.result(
            view,
            [view.id, `${view.start}-${view.end}`, title, brief(view.quote)].join('\t'),
          );
        } else
          for (const view of linkViews(placed, read, byId))
            output.result(
              view,
              [view.passage, view.role, view.name ?? '', brief(view.surface)].join('\t'),
            );
      }
  }
}

/** Actors by creation; with a document, those its links and statements name, with the numbers in it. */
async function listActors({ library, output }: CliContext, only: string | null): Promise<void> {
  const calls = library.store.library;
  const { actors, linkCounts, statementCounts } = await calls.overview(null);
  const counts = new Map(Object.entries(linkCounts));
  const said = new Map(Object.entries(statementCounts));
  if (only !== null) {
    const { links, statements } = await calls.document({ id: only });
    countInto(
      counts,
      links.map((one) => one.actor),
    );
    countInto(said, statements.flatMap(actorsOf));
  }
  for (const actor of actors.toSorted(byCreation)) {
    if (only !== null && !counts.has(actor.id) && !said.has(actor.id)) continue;
    const view = actorView(actor, counts.get(actor.id) ?? 0, said.get(actor.id) ?? 0);
    output.result(view, [view.id, view.type, view.name, view.aliases.join(', ')].join('\t'));
  }
}

/** Puts how often each id stands in a list in place of what a map held. */
function countInto(counts: Map<string, number>, ids: readonly string[]): void {
  counts.clear();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
}

async function listNotes({ library, output }: CliContext): Promise<void> {
  const calls = library.store.library;
  const { notes } = await calls.overview(null);
  for (const note of notes.filter(isListed).toSorted(byCreation)) {
    const { section } = await calls.note({ id: note.id });
    const view = noteView(note, section);
    output.result(view, [view.id, view.title].join('\t'));
  }
}
