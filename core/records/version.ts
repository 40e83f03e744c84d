import type { Check } from '../check.ts';
import { id, moment, object, optional } from '../check.ts';
import type { SectionRef } from './document.ts';
import { always, sectionRef } from './document.ts';
import { noteTitle } from './note.ts';

/** A note as it stood once; its blocks stand in a section of its own. */
export interface VersionRecord {
  id: string;
  /** The note it is of. */
  of: string;
  title: string;
  section: SectionRef;
  /** When the note had been changed last before it was kept: ISO UTC with milliseconds. */
  at: string;
  /** Present when the user asked to keep it: it is never thinned out. */
  kept?: true;
  createdAt: string;
}

/** Reads a record of the table `versions`. */
export const versionRecord: Check<VersionRecord> = object({
  id,
  of: id,
  title: noteTitle,
  section: sectionRef,
  at: moment,
  kept: optional(always),
  createdAt: moment,
});
