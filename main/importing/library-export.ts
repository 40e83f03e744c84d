import { isObject } from '#core/check.ts';
import { looksLikeLibrary } from '#core/formats/json/read.ts';

/** Whether a file is a JSON export of a library, told by its field `format`. */
export function isLibraryExport(bytes: Uint8Array, name: string): boolean {
  if (!/\.json$/i.test(name)) return false;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('"dictum-library"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value['format'] === 'dictum-library';
  } catch {
    // A torn export is no text to read: taken for what it is, it is refused with its own sentence.
    return looksLikeLibrary(text);
  }
}
