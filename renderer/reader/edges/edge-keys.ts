import { isMac } from '../../ui/keys.ts';
import type { Unit } from './text-steps.ts';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What an arrow key does to the edge of a passage: left and right go by characters, with Ctrl (on a Mac
 * with Option) by words; up and down by sentences. In text that runs from right to left, left goes on.
 */
export function edgeStep(
  { key, ctrlKey, altKey, metaKey }: Press,
  isReversed: boolean,
  mac: boolean = isMac,
): { by: 1 | -1; unit: Unit } | null {
  const byWords = mac ? altKey : ctrlKey;
  if (metaKey || (mac ? ctrlKey : altKey)) return null;
  if (key === 'ArrowUp') return { by: -1, unit: 'sentence' };
  if (key === 'ArrowDown') return { by: 1, unit: 'sentence' };
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  const onwards = (key === 'ArrowRight') !== isReversed;
  return { by: onwards ? 1 : -1, unit: byWords ? 'word' : 'character' };
}
