// Random but meaningful sequences of commands for model tests: each step picks among the records that
// stand there when it runs. A refusal by a named error is a fair outcome.

import { DictumError } from '../../errors.ts';
import { actorTypes } from '../../records/actor.ts';
import { roles } from '../../records/link.ts';
import { colours } from '../../records/passage.ts';
import { paragraph } from '../../text/blocks.ts';
import { fields, importArgs } from './fixtures.ts';
import { actorActs } from './random-actor-actions.ts';
import type { Act, RandomTarget, Step } from './random-target.ts';
import { at, names, onOne, words } from './random-target.ts';

const saveNote = onOne('notes', (target, id, b) =>
  target.run('save-note', {
    id,
    blocks: Array.from({ length: b % 5 }, (_, index) => paragraph(at(words, b + index))),
  }),
);
const deleteNote = onOne('notes', (target, id) => target.run('delete-notes', { ids: [id] }));

const acts: readonly Act[] = [
  (target, a) => target.run('import-document', importArgs(at(['a', 'b', 'c', 'd'], a))),
  onOne('documents', (target, document, b) =>
    target.run('create-passages', {
      passages: [b % 50, b % 7].map((start) => {
        return { document, start, end: start + 1 + (b % 9), colour: at(colours, b) };
      }),
    }),
  ),
  onOne('passages', (target, id, b) =>
    target.run('link-passages', {
      passages: [id],
      actor: { name: at(names, b), type: at(actorTypes, b), aliases: [], description: '' },
      role: at(roles, b),
    }),
  ),
  (target, a, b) =>
    target.run('create-note', { title: at(names, a), blocks: [paragraph(at(words, b))] }),
  saveNote,
  (target) => target.undo(),
  (target) => target.undo(),
  (target) => target.redo(),
  onOne('passages', (target, id, b) =>
    target.run('edit-passages', { ids: [id], colour: at(colours, b), comment: at(words, b) }),
  ),
  onOne('passages', (target, id) => target.run('delete-passages', { ids: [id] })),
  onOne('documents', (target, id) => target.run('delete-document', { id })),
  onOne('documents', (target, id, b) =>
    target.run('edit-document', { id, fields: { ...fields, title: at(words, b) } }),
  ),
  (target, a, b) =>
    target.run('create-actor', {
      name: at(names, a),
      type: at(actorTypes, b),
      aliases: [],
      description: '',
    }),
  onOne('actors', (target, id, b) =>
    target.run('edit-actor', { id, fields: { name: at(names, b) } }),
  ),
  onOne('actors', (target, id) => target.run('delete-actor', { id })),
  onOne('links', (target, id, b) => target.run('change-link-role', { id, role: at(roles, b) })),
  onOne('links', (target, id) => target.run('unlink', { ids: [id] })),
  onOne('notes', (target, id, b) => target.run('rename-note', { id, title: at(words, b) })),
  onOne('notes', (target, id) => target.run('trash-notes', { ids: [id] })),
  onOne('notes', (target, id) => target.run('restore-notes', { ids: [id] })),
  deleteNote,
  onOne('notes', (target, id, b) =>
    target.run('edit-notes', { ids: [id], addTags: [at(words, b)], pinned: b % 2 === 0 }),
  ),
  onOne('notes', (target, id) => target.run('keep-version', { note: id })),
  onOne('versions', (target, id) => target.run('restore-version', { id })),
  ...actorActs,
];

/** The kinds of step that undo does not take back. */
export const lastingKinds: ReadonlySet<number> = new Set(
  [saveNote, deleteNote].map((one) => acts.indexOf(one)),
);

/** How many kinds of step there are. */
export const stepKinds = acts.length;

/** Runs one step; answers whether it was refused. */
export async function randomStep(target: RandomTarget, [kind, a, b]: Step): Promise<boolean> {
  try {
    await at(acts, kind)(target, a, b);
    return false;
  } catch (thrown) {
    if (thrown instanceof DictumError) return true;
    throw thrown;
  }
}
