// SubRip (.srt) and WebVTT (.vtt) files → cues. Both are lines of times with text below them; what differs
// is where a cue's text ends and what else may stand in the file.

import { refusedFile } from '../../errors.ts';
import type { Cue, CueFile } from './cue.ts';
import { readCueText } from './cue-text.ts';

/** SubRip or WebVTT. */
export type SubtitleFormat = 'srt' | 'vtt';

const moment = /(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/.source;
const timing = new RegExp(String.raw`^\s*${moment}\s*-{1,3}>\s*${moment}(?=\s|$)`);
/** A line that was meant to say when, and does not. */
const broken = /^\s*\S{0,20}\d\S{0,20}\s*-->/;

/** Which subtitles a text is, by the name of its file or by how it begins; null when it is none. */
export function subtitleFormat(name: string, text: string): SubtitleFormat | null {
  const extension = /\.(srt|vtt)$/i.exec(name)?.[1]?.toLowerCase();
  const begins = text.slice(0, 20_000);
  const isMarked = /^WEBVTT(?:[\t \n]|$)/.test(begins) && begins.includes('-->');
  if (extension === 'vtt' || isMarked) return 'vtt';
  const [first = '', second = ''] = begins.slice(0, 200).trimStart().split('\n');
  const isNumbered = /^\d{1,6}\s*$/.test(first) && timing.test(second) && second.includes(',');
  return extension === 'srt' || isNumbered ? 'srt' : null;
}

const ms = (hours: string | undefined, minutes = '0', seconds = '0', rest = ''): number =>
  (Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 +
  Number(rest.padEnd(3, '0'));

/** What stands in the file besides cues. */
interface Counts {
  comments: number;
  broken: number;
}

/** Reads a cleaned file. Throws `RefusedFileError` when no cue with text is in it. */
export function readCues(name: string, text: string, format: SubtitleFormat): CueFile {
  const lines = text.split('\n');
  const isMarked = /^WEBVTT(?:[\t ]|$)/.test(lines[0] ?? '');
  const head = isMarked ? headOf(lines) : 0;
  const counts: Counts = { comments: 0, broken: 0 };
  const cues = format === 'vtt' ? vttCues(lines, head, counts) : srtCues(lines, counts);
  const spoken = cues.filter((cue) => cue.lines.length > 0);
  if (spoken.length === 0)
    throw refusedFile(
      format === 'srt'
        ? `“${name}” has no text below a line of times such as “00:00:01,000 --> 00:00:04,000”, so it is no SubRip file.`
        : `“${name}” has no text below a line of times such as “00:01.000 --> 00:04.000”, so it is no WebVTT file.`,
    );
  const report: string[] = [];
  if (format === 'vtt' && !isMarked)
    report.push('It does not begin with “WEBVTT” and was read all the same.');
  if (counts.broken > 0)
    report.push(
      counts.broken === 1
        ? 'One line of times cannot be read; the text below it follows what was said before.'
        : `${counts.broken.toLocaleString('en')} lines of times cannot be read; the text below them follows what was said before.`,
    );
  if (counts.comments > 0)
    report.push(
      counts.comments === 1
        ? 'One comment or style is left out.'
        : `${counts.comments.toLocaleString('en')} comments and styles are left out.`,
    );
  const stated = lines.slice(0, head).join('\n');
  return {
    cues: spoken,
    title: /^WEBVTT[\t ]+(?:[-–—][\t ]*)?(.+)$/m.exec(stated)?.[1]?.trim() ?? null,
    language:
      /^Language:[\t ]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*$/m.exec(stated)?.[1] ?? null,
    report,
  };
}

/** The number of the line at which a WebVTT file's head ends. */
function headOf(lines: readonly string[]): number {
  const end = lines.findIndex((line) => line.trim() === '' || line.includes('-->'));
  return end === -1 ? lines.length : end;
}

const isBroken = (line: string): boolean => line.includes('-->') && broken.test(line);

function opening(line: string): { start: number; end: number } | null {
  if (!line.includes('>')) return null;
  const found = timing.exec(line);
  if (found === null) return null;
  const [, h1, m1, s1, r1, h2, m2, s2, r2] = found;
  return { start: ms(h1, m1, s1, r1), end: ms(h2, m2, s2, r2) };
}

/** Collects cues from lines of text; a line of times that cannot be read goes on where the last one was. */
class Collector {
  readonly cues: Cue[] = [];
  private open: { start: number; end: number; text: string[] } | null = null;

  begin(start: number, end: number): void {
    this.close();
    this.open = { start, end: Math.max(start, end), text: [] };
  }

  beginBroken(): void {
    const last = this.open ?? { start: 0, end: 0 };
    this.begin(last.start, last.end);
  }

  add(line: string): void {
    this.open?.text.push(line);
  }

  /** The lines of the cue that is open, which may be taken back. */
  get text(): string[] {
    return this.open?.text ?? [];
  }

  close(): Cue[] {
    if (this.open !== null) {
      const { start, end, text } = this.open;
      this.cues.push({ start, end, lines: readCueText(text.join('\n')) });
    }
    return this.cues;
  }
}

function vttCues(lines: readonly string[], head: number, counts: Counts): Cue[] {
  const collector = new Collector();
  let isAside = false;
  for (let at = head; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const times = opening(line);
    const follows = lines[at - 1]?.trim() ?? '';
    if (times !== null) {
      isAside = false;
      collector.begin(times.start, times.end);
    } else if (line.trim() === '') isAside = false;
    else if (isAside) continue;
    else if (follows === '' && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      counts.comments += 1;
      isAside = true;
    } else if (isBroken(line)) {
      counts.broken += 1;
      collector.beginBroken();
    } else if (follows === '' && isTiming(lines[at + 1])) continue;
    else collector.add(line);
  }
  return collector.close();
}

const isTiming = (line: string | undefined): boolean =>
  line !== undefined && (opening(line) !== null || isBroken(line));

function srtCues(lines: readonly string[], counts: Counts): Cue[] {
  const collector = new Collector();
  let number = 0;
  for (const line of lines) {
    const times = opening(line);
    if (times === null && !isBroken(line)) {
      collector.add(line);
      continue;
    }
    // The number of a cue stands above its times, after a blank line or as the one that is due.
    const { text } = collector;
    const above = text.at(-1)?.trim() ?? '';
    const before = text.at(-2)?.trim() ?? '';
    if (/^\d{1,7}$/.test(above) && (before === '' || Number(above) === number + 1)) text.pop();
    number += 1;
    if (times === null) {
      counts.broken += 1;
      collector.beginBroken();
    } else collector.begin(times.start, times.end);
  }
  return collector.close();
}
