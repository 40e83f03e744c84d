import type { CandidatePlace } from '../library-api.ts';
import type { PassageRecord } from '../records/passage.ts';

/** The places of a text that are most like a passage which has lost its own, the best first. */
export function findCandidates(text: string, passage: PassageRecord): CandidatePlace[] {
  void text;
  void passage;
  return [];
}
