// What subtitles are made of, whatever the file format.

import type { TextRun } from '../../text/blocks.ts';

/** One line of a cue, or a part of one that has a voice of its own. */
export interface CueLine {
  /** The voice the file names for it (`<v Name>`); null when it names none. */
  voice: string | null;
  /** The text with its marks; no blank space at either end. */
  runs: TextRun[];
}

/** What is shown from one moment to another. */
export interface Cue {
  /** Milliseconds from the beginning of the recording. */
  start: number;
  end: number;
  lines: CueLine[];
}

/** A file taken apart into its cues. */
export interface CueFile {
  cues: Cue[];
  /** What the file says of itself. */
  title: string | null;
  language: string | null;
  /** What was left out or mended, one sentence each. */
  report: string[];
}

/** The text of a line without its marks. */
export const lineText = (line: CueLine): string => line.runs.map(({ text }) => text).join('');

/** Milliseconds as `01:02:03`: what is below a second is cut off. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
