// The names of all commands, with what each takes and answers. The commands themselves stand beside
// this file, one or a few a file; `all.ts` binds them to these names.

import type { ActorRecord, ActorType } from '../records/actor.ts';
import type { DocumentKind, Original } from '../records/document.ts';
import type { LinkRecord, Role } from '../records/link.ts';
import type { Colour } from '../records/passage.ts';
import type { AnyRecord, TableName } from '../records/tables.ts';
import type { Block } from '../text/blocks.ts';

/** What an importer proposes for a new document, and what a user may edit of one. */
export interface DocumentFields {
  title: string;
  author: string | null;
  publisher: string | null;
  date: string | null;
  url: string | null;
  language: string | null;
  kind: DocumentKind;
}

export interface NewActor {
  name: string;
  type: ActorType;
  aliases: string[];
  description: string;
}

/** A passage to be made on a span of a document's plain text (UTF-16, end exclusive). */
export interface NewPassage {
  document: string;
  start: number;
  end: number;
  colour: Colour;
  comment?: string;
  tags?: string[];
  /** Id of the annotation it is made from; a second passage of the same id is not made. */
  annotation?: string;
  links?: { actor: string; role: Role }[];
}

export interface CommandCatalogue {
  /** Same original bytes twice answer `duplicate` with the id of the first, and change nothing. */
  'import-document': {
    args: {
      fields: DocumentFields;
      dateProposal?: string;
      blocks: Block[];
      original: Original | null;
      /** For a document that comes with an id of its own. */
      id?: string;
    };
    result: { status: 'imported' | 'duplicate'; id: string };
  };
  'edit-document': { args: { id: string; fields: Partial<DocumentFields> }; result: null };
  /** Takes its sections, passages and links along. */
  'delete-document': { args: { id: string }; result: null };

  /** All are made in one Change, or none. Answers an id for each; an existing annotation's id is reused. */
  'create-passages': {
    args: { passages: NewPassage[] };
    result: { ids: string[]; created: number };
  };
  'edit-passages': {
    args: { ids: string[]; colour?: Colour; comment?: string; tags?: string[] };
    result: null;
  };
  /** Takes their links along. */
  'delete-passages': { args: { ids: string[] }; result: null };

  'create-actor': { args: NewActor; result: ActorRecord };
  'edit-actor': { args: { id: string; fields: Partial<NewActor> }; result: null };
  /** Takes its links along. */
  'delete-actor': { args: { id: string }; result: null };

  /** Links passages to an actor, which may be made on the spot. A link that exists is left as it is. */
  'link-passages': {
    args: { passages: string[]; actor: string | NewActor; role: Role };
    result: { actor: string; links: LinkRecord[] };
  };
  'change-link-role': { args: { id: string; role: Role }; result: null };
  unlink: { args: { ids: string[] }; result: null };

  'create-note': { args: { title: string; blocks: Block[] }; result: { id: string } };
  'rename-note': { args: { id: string; title: string }; result: null };
  /** An editor's save: only the blocks that changed are written. Not on the undo stack. */
  'save-note': { args: { id: string; blocks: Block[] }; result: null };
  'delete-note': { args: { id: string }; result: null };

  'name-colours': { args: { colourNames: string[] }; result: null };

  /** Brings records of a JSON export in, keeping their ids; those that exist are left as they are. */
  'import-records': {
    args: { records: { table: TableName; record: AnyRecord }[] };
    result: { imported: number; existing: number };
  };
}

export type CommandName = keyof CommandCatalogue;
export type CommandArgs<N extends CommandName> = CommandCatalogue[N]['args'];
export type CommandResult<N extends CommandName> = CommandCatalogue[N]['result'];
