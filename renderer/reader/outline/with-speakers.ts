import type { ActorRecord } from '#core/records/actor.ts';
import type { SpeakerLabel } from '#core/records/document.ts';
import type { OutlineEntry } from '#core/text/outline.ts';

/** The outline with the names of those whom the labels of turns stand for, in place of the labels. */
export function withSpeakers(
  entries: readonly OutlineEntry[],
  speakers: readonly SpeakerLabel[] | undefined,
  actors: ReadonlyMap<string, ActorRecord>,
): readonly OutlineEntry[] {
  const names = new Map<string, string>();
  for (const { label, actor } of speakers ?? []) {
    const name = actors.get(actor ?? '')?.name;
    if (name !== undefined) names.set(label, name);
  }
  if (names.size === 0) return entries;
  return entries.map((entry) =>
    entry.kind === 'turn' ? { ...entry, text: names.get(entry.text) ?? entry.text } : entry,
  );
}
