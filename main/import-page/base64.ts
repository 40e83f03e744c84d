import { invalidInput } from '#core/errors.ts';

/** The bytes that a base64 text stands for; throws `InvalidInputError` when it is none. */
export function bytesOfBase64(base64: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    throw invalidInput('The file did not arrive whole.');
  }
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
