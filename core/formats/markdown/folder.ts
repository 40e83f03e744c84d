// A whole library as a folder of Markdown files that link to each other, with an index.

import type { ListItem, RootContent } from 'mdast';
import type { MarkdownOptions } from '../../export-api.ts';
import type { ExportModel } from '../export-model.ts';
import { fileNamer } from '../file-names.ts';
import { titleOf } from '../words.ts';
import type { Places } from './files.ts';
import { actorMarkdown, documentMarkdown, heading, noteMarkdown } from './files.ts';
import type { LinkKind } from './links.ts';
import { addressLinks } from './links.ts';
import { oneLine, paragraphNode } from './mdast.ts';
import { textNode } from './write-runs.ts';
import type { CitationKey } from './write-runs.ts';
import { mdastToMarkdown } from './write.ts';

/** One file of a folder; `path` is relative, with `/`, at most one folder deep. */
export interface FolderFile {
  path: string;
  text: string;
}

/** A picture of the library that the folder refers to; its bytes are the caller's to write. */
export interface FolderPicture {
  path: string;
  asset: string;
}

/** The files of an export of several records, with paths relative to its folder. */
export interface MarkdownFolder {
  files: FolderFile[];
  pictures: FolderPicture[];
  report: string[];
}

/** The extensions of the pictures that can be written, by asset; others are left out. */
export type PictureExtensions = ReadonlyMap<string, string>;

/** `documents/`, `actors/`, `notes/`, `pictures/` and a `README.md` that lists them. */
export function markdownFolder(
  model: ExportModel,
  extensions: PictureExtensions,
  options?: MarkdownOptions,
  citationKey?: CitationKey,
): MarkdownFolder {
  const documents = pathsOf('documents', model.documents, ({ document }) => [
    document.id,
    document.title,
  ]);
  const actors = pathsOf('actors', model.actors, ({ actor }) => [actor.id, actor.name]);
  const notes = pathsOf('notes', model.notes, ({ note }) => [note.id, note.title]);
  const paths: { readonly [K in LinkKind]?: ReadonlyMap<string, string> } = {
    document: documents,
    actor: actors,
    note: notes,
  };
  const documentOf = new Map(
    model.documents.flatMap(({ document, passages }) =>
      passages.map(({ id }): [string, string] => [id, document.id]),
    ),
  );
  const pictures = new Map<string, string>();
  const places: Places = {
    ...(citationKey === undefined ? {} : { citationKey }),
    links: addressLinks(
      (kind, id) => fromInside(paths[kind]?.get(id)),
      (passage) => documentOf.get(passage),
    ),
    picture: (asset) => {
      const extension = extensions.get(asset);
      if (extension === undefined) return null;
      const path = `pictures/${asset.slice(0, 16)}${extension}`;
      pictures.set(asset, path);
      return fromInside(path);
    },
  };
  const report: string[] = [];
  const files: FolderFile[] = [{ path: 'README.md', text: index(model, documents, actors, notes) }];
  const add = (path: string | undefined, made: { text: string; report: string[] }): void => {
    if (path === undefined) return;
    files.push({ path, text: made.text });
    for (const sentence of made.report) report.push(`${path}: ${sentence}`);
  };
  for (const one of model.documents)
    add(documents.get(one.document.id), documentMarkdown(one, places, options));
  for (const one of model.actors)
    add(actors.get(one.actor.id), actorMarkdown(one, places, options));
  for (const one of model.notes) add(notes.get(one.note.id), noteMarkdown(one, places, options));
  return {
    files,
    pictures: [...pictures].map(([asset, path]) => ({ asset, path })),
    report,
  };
}

function pathsOf<T>(
  folder: string,
  records: readonly T[],
  describe: (record: T) => [id: string, title: string],
): Map<string, string> {
  const namer = fileNamer();
  return new Map(
    records.map((record) => {
      const [id, title] = describe(record);
      return [id, `${folder}/${namer.name(title, '.md')}`];
    }),
  );
}

/** The address of a file from inside one of the folders. */
function fromInside(path: string | undefined): string | null {
  return path === undefined ? null : `../${encoded(path)}`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function index(
  model: ExportModel,
  documents: ReadonlyMap<string, string>,
  actors: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, string>,
): string {
  const list = (
    title: string,
    entries: [string | undefined, string, string | null][],
  ): RootContent[] => {
    if (entries.length === 0) return [];
    const items = entries.map(([path = '', name, date]): ListItem => {
      const url = encoded(path);
      const shown = [{ type: 'link' as const, url, children: [textNode(oneLine(titleOf(name)))] }];
      const after = date === null ? [] : [textNode(`, ${date}`)];
      return { type: 'listItem', spread: false, children: [paragraphNode(...shown, ...after)] };
    });
    return [heading(2, title), { type: 'list', ordered: false, spread: false, children: items }];
  };
  return mdastToMarkdown([
    heading(1, model.subject.kind === 'all' ? 'Library' : 'Selection'),
    ...list(
      'Documents',
      model.documents.map(({ document }) => [
        documents.get(document.id),
        document.title,
        document.date,
      ]),
    ),
    ...list(
      'Actors',
      model.actors.map(({ actor }) => [actors.get(actor.id), actor.name, null]),
    ),
    ...list(
      'Notes',
      model.notes.map(({ note }) => [notes.get(note.id), note.title, null]),
    ),
  ]);
}
