// Subtitles → a transcript that reads as a text: one turn for what a voice says in a row, each paragraph
// with the time at which it begins.

import type { Block, ParagraphBlock, Run, TextRun } from '../../text/blocks.ts';
import { divideLongRuns } from '../../formats/markdown/read-runs.ts';
import { joinRuns } from '../../text/join-runs.ts';
import { clock } from './cue.ts';
import type { SubtitleFormat } from './read-cues.ts';
import { readCues } from './read-cues.ts';
import { unrolled } from './rolling.ts';
import type { SpokenLine } from './speakers.ts';
import { spokenLines } from './speakers.ts';

/** Subtitles as a transcript: a paragraph a turn. */
export interface ReadSubtitles {
  blocks: Block[];
  /** The labels of the turns in order. */
  labels: string[];
  title: string | null;
  language: string | null;
  /** What did not fit, one sentence each. */
  report: string[];
}

/** A pause after a sentence, in milliseconds, that begins a paragraph. */
const pause = 4000;
/** From this length on a paragraph ends with the next sentence, and at the latest at that one. */
const longParagraph = 700;
const longestParagraph = 3000;

const sentenceEnd = /[.?!…。？！؟][\])"”’»」]?$/;
/** Scripts that set no space between words. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/;

interface Paragraph {
  start: number;
  end: number;
  label: string | null;
  shown: string;
  /** Whether it opens a turn. */
  turn: boolean;
  runs: TextRun[];
  length: number;
  last: string;
}

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

function belongs(line: SpokenLine, open: Paragraph): boolean {
  if (line.opens || line.label !== open.label || open.length >= longestParagraph) return false;
  if (!sentenceEnd.test(open.last)) return true;
  return open.length < longParagraph && line.start - open.end < pause;
}

function paragraphsOf(lines: readonly SpokenLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const text = textOf(line.runs);
    if (open !== undefined && belongs(line, open)) {
      const isTight = unspaced.test(open.last.slice(-1)) && unspaced.test(text.slice(0, 1));
      if (!isTight) open.runs.push({ type: 'text', text: ' ' });
      open.runs.push(...line.runs);
      open.length += text.length + 1;
      open.end = Math.max(open.end, line.end);
      open.last = text.slice(-4);
    } else {
      const { start, end, label, shown } = line;
      const isOther = label !== open?.label || (line.opens && !/[\p{L}\p{N}]/u.test(label ?? ''));
      paragraphs.push({
        start,
        end,
        label,
        shown,
        turn: label !== null && isOther,
        runs: [...line.runs],
        length: text.length,
        last: text.slice(-4),
      });
    }
  }
  return paragraphs;
}

function blockOf({ start, label, shown, turn, runs }: Paragraph): ParagraphBlock {
  const time = `[${clock(start)}] `;
  const opening = turn ? `${time}${shown}` : time;
  const all: Run[] = joinRuns([{ type: 'text', text: opening }, ...runs]);
  if (!turn || label === null) return { type: 'paragraph', runs: all };
  return { type: 'paragraph', runs: all, turn: { label, length: opening.length } };
}

/** Reads a cleaned file of subtitles. Throws `RefusedFileError` when nothing is said in it. */
export function readSubtitles(name: string, text: string, format: SubtitleFormat): ReadSubtitles {
  const file = readCues(name, text, format);
  const isOrdered = file.cues.every(
    (cue, index) => cue.start >= (file.cues[index - 1]?.start ?? 0),
  );
  const ordered = isOrdered ? file.cues : file.cues.toSorted((a, b) => a.start - b.start);
  const { cues, repeated } = unrolled(ordered);
  const { lines, unnamed } = spokenLines(cues);
  const paragraphs = paragraphsOf(lines);
  const report = [...file.report];
  if (!isOrdered) report.push('Its cues were out of order and stand by their times.');
  if (repeated > 0)
    report.push(`${repeated.toLocaleString('en')} lines that only stay on the screen stand once.`);
  if (unnamed > 0)
    report.push(
      unnamed === 1
        ? 'One line names no voice; it stands in the turn before it.'
        : `${unnamed.toLocaleString('en')} lines name no voice; they stand in the turn before them.`,
    );
  report.push(
    'Each paragraph keeps the time of its first cue; other times, places and colours stay in the original file.',
  );
  const labels = paragraphs.flatMap(({ turn, label }) => (turn && label !== null ? [label] : []));
  const blocks = paragraphs.map(blockOf).map(divideLongRuns);
  return { blocks, labels, title: file.title, language: file.language, report };
}
