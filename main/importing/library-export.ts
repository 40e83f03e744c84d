import { isObject } from '#core/check.ts';

/** Whether a file is a JSON export of a library, told by its field `format`. */
export function isLibraryExport(bytes: Uint8Array, name: string): boolean {
  if (!/\.json$/i.test(name)) return false;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('"dictum-library"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value['format'] === 'dictum-library';
  } catch {
    return false;
  }
}
