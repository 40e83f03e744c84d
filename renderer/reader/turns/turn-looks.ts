// How the turns of each speaker look in the text.

import type { ActorRecord } from '#core/records/actor.ts';
import type { SpeakerLabel } from '#core/records/document.ts';
import type { Colour } from '#core/records/passage.ts';

/** How the turns of one label are shown. */
export interface TurnLook {
  /** What a folded turn is called: the actor's name, or the label. */
  name: string;
  /** Whether an actor stands behind the label. */
  isKnown: boolean;
  colour: Colour | null;
  /** SHA-256 of the actor's picture in the library's assets. */
  picture: string | null;
  asks: boolean;
  folded: boolean;
}

const plain = (label: string): TurnLook => ({
  name: label,
  isKnown: false,
  colour: null,
  picture: null,
  asks: false,
  folded: false,
});

/** The looks of labels, by label. */
export function turnLooks(
  speakers: readonly SpeakerLabel[] | undefined,
  actors: ReadonlyMap<string, ActorRecord>,
  folded: readonly string[],
): (label: string) => TurnLook {
  const looks = new Map<string, TurnLook>();
  for (const { label, actor: id, asks } of speakers ?? []) {
    const actor = actors.get(id ?? '');
    looks.set(label, {
      name: actor?.name ?? label,
      isKnown: actor !== undefined,
      colour: actor?.colour ?? null,
      picture: actor?.picture?.sha256 ?? null,
      asks: asks === true,
      folded: false,
    });
  }
  for (const label of folded)
    looks.set(label, { ...(looks.get(label) ?? plain(label)), folded: true });
  return (label) => looks.get(label) ?? plain(label);
}

/** How many words a text has; in scripts without spaces each sign counts. */
export function countWords(text: string): number {
  return (
    text.match(
      /[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}\p{N}])+(?:['’-](?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}\p{N}])+)*/gu,
    )?.length ?? 0
  );
}
