// Who speaks in subtitles: by the voices the file names, by names before a colon, or by the dash that only
// says that somebody else goes on.

import { labelKind, readOpening } from '../turn-labels.ts';
import { findTurns } from '../turns.ts';
import type { TextRun } from '../../text/blocks.ts';
import { sliceRuns } from '../../text/slice-runs.ts';
import type { Cue } from './cue.ts';
import { lineText } from './cue.ts';

/** A line of a cue with who speaks it. */
export interface SpokenLine {
  start: number;
  end: number;
  runs: TextRun[];
  /** The label of the turn it belongs to; null for nobody's. */
  label: string | null;
  /** How the label stands in the text, with its mark: `Anna: `, `- `. */
  shown: string;
  /** Whether it begins a paragraph of its own. */
  opens: boolean;
}

/** A dash or chevrons at the start of a line: somebody else speaks. `-5` and `--` say nothing of the kind. */
const change = /^(?:[-–‐](?=\D)[\t ]?|—[\t ]|>{2,3}[\t ]*)(?=[\p{L}\p{M}\d"“„«'‘’([¿¡♪#{])/u;

interface Line {
  start: number;
  end: number;
  voice: string | null;
  /** Without the sign that somebody else speaks. */
  text: string;
  runs: TextRun[];
  sign: string;
}

function linesOf(cues: readonly Cue[]): Line[] {
  return cues.flatMap(({ start, end, lines }) =>
    lines.map((line) => {
      const whole = lineText(line);
      const sign = change.exec(whole)?.[0] ?? '';
      const runs = textRuns(line.runs, sign.length, whole.length);
      return { start, end, voice: line.voice, text: whole.slice(sign.length), runs, sign };
    }),
  );
}

function textRuns(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  return sliceRuns(runs, start, end).filter((run) => run.type === 'text');
}

/**
 * Whether a line may open with a label. In brackets stands what is heard (`[door creaks]`), unless it is
 * called like somebody and words follow on the line.
 */
function mayOpen(text: string): boolean {
  const opening = readOpening(text);
  if (opening === null) return false;
  return !/^[[{]/.test(text) || (!opening.bare && labelKind(opening.label, false) !== null);
}

/** For each line the label it opens with, and how much of it that is; null where it opens with none. */
function labelsOf(lines: readonly Line[]): ({ label: string; length: number } | null)[] {
  const units: { text: string; line: number }[] = [];
  lines.forEach(({ text, voice, sign }, line) => {
    const last = units.at(-1);
    const opens = voice === null && mayOpen(text);
    if (opens || sign !== '' || last === undefined)
      // What may not open a turn must not look as if it did.
      units.push({ text: opens ? text : `– ${text}`, line });
    else last.text += ` ${text}`;
  });
  const { turns } = findTurns(units.map(({ text }) => text));
  const found: ({ label: string; length: number } | null)[] = lines.map(() => null);
  units.forEach(({ line }, index) => {
    found[line] = turns[index] ?? null;
  });
  return found;
}

/** How many lines stand in a turn although nothing names their voice. */
export interface Spoken {
  lines: SpokenLine[];
  unnamed: number;
}

/** Says of every line who speaks it. */
export function spokenLines(cues: readonly Cue[]): Spoken {
  const lines = linesOf(cues);
  const labels = labelsOf(lines);
  const hasVoices = lines.some(({ voice }) => voice !== null);
  const hasNames = hasVoices || labels.some((label) => label !== null);
  let label: string | null = null;
  let shown = '';
  let unnamed = 0;
  let wasNamed = true;
  const spoken = lines.map((line, index): SpokenLine => {
    const { start, end, runs, text, sign, voice } = line;
    const found = labels[index] ?? null;
    const said = { start, end, runs, opens: false };
    if (voice !== null) {
      [label, shown] = [voice, `${voice}: `];
      said.opens = !wasNamed;
      wasNamed = true;
    } else if (found !== null) {
      [label, shown] = [found.label, `${found.label}: `];
      said.runs = textRuns(runs, found.length, text.length);
      wasNamed = true;
    } else if (sign !== '' && hasNames) {
      // Somebody else, whoever it is: not the one who was named last.
      [label, shown] = [sign.trim(), `${sign.trim()} `];
      said.opens = true;
    } else if (sign !== '') {
      said.runs = [{ type: 'text', text: `${sign.trim()} ` }, ...runs];
      said.opens = true;
    } else if (hasVoices && label !== null) {
      unnamed += 1;
      said.opens = wasNamed;
      wasNamed = false;
    }
    return { ...said, label, shown };
  });
  return { lines: spoken.filter(({ runs }) => runs.length > 0), unnamed };
}
