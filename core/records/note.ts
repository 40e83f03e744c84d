import type { Check } from '../check.ts';
import { id, moment, object, text } from '../check.ts';
import type { SectionRef } from './document.ts';
import { sectionRef } from './document.ts';

/** The user's own rich text; its blocks stand in its one section. */
export interface NoteRecord {
  id: string;
  title: string;
  section: SectionRef;
  createdAt: string;
  changedAt: string;
}

export const noteTitle = text(2000);

export const noteRecord: Check<NoteRecord> = object({
  id,
  title: noteTitle,
  section: sectionRef,
  createdAt: moment,
  changedAt: moment,
});
