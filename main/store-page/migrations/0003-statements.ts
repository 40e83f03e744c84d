/**
 * Version 3: concepts, statements and decisions on mentions. Nothing that was there before moves. The
 * targets of a statement are a list; statements are made by hand and few beside passages, so an index over
 * all of them costs little.
 */
export const tables0003 = {
  concepts: 'id, parent',
  statements: 'id, passage, document, speaker, organisation, concept, *targets',
  decisions: 'id, document, actor',
};
