// Recognises the turns of interviews and transcripts. Rules as transcription tools have them: a turn
// opens a paragraph with a name and a colon (`Name:`, `#Name:`, `@Name:`, `[Name]`, `{Name}`), perhaps
// after a time; a name has at most 63 characters, case matters, and text before the first turn has no
// speaker. Because any key word may stand before a colon, a label must return, or alternate with others.

import type { Turn } from '../text/blocks.ts';
import { findBareLabels } from './bare-labels.ts';
import type { Opening } from './turn-labels.ts';
import { opensWithTime, readOpening } from './turn-labels.ts';

/** What was found in the lines of a text. */
export interface FoundTurns {
  /** For each line the turn it opens, or null. */
  turns: (Turn | null)[];
  /** Whether times stand at the turns or lines. */
  timed: boolean;
}

interface Candidate extends Opening {
  line: number;
  text: string;
}

/** Finds the turns in lines of text that are not empty. */
export function findTurns(lines: readonly string[]): FoundTurns {
  const candidates: Candidate[] = [];
  lines.forEach((text, line) => {
    const opening = readOpening(text);
    if (opening !== null) candidates.push({ ...opening, line, text: text.slice(opening.length) });
  });
  const sure = withoutCast(withoutListLetters(candidates));
  const labels = acceptedLabels(sure, lines.length);
  const turns: (Turn | null)[] = lines.map(() => null);
  let timed = lines.filter(opensWithTime).length >= 2;
  for (const { label, length, line, timed: own } of sure)
    if (labels.has(label)) {
      turns[line] = { label, length };
      timed ||= own;
    }
  if (labels.size === 0)
    findBareLabels(lines).forEach((label, line) => {
      if (label !== null) turns[line] = { label, length: lines[line]?.length ?? label.length };
    });
  return { turns, timed };
}

/** The letters `Q` and `A` only count with at least two questions among them, or one and its answer. */
function withoutListLetters(candidates: Candidate[]): Candidate[] {
  const letters = candidates.filter((one) => one.letter);
  const questions = letters.filter(({ label }) => label !== 'A');
  const answered = letters.some(({ label }) => label === 'A') && letters[0]?.label !== 'A';
  const counts = questions.length >= 2 || (questions.length === 1 && answered);
  return counts ? candidates : candidates.filter((one) => !one.letter);
}

/** Leaves out a list above the turns that says whom a label stands for: `Interviewer: AB`. */
function withoutCast(candidates: Candidate[]): Candidate[] {
  const labels = all(candidates);
  const first = candidates.findIndex(({ text }) => !labels.has(text.trim()));
  return candidates.slice(Math.max(first, 0));
}

/** A time beside a label says as much as a name that is a name. */
const looksLikeSpeaker = (one: Candidate): boolean => one.kind !== 'word' || one.timed;

const sentenceEnd = /[.?!…。？！؟]["”’»)」]?\s*$/;

/** Whether a sentence follows the label, or its line is only the label. */
const speaks = (one: Candidate): boolean =>
  one.bare || wordCount(one.text) >= 4 || sentenceEnd.test(one.text);

/** Which of the labels are speakers'; none when the text has no turns. */
function acceptedLabels(candidates: readonly Candidate[], lines: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { label } of candidates) counts.set(label, (counts.get(label) ?? 0) + 1);
  const recurring = candidates.filter(({ label }) => (counts.get(label) ?? 0) > 1);
  const names = new Set(recurring.map(({ label }) => label));

  if (names.size === 0) return isShortDialogue(candidates, lines) ? all(candidates) : new Set();
  const share = recurring.length / spread(recurring);
  if (names.size === 1) {
    const alternating = candidates.length > recurring.length && candidates.some(looksLikeSpeaker);
    const sure = recurring.some(looksLikeSpeaker) || alternating;
    if (!sure && (recurring.length < 3 || share < 0.3 || !recurring.some(addresses)))
      return new Set();
  } else {
    // Records of keys and values (`Name: … Age: …`) recur as well, but they do not speak in sentences.
    const speaking = recurring.filter(speaks).length;
    if (speaking < recurring.length * 0.25) return new Set();
    if (!recurring.some(looksLikeSpeaker) && (share < 0.4 || !converses(candidates, names)))
      return new Set();
  }
  // In a text that has turns, a name that comes once is a speaker too, and so is what stands among them.
  const taken = new Set(recurring.map(({ line }) => line));
  const once = candidates.filter(
    (one) =>
      !names.has(one.label) &&
      !isHeadline(one, recurring[0]?.line ?? 0) &&
      (looksLikeSpeaker(one) || (taken.has(one.line - 1) && taken.has(one.line + 1))),
  );
  return new Set([...names, ...all(once)]);
}

/** Words of those who talk to each other: questions, `I`, `you`. */
const addressing =
  /[?？؟]|\b(?:I|I['’]\p{L}+|we|you|your|me|my|us|our|ich|wir|Sie|Ihnen|Ihre?|du|mir|uns|je|nous|vous|yo|usted|thanks?|danke|hello|yes|ja|nein)\b|(?<!\p{L})(?:я|мы|вы|вас|нас|мне)(?!\p{L})|[我你您私]/u;
const addresses = (one: Candidate): boolean => addressing.test(one.text);

/** Words that might be any heading's are speakers' when somebody is addressed, or when just they take turns. */
function converses(candidates: readonly Candidate[], names: ReadonlySet<string>): boolean {
  if (candidates.some(addresses)) return true;
  return candidates.every(
    ({ label }, index) => names.has(label) && label !== candidates[index - 1]?.label,
  );
}

/** `Jane Doe: “I stopped counting”` above the talk is a headline, and so is `Water Bill: Second Reading`. */
function isHeadline({ text, line, kind, timed }: Candidate, start: number): boolean {
  if (line >= start || timed || kind === 'role') return false;
  const said = text.trim();
  return /^["“„«»‘'].*["”“»«’']$/.test(said) || (said !== '' && !sentenceEnd.test(said));
}

const all = (candidates: readonly Candidate[]): Set<string> =>
  new Set(candidates.map(({ label }) => label));

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** How many lines lie between the first and the last of these, both counted. */
function spread(candidates: readonly Candidate[]): number {
  return (candidates.at(-1)?.line ?? 0) - (candidates[0]?.line ?? 0) + 1;
}

/** Question and answer, each label once: only if they make up the text and speak in sentences. */
function isShortDialogue(candidates: readonly Candidate[], lines: number): boolean {
  const first = candidates[0];
  if (first === undefined || candidates.length < 2) return false;
  const rest = lines - first.line;
  return (
    candidates.length >= rest * 0.6 &&
    candidates.filter(looksLikeSpeaker).length >= Math.min(2, candidates.length) &&
    candidates.some(addresses) &&
    candidates.every((one) => one.bare || sentenceEnd.test(one.text))
  );
}
