import type { ActorType } from '../records/actor.ts';
import {
  isAcronym,
  isGroupWord,
  isLegalForm,
  isOrganisationWord,
  isPlaceWord,
} from './prose/organisation-words.ts';
import { stateCode } from './prose/states.ts';
import { isWorldPlace } from './prose/world-places.ts';

/**
 * The type an actor of this name most likely is of, to be offered first where one is made by name alone: by
 * the words of the name only, English or German; a person when nothing says otherwise.
 */
export function likelyType(name: string): ActorType {
  const plain = name.replace(/^(?:the|der|die|das)\s+/i, '').trim();
  if (stateCode(plain, 'en') !== undefined || stateCode(plain, 'de') !== undefined) return 'state';
  const words = plain.split(/[\s-]+/).map((word) => word.replace(/[.,;:]+$/, ''));
  const lower = words.map((word) => word.toLowerCase());
  if (isGroupWord(plain.toLowerCase())) return 'group';
  if (lower.some(isOrganisationWord) || lower.slice(1).some(isLegalForm)) return 'organisation';
  if (words.length === 1 && isAcronym(plain)) return 'organisation';
  if (isWorldPlace(plain.toLowerCase()) || lower.some(isPlaceWord)) return 'place';
  return 'person';
}
