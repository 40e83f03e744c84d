import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The text of a PDF in reading order, white space folded, words broken at a line's end joined. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-enc', 'UTF-8', path, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.replace(/\s+/g, ' ');
}
