// The names of all commands, with what each takes and answers. The commands themselves stand beside
// this file, one or a few a file; `all.ts` binds them to these names.

import type { ActorAttribute, ActorRecord, ActorType } from '../records/actor.ts';
import type { Dismissed, Original } from '../records/document.ts';
import type { LinkRecord, Role } from '../records/link.ts';
import type { TextEdit } from '../anchoring/text-edit.ts';
import type { Colour } from '../records/passage.ts';
import type { ConceptRecord } from '../records/concept.ts';
import type { StatementSlot } from '../records/statement.ts';
import type { AnyRecord, TableName } from '../records/tables.ts';
import type { Codebook } from '../formats/codebook/codebook.ts';
import type { Block, Turn } from '../text/blocks.ts';
import type { NoteCommands } from './catalogue-notes.ts';
import type {
  DocumentFields,
  NewActor,
  ActorEdits,
  NewConcept,
  NewStatement,
  DecidedMention,
  NewPassage,
  TakenQuote,
  Hunk,
  RestoredPlace,
  ReplaceReport,
} from './command-inputs.ts';

/**
 * Every command with its arguments and its result. A command throws `InvalidInputError` for arguments of
 * another shape, `NotFoundError` when a record it needs is not there; nothing has happened then.
 */
export interface CommandCatalogue extends NoteCommands {
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

  /**
   * An editor's save of a document's text. `hunks` are in blocks of the saved document, apart and in
   * order; `edits` are the same in characters of its plain text, in the order in which they were made,
   * each in the text the one before left: passages follow them. Throws `ConflictError` when the blocks
   * do not stand as `removed` says. The saves of one `session` are one step of undo.
   */
  'edit-text': {
    args: {
      document: string;
      session: string;
      hunks: Hunk[];
      edits: TextEdit[];
      restored?: RestoredPlace[];
    };
    result: null;
  };
  /** Gives a document another text, as of a new version of its source, and finds its passages again. */
  'replace-text': {
    args: { document: string; blocks: Block[]; original: Original | null };
    result: ReplaceReport;
  };
  'add-bookmark': {
    args: { document: string; offset: number; name: string };
    result: { id: string };
  };
  'rename-bookmark': { args: { document: string; id: string; name: string }; result: null };
  'delete-bookmark': { args: { document: string; id: string }; result: null };

  /** All are made in one Change, or none. Answers an id for each; an existing annotation's id is reused. */
  'create-passages': {
    args: { passages: NewPassage[] };
    result: { ids: string[]; created: number };
  };
  'edit-passages': {
    args: {
      ids: string[];
      colour?: Colour;
      comment?: string;
      tags?: string[];
      /** Tags to add to those each has, and to take away. */
      addTags?: string[];
      removeTags?: string[];
      /** Edits of one session, such as of one comment while it has the focus, are one step of undo. */
      session?: string;
    };
    result: null;
  };
  /**
   * Gives a passage other edges; links, comment and tags stay. An orphan or uncertain passage is attached
   * there, and leaves the review list. `quote`: what the caller saw there; nothing is moved when the text
   * has changed since.
   */
  'move-passage': {
    args: { id: string; start: number; end: number; quote?: string };
    result: null;
  };
  /** Cuts a passage in two at an offset inside it; both keep colour, tags and links, the first the comment. */
  'split-passage': { args: { id: string; at: number }; result: { id: string } };
  /**
   * Makes one passage of several of one document, from the first's start to the last's end. It keeps the
   * first one's id and colour, all comments, tags and links; notes cite it in place of the others.
   */
  'merge-passages': { args: { ids: string[] }; result: { id: string } };
  /** `accept`: stands well where it is. `orphan`: stays without a place. Either leaves the review list. */
  'review-passages': { args: { ids: string[]; decision: 'accept' | 'orphan' }; result: null };
  /** Takes their links along. */
  'delete-passages': { args: { ids: string[] }; result: null };

  'create-actor': { args: NewActor; result: ActorRecord };
  /** `keepName`: the name it had becomes an alias. */
  'edit-actor': { args: { id: string; fields: ActorEdits; keepName?: true }; result: null };
  'edit-actors': {
    args: {
      ids: string[];
      fields: {
        type?: ActorType;
        colour?: Colour | null;
        addAttributes?: ActorAttribute[];
        /** Names of attributes, which go whatever their values. */
        removeAttributes?: string[];
        addAliases?: string[];
      };
    };
    result: null;
  };
  /** Takes its links along. */
  'delete-actor': { args: { id: string }; result: null };
  'delete-actors': { args: { ids: string[] }; result: null };
  /**
   * Whatever names the others names `into`. Their names and aliases become its aliases, or only those of
   * `keepNames`.
   */
  'merge-actors': { args: { into: string; ids: string[]; keepNames?: string[] }; result: null };
  /** Makes a second actor, and gives it what is chosen of the first. */
  'split-actor': {
    args: {
      id: string;
      actor: NewActor;
      links: string[];
      statements: { id: string; slots: StatementSlot[] }[];
      decisions: string[];
      /** Aliases of the first that pass over, besides those the new one comes with. */
      aliases: string[];
      labels?: { document: string; label: string }[];
    };
    result: ActorRecord;
  };

