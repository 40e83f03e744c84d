import type { Check } from '../check.ts';
import { id, list, object, optional, text } from '../check.ts';

/** What belongs to the library rather than to a machine: one record, with the id `settings`. */
export interface SettingsRecord {
  id: string;
  /** The user's names of the eight colours, in order. */
  colourNames: string[];
  /** What the codebook says of each colour, in the same order; absent when nothing. */
  colourDefinitions?: string[];
  /** What the codebook says of each role, in the order of `roles`; absent when nothing. */
  roleDefinitions?: string[];
}

export const defaultSettings: SettingsRecord = {
  id: 'settings',
  colourNames: ['Yellow', 'Green', 'Blue', 'Red', 'Purple', 'Orange', 'Teal', 'Grey'],
};

export const settingsRecord: Check<SettingsRecord> = object({
  id,
  colourNames: list(text(60), 8),
  colourDefinitions: optional(list(text(10_000), 8)),
  roleDefinitions: optional(list(text(10_000), 4)),
});
