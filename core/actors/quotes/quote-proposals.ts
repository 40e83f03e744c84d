// What is proposed to the user as a quote.

import type { ProposedActor, Span } from '../suggestions/actor-proposals.ts';

/** Who speaks a proposed quote. */
export interface ProposedSpeaker {
  /** As the text calls the speaker beside the cue: `Rutte`, `she`, `the secretariat`. */
  surface: string;
  /** Where that stands; null when a turn's label tells it. */
  span: Span | null;
  /** The actor meant, when one was found. */
  actor: ProposedActor | null;
}

/** How sure it is who speaks a quote. */
export type Certainty =
  /** Named beside the cue, or the turn's speaker. */
  | 'sure'
  /** A pronoun, an office or the sentence before leads to one only. */
  | 'likely'
  /** The speaker is to be asked for. */
  | 'ask';

/** A quote found in a document; nothing is stored until the user accepts it. */
export interface ProposedQuote {
  /** The words spoken, without their marks: UTF-16 offsets, the end exclusive. */
  start: number;
  end: number;
  /** `direct` between marks; `reported` in the writer's own words: `Politico reports that …`. */
  kind: 'direct' | 'reported';
  speaker: ProposedSpeaker | null;
  /** Names of those who may be meant, when the speaker is to be asked for. */
  candidates: string[];
  /** The words that tell of speech, empty when there are none. */
  cue: string;
  certainty: Certainty;
  /** A sentence for the user. */
  reason: string;
}
