import type { Check } from '../check.ts';
import { id, list, object, optional, text } from '../check.ts';

/** A template of exports: its text is in the language of Mustache. */
export interface ExportTemplate {
  id: string;
  name: string;
  text: string;
}

/** What belongs to the library rather than to a machine: one record, with the id `settings`. */
export interface SettingsRecord {
  id: string;
  /** The user's names of the eight colours, in order. */
  colourNames: string[];
  /** What the codebook says of each colour, in the same order; absent when nothing. */
  colourDefinitions?: string[];
  /** What the codebook says of each role, in the order of `roles`; absent when nothing. */
  roleDefinitions?: string[];
  /** The user's own templates of exports, the oldest first; absent when there are none. */
  exportTemplates?: ExportTemplate[];
}

/** The settings of a library in which none were changed. */
export const defaultSettings: SettingsRecord = {
  id: 'settings',
  colourNames: ['Yellow', 'Green', 'Blue', 'Red', 'Purple', 'Orange', 'Teal', 'Grey'],
};

/** Reads the name of a template. */
export const exportTemplateName = text(200);
/** Reads the text of a template. */
export const exportTemplateText = text(100_000);
/** How many templates a library keeps. */
export const mostExportTemplates = 100;

const exportTemplate = object({ id, name: exportTemplateName, text: exportTemplateText });

/** Reads the one record of the table `settings`. */
export const settingsRecord: Check<SettingsRecord> = object({
  id,
  colourNames: list(text(60), 8),
  colourDefinitions: optional(list(text(10_000), 8)),
  roleDefinitions: optional(list(text(10_000), 4)),
  exportTemplates: optional(list(exportTemplate, mostExportTemplates)),
});
