// The text of one cue: its tags become marks and voices, what only says how it is shown goes.

import type { Mark, TextRun } from '../../text/blocks.ts';
import { marks as allMarks } from '../../text/blocks.ts';
import { graphemeStart } from '../../text/graphemes.ts';
import { joinRuns } from '../../text/join-runs.ts';
import type { CueLine } from './cue.ts';
import { withoutReferences } from './references.ts';

/** Tags, times inside a cue, and `{\an8}` of other programs. What is none of these is text. */
const token =
  /<(\/?)(?:(b|i|u|s|ruby|rt)(?:\.[^\s<>]*)?|(v|c|lang|font)(?:\.[^\s<>]*)?(?:[\t ]([^<>\n]*))?)\/?>|<\d[\d:.,]*>|\{\\[^{}\n]*\}|\n/gi;

const markOf: Readonly<Record<string, Mark>> = {
  b: 'bold',
  i: 'italic',
  u: 'underline',
  s: 'strike',
};

/** The longest name of a voice, in UTF-16 units. */
const longestVoice = 100;

function voiceOf(annotation: string): string | null {
  const name = withoutReferences(annotation).replace(/\s+/g, ' ').trim();
  return name === '' ? null : name.slice(0, graphemeStart(name, longestVoice));
}

/** Reads a cue's text into its lines; a change of voice inside a line begins another. Empty ones go. */
export function readCueText(text: string): CueLine[] {
  const lines: CueLine[] = [];
  const open: Mark[] = [];
  const voices: (string | null)[] = [];
  let current: CueLine = { voice: null, runs: [] };
  const startLine = (): void => {
    lines.push(current);
    current = { voice: voices.at(-1) ?? null, runs: [] };
  };
  const add = (raw: string): void => {
    const said = withoutReferences(raw).replace(/[\t\v\f ]+/g, ' ');
    if (said === '') return;
    const own = allMarks.filter((mark) => open.includes(mark));
    current.runs.push({ type: 'text', text: said, ...(own.length === 0 ? {} : { marks: own }) });
  };
  let at = 0;
  for (const found of text.matchAll(token)) {
    add(text.slice(at, found.index));
    at = found.index + found[0].length;
    const [whole, slash, plain, annotated, annotation] = found;
    const tag = (plain ?? annotated ?? '').toLowerCase();
    const mark = markOf[tag];
    if (whole === '\n') startLine();
    else if (mark !== undefined) {
      if (slash === '') open.push(mark);
      else if (open.includes(mark)) open.splice(open.lastIndexOf(mark), 1);
    } else if (tag === 'v') {
      if (slash === '') voices.push(voiceOf(annotation ?? ''));
      else voices.pop();
      startLine();
    } else if (tag === 'rt') add(slash === '' ? '(' : ')');
  }
  add(text.slice(at));
  lines.push(current);
  return lines.map(trimmed).filter((line) => line.runs.length > 0);
}

/** Without blank space at the ends, and with neighbours of one look joined. */
function trimmed({ voice, runs }: CueLine): CueLine {
  const joined: TextRun[] = joinRuns(runs).filter((run) => run.type === 'text');
  while (joined[0] !== undefined && joined[0].text.trimStart() === '') joined.shift();
  while (joined.at(-1)?.text.trimEnd() === '') joined.pop();
  const kept = joined.map((run, index) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === joined.length - 1 ? start.trimEnd() : start };
  });
  return { voice, runs: kept };
}
