// Which record lives in which table: the one list from which the database, the journal and the
// exports take their names.

import type { Check } from '../check.ts';
import type { ActorRecord } from './actor.ts';
import { actorRecord } from './actor.ts';
import type { ConceptRecord } from './concept.ts';
import { conceptRecord } from './concept.ts';
import type { DecisionRecord } from './decision.ts';
import { decisionRecord } from './decision.ts';
import type { DocumentRecord } from './document.ts';
import { documentRecord } from './document.ts';
import type { LinkRecord } from './link.ts';
import { linkRecord } from './link.ts';
import type { NoteRecord } from './note.ts';
import { noteRecord } from './note.ts';
import type { PassageRecord } from './passage.ts';
import { passageRecord } from './passage.ts';
import type { SectionRecord } from './section.ts';
import { sectionRecord } from './section.ts';
import type { SettingsRecord } from './settings.ts';
import { settingsRecord } from './settings.ts';
import type { StatementRecord } from './statement.ts';
import { statementRecord } from './statement.ts';
import type { VersionRecord } from './version.ts';
import { versionRecord } from './version.ts';

/** The record type of each table. Every record has a field `id`, the table's key. */
export interface Tables {
  documents: DocumentRecord;
  sections: SectionRecord;
  passages: PassageRecord;
  actors: ActorRecord;
  links: LinkRecord;
  concepts: ConceptRecord;
  statements: StatementRecord;
  decisions: DecisionRecord;
  notes: NoteRecord;
  versions: VersionRecord;
  settings: SettingsRecord;
}

/** The name of a table, in the database as in Changes and copies. */
export type TableName = keyof Tables;
/** A record of any table. */
export type AnyRecord = Tables[TableName];

/** The validator of each table's records. */
export const recordChecks: { readonly [T in TableName]: Check<Tables[T]> } = {
  documents: documentRecord,
  sections: sectionRecord,
  passages: passageRecord,
  actors: actorRecord,
  links: linkRecord,
  concepts: conceptRecord,
  statements: statementRecord,
  decisions: decisionRecord,
  notes: noteRecord,
  versions: versionRecord,
  settings: settingsRecord,
};

/** Every table. */
export const tableNames: readonly TableName[] = [
  'documents',
  'sections',
  'passages',
  'actors',
  'links',
  'concepts',
  'statements',
  'decisions',
  'notes',
  'versions',
  'settings',
];

/** What a record of each table is called in a sentence. */
export const tableNouns: Readonly<Record<TableName, string>> = {
  documents: 'document',
  sections: 'text',
  passages: 'passage',
  actors: 'actor',
  links: 'link',
  concepts: 'concept',
  statements: 'statement',
  decisions: 'decision',
  notes: 'note',
  versions: 'version',
  settings: 'setting',
};
