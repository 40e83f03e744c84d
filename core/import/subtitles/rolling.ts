// Captions that roll: each cue shows again the line of the one before. Said once, they read as a text.

import type { Cue } from './cue.ts';
import { lineText } from './cue.ts';

/** From this share of cues on that begin as the one before ended, captions roll. */
const rollingShare = 0.4;

function repeats(cue: Cue, before: Cue | undefined): boolean {
  const [first] = cue.lines;
  const last = before?.lines.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    before !== undefined &&
    cue.start <= before.end + 100 &&
    first.voice === last.voice &&
    lineText(first) === lineText(last)
  );
}

/** The cues without the lines that only stay on the screen, and how many these were. */
export function unrolled(cues: readonly Cue[]): { cues: Cue[]; repeated: number } {
  const again = cues.map((cue, index) => repeats(cue, cues[index - 1]));
  const repeated = again.filter(Boolean).length;
  if (repeated < 3 || repeated < cues.length * rollingShare)
    return { cues: [...cues], repeated: 0 };
  const kept = cues.map((cue, index) =>
    again[index] === true ? { ...cue, lines: cue.lines.slice(1) } : cue,
  );
  return { cues: kept.filter(({ lines }) => lines.length > 0), repeated };
}
