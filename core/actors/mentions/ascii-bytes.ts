// The bytes of a text in ASCII, which are read faster one by one than the units of a string.

const encoder = new TextEncoder();
/** The longest text that is taken for bytes, in UTF-16 units: a megabyte is kept for it at most. */
const longest = 1_000_000;
let bytes = new Uint8Array(0x1_0000);

/**
 * The units of a text as bytes, if all are ASCII; null if not, or if the text is very long. What it answers
 * is longer than the text and valid until the next call.
 */
export function asciiBytes(text: string): Uint8Array | null {
  const { length } = text;
  if (length > longest) return null;
  if (length > bytes.length) bytes = new Uint8Array(Math.min(longest, length * 2));
  // What is not ASCII takes more bytes than it has units.
  const { read, written } = encoder.encodeInto(text, bytes);
  return read === length && written === length ? bytes : null;
}
