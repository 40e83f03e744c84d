// What sort of character borders a word.

/**
 * `spaced`: letters and digits of scripts that set spaces between words. `spaceless`: those of scripts that
 * do not. `mark`: a combining mark. `none`: what belongs to no word.
 */
export type Kind = 'none' | 'mark' | 'spaced' | 'spaceless' | 'katakana' | 'hangul';

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** What sort of character this is for borders; combining marks that count as nothing are not asked about. */
export function kindOf(character: string): Kind {
  const code = character.charCodeAt(0);
  if (code < 0x80) {
    const isWord =
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x30 && code <= 0x39);
    return isWord ? 'spaced' : 'none';
  }
  if (/\p{M}/u.test(character)) return 'mark';
  if (!/[\p{L}\p{N}]/u.test(character)) return 'none';
  if (code < 0xe00) return 'spaced';
  if (/[\p{Script=Katakana}ー]/u.test(character)) return 'katakana';
  if (/\p{Script=Hangul}/u.test(character)) return 'hangul';
  return spaceless.test(character) ? 'spaceless' : 'spaced';
}

let wordUnits: Uint8Array | undefined;

/**
 * By UTF-16 unit: 1 if it certainly is a letter or digit of a script that sets spaces. Rarer scripts are
 * left out.
 */
export function wordUnitTable(): Uint8Array {
  if (wordUnits !== undefined) return wordUnits;
  wordUnits = new Uint8Array(0x10000);
  const stretches = [
    [0, 0xe00],
    [0x1e00, 0x2000],
  ] as const;
  for (const [from, to] of stretches)
    for (let unit = from; unit < to; unit += 1)
      wordUnits[unit] = Number(kindOf(String.fromCharCode(unit)) === 'spaced');
  return wordUnits;
}

let plainUnits: Uint8Array | undefined;

/** By UTF-16 unit: 1 if it ends a word without further question, as spaces and commas do. */
export function plainUnitTable(): Uint8Array {
  if (plainUnits !== undefined) return plainUnits;
  plainUnits = new Uint8Array(0x10000);
  for (const unit of ' \n\t\u00a0,;:!?()[]{}"“”„«»…、。，') plainUnits[unit.charCodeAt(0)] = 1;
  return plainUnits;
}
