// Saying who speaks, and whose turns are folded: shared by the text, the list of speakers and their keys.

import { create } from 'zustand';
import type { SpeakerProposal } from '#core/actors/speaker-labels.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { SpeakerLabel } from '#core/records/document.ts';
import { run } from '../services/library.ts';
import type { FoldedTurns } from './folded-turns.ts';
import { readFolded, withFolded, writeFolded } from './folded-turns.ts';
import { useLibrary } from './library.ts';
import { offerUndo } from './undoing.ts';

/** What a label is to stand for. */
export interface SaidSpeaker {
  label: string;
  actor: string | NewActor | null;
  asks?: true;
}

const nobody: readonly string[] = [];

const storageKey = 'folded-turns';

const useFolds = create<{ labels: FoldedTurns }>(() => ({
  labels: readFolded(localStorage.getItem(storageKey)),
}));

/** The labels whose turns are folded in a document, live. */
export function useFolded(document: string): readonly string[] {
  return useFolds((state) => state.labels[document] ?? nobody);
}

/** The labels whose turns are folded in a document, as of now. */
export function foldedIn(document: string): readonly string[] {
  return useFolds.getState().labels[document] ?? nobody;
}

/** Folds the turns of these labels, or unfolds them; remembered over restarts. */
export function setFolded(document: string, labels: readonly string[], on: boolean): void {
  const folded = withFolded(useFolds.getState().labels, document, labels, on);
  useFolds.setState({ labels: folded });
  localStorage.setItem(storageKey, writeFolded(folded));
}

/** What a document says of a label; undefined when nothing. */
export function saidOf(document: string, label: string): SpeakerLabel | undefined {
  return useLibrary
    .getState()
    .documents.get(document)
    ?.speakers?.find((one) => one.label === label);
}

function told(said: readonly SaidSpeaker[]): string {
  const [only] = said;
  if (only === undefined || said.length > 1) return `Said who speaks under ${said.length} labels.`;
  const { label, actor, asks } = only;
  if (actor === null)
    return asks === true
      ? `“${label}” is who asks.`
      : `“${label}” stands for nobody in particular.`;
  const name =
    typeof actor === 'string' ? useLibrary.getState().actors.get(actor)?.name : actor.name;
  return `“${label}” stands for ${name ?? 'an actor'}.`;
}

/** Says whom labels stand for, in one step, and offers to take it back. */
export async function sayWhoSpeaks(document: string, said: readonly SaidSpeaker[]): Promise<void> {
  if (said.length === 0) return;
  await run('map-speakers', { document, speakers: [...said] });
  offerUndo(told(said), { id: 'speakers' });
}

/** Changes whether a label is that of one who asks; whom it stands for stays. */
export async function setAsks(document: string, label: string, asks: boolean): Promise<void> {
  const actor = saidOf(document, label)?.actor ?? null;
  await sayWhoSpeaks(document, [{ label, actor, ...(asks ? { asks: true as const } : {}) }]);
}

/** Changes whom a label stands for; whether it asks stays. */
export async function setSpeaker(
  document: string,
  label: string,
  actor: string | NewActor | null,
): Promise<void> {
  const asks = saidOf(document, label)?.asks;
  await sayWhoSpeaks(document, [{ label, actor, ...(asks === undefined ? {} : { asks }) }]);
}

/** What a proposal says, as the user accepts it. */
export function accepted({ label, actor, name, type, asks }: SpeakerProposal): SaidSpeaker {
  const made: NewActor | null = name === null ? null : { name, type, aliases: [], description: '' };
  return { label, actor: actor ?? made, ...(asks ? { asks: true as const } : {}) };
}

/** Who stands behind a label, as the user said; null when nobody, or nobody known any more. */
export function behind(
  speakers: readonly SpeakerLabel[] | undefined,
  label: string,
  actors: ReadonlyMap<string, ActorRecord>,
): ActorRecord | null {
  const said = speakers?.find((one) => one.label === label);
  return actors.get(said?.actor ?? '') ?? null;
}
