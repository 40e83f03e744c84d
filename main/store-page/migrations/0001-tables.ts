/**
 * Version 1: a table a record kind, the Changes that undo and repeated calls need, and what the store
 * knows of itself. In each, the first name is the key, the others are indexes.
 */
export const tables0001 = {
  documents: 'id, original.sha256',
  sections: 'id, owner',
  passages: 'id, document',
  actors: 'id',
  links: 'id, passage, actor, document',
  notes: 'id',
  settings: 'id',
  changes: 'seq, &id',
  meta: 'key',
};
