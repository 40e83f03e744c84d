// The files of a vault: sources with their text and passages, actors, notes, concepts, and a list of all.

import { reportChanged } from '../present-citations.ts';
import type { ListItem, RootContent } from 'mdast';
import type { VaultOptions } from '../../export-api.ts';
import type { ConceptRecord } from '../../records/concept.ts';
import type { ActorExport, DocumentExport } from '../export-model.ts';
import type { NoteExport } from '../note-export.ts';
import {
  actorPassages,
  actorProfile,
  documentPassages,
  heading,
  noteText,
} from '../markdown/files.ts';
import type { LinkKind, Links } from '../markdown/links.ts';
import { oneLine, paragraphNode, textParagraphs } from '../markdown/mdast.ts';
import type { MarkdownContext } from '../markdown/write-runs.ts';
import { lossReport } from '../report.ts';
import { titleOf } from '../words.ts';
import type { VaultFile } from './merge-file.ts';
import { embed, mdastToObsidian } from './obsidian.ts';
import { listName, sourceText } from './source-text.ts';
import { vaultTags } from './tags.ts';

/** What a file is written with. */
export interface VaultContext {
  options: VaultOptions;
  links: Links;
  /** The name of a picture's file in the vault; null when it is not written. */
  picture: (asset: string) => string | null;
  /** The name of a record's file, without its ending. */
  nameOf: (id: string) => string;
  /** The key of a document, as the exports of references have it. */
  citationKey: (document: string) => string | null;
}

/** A record's file as it would be without anything written by hand. */
export interface MadeFile {
  file: VaultFile;
  /** What did not fit, one sentence each. */
  report: string[];
}

/** A source. `original` is the name of its original file in the vault, if that is written. */
export function sourceFile(
  exported: DocumentExport,
  original: string | null,
  context: VaultContext,
): MadeFile {
  const { document, passages } = exported;
  const markdown = markdownContext(context);
  const list = documentPassages(exported, context.links, listName);
  const title = [heading(1, titleOf(document.title))];
  const file: VaultFile = {
    id: document.id,
    front: {
      id: document.id,
      type: 'source',
      title: document.title,
      aliases: aliases([document.title], document.id, context),
      author: document.author,
      publisher: document.publisher,
      date: document.date,
      kind: document.kind,
      url: document.url,
      language: document.language,
      tags: vaultTags(passages.flatMap(({ tags }) => tags)),
      citekey: context.citationKey(document.id),
      original: original === null ? null : `[[${original}]]`,
      sha256: document.original?.sha256 ?? null,
    },
    parts: [
      part('text', context.options.text ? sourceText(exported, markdown, context.options) : title),
      ...(list.length === 0 ? [] : [part('passages', list)]),
    ],
  };
  return { file, report: markdown.report.sentences() };
}

/** The file of an actor: its properties, its dossier and its passages. */
export function actorFile(exported: ActorExport, context: VaultContext): MadeFile {
  const { actor } = exported;
  const passages = actorPassages(exported, context.links);
  return {
    file: {
      id: actor.id,
      front: {
        id: actor.id,
        type: 'actor',
        kind: actor.type,
        title: actor.name,
        aliases: aliases([actor.name, ...actor.aliases], actor.id, context),
      },
      parts: [
        part('profile', actorProfile(exported, context.links)),
        ...(passages.length === 0 ? [] : [part('passages', passages)]),
      ],
    },
    report: [],
  };
}

/** The file of a note: its properties and its text. */
export function noteFile(exported: NoteExport, context: VaultContext): MadeFile {
  const { note, changed } = exported;
  const markdown = markdownContext(context);
  reportChanged(markdown.report, changed);
  const file: VaultFile = {
    id: note.id,
    front: {
      id: note.id,
      type: 'note',
      title: note.title,
      aliases: aliases([note.title], note.id, context),
      tags: vaultTags(note.tags ?? []),
      created: note.createdAt.slice(0, 10),
    },
    parts: [part('note', noteText(exported, markdown))],
  };
  return { file, report: markdown.report.sentences() };
}

/** A concept with its definition, what it is part of and what is part of it. */
export function conceptFile(
  concept: ConceptRecord,
  around: { parent: ConceptRecord | undefined; children: readonly ConceptRecord[] },
  context: VaultContext,
): MadeFile {
  const { links } = context;
  const named = ({ id, name }: ConceptRecord) => links.to('concept', id, oneLine(name));
  const { parent, children } = around;
  const content: RootContent[] = [
    heading(1, titleOf(concept.name)),
    ...textParagraphs(concept.definition),
    ...(parent === undefined
      ? []
      : [paragraphNode({ type: 'text', value: 'Part of ' }, named(parent))]),
    ...(children.length === 0
      ? []
      : [heading(2, 'Parts'), list(children.map((one) => item(named(one))))]),
  ];
  return {
    file: {
      id: concept.id,
      front: {
        id: concept.id,
        type: 'concept',
        title: concept.name,
        aliases: aliases([concept.name], concept.id, context),
      },
      parts: [part('concept', content)],
    },
    report: [],
  };
}

/** The id of the file that lists all others. */
export const indexId = 'dictum-library';

/** A line of the vault's index. */
export interface IndexEntry {
  kind: LinkKind;
  id: string;
  title: string;
  /** What stands behind the link, as a date. */
  more: string | null;
}

/** The list of all files, by kind. */
export function indexFile(
  groups: readonly [string, readonly IndexEntry[]][],
  { links }: Pick<VaultContext, 'links'>,
): VaultFile {
  const content = groups.flatMap(([name, entries]): RootContent[] => {
    if (entries.length === 0) return [];
    const items = entries.map(({ kind, id, title, more }) =>
      item(
        links.to(kind, id, oneLine(titleOf(title))),
        ...(more === null ? [] : [{ type: 'text' as const, value: `, ${more}` }]),
      ),
    );
    return [heading(2, name), list(items)];
  });
  return {
    id: indexId,
    front: { id: indexId, type: 'library' },
    parts: [part('list', [heading(1, 'Library'), ...content])],
  };
}

/** A file of a record that is no longer in the library: what the user wrote is left, and a line that says so. */
export function goneFile(id: string): VaultFile {
  const line = paragraphNode({
    type: 'emphasis',
    children: [{ type: 'text', value: 'This is no longer in the Dictum library.' }],
  });
  return { id, front: {}, parts: [part('gone', [line])] };
}

function markdownContext({ links, picture }: VaultContext): MarkdownContext & {
  report: ReturnType<typeof lossReport>;
} {
  return {
    report: lossReport(),
    links,
    highlight: '==',
    embed(asset, description) {
      const name = picture(asset);
      return name === null ? null : embed(name, description);
    },
  };
}

function part(name: string, children: RootContent[]) {
  return { name, content: mdastToObsidian(children).replace(/^\n+|\n+$/g, '') };
}

/** Other names by which a file is found: a title the file could not have, an actor's own. */
function aliases(names: readonly string[], id: string, { nameOf }: VaultContext): string[] {
  const own = nameOf(id).toLowerCase();
  const wanted = names.map((name) => oneLine(name).trim());
  return [...new Set(wanted)].filter((name) => name !== '' && name.toLowerCase() !== own);
}

function item(...children: Parameters<typeof paragraphNode>): ListItem {
  return { type: 'listItem', spread: false, children: [paragraphNode(...children)] };
}

function list(children: ListItem[]): RootContent {
  return { type: 'list', ordered: false, spread: false, children };
}