  /** Links passages to an actor, which may be made on the spot. A link that exists is left as it is. */
  'link-passages': {
    args: { passages: string[]; actor: string | NewActor; role: Role };
    result: { actor: string; links: LinkRecord[] };
  };
  'change-link-role': { args: { id: string; role: Role }; result: null };
  unlink: { args: { ids: string[] }; result: null };

  /** Actors and concepts named in it are made where nobody goes by the name. */
  'create-statement': {
    args: { passage: string; statement: NewStatement };
    result: { id: string };
  };
  /** Several in one step; the same new name in several makes one actor or concept. */
  'create-statements': {
    args: { statements: { passage: string; statement: NewStatement }[] };
    result: { ids: string[] };
  };
  /** Edits of one `session`, such as while one card has the focus, are one step of undo. */
  'edit-statements': {
    args: { ids: string[]; fields: Partial<NewStatement>; session?: string };
    result: null;
  };
  'delete-statements': { args: { ids: string[] }; result: null };

  'create-concept': { args: NewConcept; result: ConceptRecord };
  'edit-concept': {
    args: {
      id: string;
      fields: Partial<Omit<NewConcept, 'colour'>> & { colour?: Colour | null };
    };
    result: null;
  };
  /** The others' statements and what is below them pass over to `into`. */
  'merge-concepts': { args: { into: string; ids: string[] }; result: null };
  /** Statements stay, without a concept; what is below moves up. */
  'delete-concepts': { args: { ids: string[] }; result: null };

  /** Whom the labels of a document's turns stand for; those not named stay as they are. */
  'map-speakers': {
    args: {
      document: string;
      speakers: { label: string; actor: string | NewActor | null; asks?: true }[];
    };
    result: null;
  };
  /**
   * Which lines of a document's paragraphs open a turn; those not named stay as they are, and so does the
   * text. `start`: UTF-16 in its plain text; `words`: what the caller saw there, at most 200 units.
   */
  'mark-turns': {
    args: { document: string; marks: { start: number; words: string; turn: Turn | null }[] };
    result: null;
  };
  /** A mention accepted within passages links these to the actor, as what they are about. */
  'decide-mentions': {
    args: { document: string; mentions: DecidedMention[] };
    result: { ids: string[] };
  };
  /** Forgets decisions: the mentions are proposed again. */
  'undecide-mentions': { args: { ids: string[] }; result: null };

  /**
   * Takes proposals for a document, and keeps what was rejected: `actors` are made, or given the aliases where
   * somebody goes by the name; `quotes` become passages.
   */
  'review-suggestions': {
    args: {
      document: string;
      actors: NewActor[];
      aliases: { actor: string; names: string[] }[];
      quotes: TakenQuote[];
      date?: string;
      dismissed: Dismissed[];
    };
    result: { actors: string[]; passages: string[] };
  };

  'name-colours': { args: { colourNames: string[] }; result: null };
  /** What the codebook says of the eight colours, and of the roles in their order. */
  'save-export-template': {
    args: { id?: string; name: string; text: string };
    result: { id: string };
  };
  'delete-export-template': { args: { id: string }; result: null };
  'define-colours': { args: { definitions: string[] }; result: null };
  'define-roles': { args: { definitions: string[] }; result: null };
  /** New concepts are added; what exists keeps its place, and its definition unless that is empty. */
  'import-codebook': {
    args: { codebook: Codebook };
    result: {
      /** Concepts made, and definitions given to concepts that had none. */
      added: number;
      defined: number;
      /** Whether anything was taken for colours and roles. */
      signs: boolean;
      /** What was not taken, one sentence each. */
      report: string[];
    };
  };

  /** Brings records of a JSON export in, keeping their ids; those that exist are left as they are. */
  'import-records': {
    args: { records: { table: TableName; record: AnyRecord }[] };
    result: { imported: number; existing: number };
  };
}

/** The name of a command, as it is sent with `run`. */
export type CommandName = keyof CommandCatalogue;
/** What a command of this name is called with. */
export type CommandArgs<N extends CommandName> = CommandCatalogue[N]['args'];
/** What a command of this name answers. */
export type CommandResult<N extends CommandName> = CommandCatalogue[N]['result'];
