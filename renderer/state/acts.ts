// Actions of the library that several places offer. Each tells what happened and offers to undo it.

import type { ActorType } from '#core/records/actor.ts';
import type { DictumError } from '#core/errors.ts';
import { paragraph } from '#core/text/blocks.ts';
import { run } from '../services/library.ts';
import { showError } from '../ui/toast.tsx';
import { useLibrary } from './library.ts';
import { offerUndo } from './undoing.ts';
import { openActor } from './open-pages.ts';
import { typingAhead } from './typing-ahead.ts';
import { closeTab, openNote, tabKey } from './workspace.ts';

/** Waits for an action and tells its failure. */
export function act(action: Promise<unknown>): void {
  action.catch((error: DictumError) => showError(error));
}

/** Deletes a document with its passages, and closes its tab. */
export async function deleteDocument(id: string): Promise<void> {
  const title = useLibrary.getState().documents.get(id)?.title ?? '';
  await run('delete-document', { id });
  closeTab(tabKey({ kind: 'document', id }));
  offerUndo(`Deleted “${title}” with its passages.`);
}

/** Deletes an actor with its links, and closes its page. */
export async function deleteActor(id: string): Promise<void> {
  const name = useLibrary.getState().actors.get(id)?.name ?? '';
  await run('delete-actor', { id });
  closeTab(tabKey({ kind: 'actor', id }));
  offerUndo(`Deleted ${name} and its links; the passages stay.`);
}

/** Makes an empty note and opens it; what is typed meanwhile becomes its title. */
export async function createNote(): Promise<void> {
  const blocks = [paragraph('')];
  const { id } = await typingAhead(() => run('create-note', { title: '', blocks }));
  openNote(id);
}

/** Makes an actor and opens it. */
export async function createActor(name: string, type: ActorType): Promise<void> {
  const actor = await run('create-actor', { name, type, aliases: [], description: '' });
  openActor(actor.id);
}
