/**
 * Version 4: kept versions of notes, and daily notes found by their day. Tags, pins, templates and the trash
 * are fields that a note of before simply has not, so nothing moves.
 */
export const tables0004 = {
  notes: 'id, day',
  versions: 'id, of',
};
