// What tells who speaks a quote from farther off: the sentence before it, the head of its paragraph.

import type { Prose } from '../prose/words.ts';
import { readLabel } from '../suggestions/labels.ts';
import { attribution } from './attribution.ts';
import type { Caller, NamePlaces } from './callers.ts';
import { callersIn } from './callers.ts';
import { sentenceBefore } from './clauses.ts';
import type { Cue } from './cues.ts';
import { cueBefore, isNamely } from './cues.ts';
import { agentBehind } from './indirect.ts';
import type { MarkedText } from './marks.ts';
import type { Surroundings } from './resolve-role.ts';
import { firstSubject } from './subjects.ts';

/** A cue with the speaker whom words farther off tell: behind `by`, or in the sentence before `hieß es`. */
export function heardFrom(
  cue: Cue,
  marked: MarkedText,
  first: number,
  { prose, names, isQuoted }: Surroundings,
): Cue {
  const passive = agentBehind(prose, names, marked, cue);
  if (passive.speaker !== null || !isNamely.test(cue.words.toLowerCase())) return passive;
  const sentence = sentenceBefore(prose, first, isQuoted);
  const speaker =
    sentence === null
      ? null
      : firstSubject(callersIn(prose, names, sentence.first, sentence.last), prose);
  return { ...cue, speaker };
}

/** The cue of the sentence before one that is told in reported speech. */
export function toldBefore(first: number, { prose, names, isQuoted }: Surroundings): Cue | null {
  const sentence = sentenceBefore(prose, first, isQuoted);
  const end = sentence === null ? undefined : prose.words[sentence.last - 1]?.end;
  const cue =
    sentence === null || end === undefined ? null : cueBefore(prose, names, sentence, end);
  return cue?.speaker === null ? null : cue;
}

/** `According to the report …` at an earlier sentence of the paragraph. */
export function attributionBefore(prose: Prose, names: NamePlaces, before: number): Cue | null {
  const line = prose.lines[prose.words[before]?.line ?? -1];
  return line === undefined
    ? null
    : attribution(prose, names, Math.max(line.first, before - 120), before, before);
}

/** `Grimshaw was quiet for a while. “What would I do?”`: the one person whom the sentence before is about. */
export function actorBefore(first: number, { prose, names, isQuoted }: Surroundings): Cue | null {
  const sentence = sentenceBefore(prose, first, isQuoted);
  if (sentence === null || sentence.last - sentence.first > 25) return null;
  const [subject, ...others] = callersIn(prose, names, sentence.first, sentence.last).filter(
    (one) => isPerson(one),
  );
  const head = subject === undefined ? undefined : prose.words[subject.first];
  if (subject === undefined || subject.governed || head === undefined) return null;
  const begins = subject.first - sentence.first < 2;
  const isAlone = others.every((one) => one.kind === 'pronoun');
  return begins && isAlone ? { words: head.text, at: subject.first, speaker: subject } : null;
}

function isPerson({ kind, actor, pronoun }: Caller): boolean {
  return kind === 'name'
    ? actor?.type === 'person'
    : kind === 'pronoun' && (pronoun === 'm' || pronoun === 'f' || pronoun === 'she-or-they');
}

/** A headline that is all quote, above the talk of one who asks and one who answers: the label of the latter. */
export function answererBelow({ prose }: Surroundings, { open, close }: MarkedText): string | null {
  const start = prose.turns[0]?.start ?? -1;
  const before = prose.text.slice(Math.max(0, open - 1), open);
  const after = prose.text.slice(close, close + 1);
  if (open >= start || !/^\n?$/.test(before) || after !== '\n') return null;
  const answering = new Map<string, string>();
  for (const { label } of prose.turns) {
    const { name, asks } = readLabel(label);
    if (!asks && name !== '') answering.set(name.split(' ').at(-1) ?? name, label);
  }
  const [only] = answering.values();
  return answering.size === 1 && only !== undefined ? only : null;
}
