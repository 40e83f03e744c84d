import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyName } from './copy-name.ts';

test.each([
  ['Speech at Pell.txt', 'Speech at Pell.txt'],
  ['Notes.MD', 'Notes.md'],
  ['talk.srt', 'talk.srt'],
  ['no extension', 'no extension.txt'],
  ['run.sh', 'run.sh.txt'],
  ['page.html', 'page.html.txt'],
  ['trick.txt.desktop', 'trick.txt.desktop.txt'],
  ['a.txt\u202Efdp.exe', 'a.txtfdp.exe.txt'],
  ['/etc/passwd', 'passwd.txt'],
  [String.raw`C:\Users\me\a.bat`, 'a.bat.txt'],
  ['..', 'Untitled.txt'],
  ['', 'Untitled.txt'],
  ['.txt', 'txt.txt'],
  ['con.txt', '_con.txt'],
])('%s is copied as %s', (original, copy) => {
  expect(copyName(original)).toBe(copy);
});

test('whatever a file was called, its copy stays in its folder and is text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const copy = copyName(name);
      expect(copy).toMatch(/^[^/\\]+\.(txt|text|md|markdown|srt|vtt|csv|log)$/);
      expect(Buffer.byteLength(copy)).toBeLessThanOrEqual(255);
    }),
    { numRuns: 1000, seed: 11 },
  );
});
