// The speakers' turns of an open document, worked out once for all that ask.

import type { LabelFacts } from '#core/actors/speaker-labels.ts';
import { labelFacts } from '#core/actors/speaker-labels.ts';
import type { SectionRecord } from '#core/records/section.ts';
import type { TurnSpan } from '#core/text/turn-spans.ts';
import { turnSpans } from '#core/text/turn-spans.ts';

const spans = new WeakMap<readonly SectionRecord[], readonly TurnSpan[]>();
const facts = new WeakMap<readonly TurnSpan[], readonly LabelFacts[]>();

/** Whether any paragraph of these sections opens a turn. */
export function hasTurns(sections: readonly SectionRecord[]): boolean {
  return sections.some(({ blocks }) =>
    blocks.some((block) => block.type === 'paragraph' && block.turn !== undefined),
  );
}

/** The turns of a body with these sections, all of them and in order. */
export function turnsOf(sections: readonly SectionRecord[]): readonly TurnSpan[] {
  const known = spans.get(sections);
  if (known !== undefined) return known;
  const made = turnSpans(sections.flatMap((section) => section.blocks));
  spans.set(sections, made);
  return made;
}

/** The labels of these turns, each once, with how much is said under it. */
export function labelsOf(turns: readonly TurnSpan[]): readonly LabelFacts[] {
  const known = facts.get(turns);
  if (known !== undefined) return known;
  const made = labelFacts(turns);
  facts.set(turns, made);
  return made;
}
