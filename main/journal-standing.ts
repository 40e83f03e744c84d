// How a journal stands when it is opened: where its end is, and whether what was written last is whole.

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Change } from '#core/change.ts';
import { DictumError } from '#core/errors.ts';
import { damagedPage, pagesOf, readLines } from './journal-pages.ts';

/** Where a journal stands. */
export interface Standing {
  /** Bytes of its last page that are whole lines. */
  length: number;
  /** The last Change that can be read; null when there is none. */
  last: Change | null;
  /**
   * Up to which number it may have told of Changes: a damaged line behind the last one that can be read counts
   * as one.
   */
  reaches: number;
  /** What is wrong with the pages written last; null when they are whole. */
  damage: DictumError | null;
}

/** A place in the journal at which Changes are missing. */
export interface JournalFault {
  /** One sentence. */
  sentence: string;
  /** Number of the first Change behind it that can be read; one more than the last when there is none. */
  resumes: number;
}

/** One page, read to its end. */
interface PageState {
  first: Change | null;
  last: Change | null;
  length: number;
  /** Damaged lines behind the last whole one. */
  behind: number;
  damage: DictumError | null;
}

/** The refusal of a journal in which Changes are missing before number `seq`. */
export function gap(seq: number): DictumError {
  return new DictumError(
    'LibraryDamagedError',
    `The journal has a gap before change ${seq}; nothing was changed.`,
  );
}

async function stateOf(path: string): Promise<PageState> {
  const state: PageState = { first: null, last: null, length: 0, behind: 0, damage: null };
  for await (const { change, start, end } of readLines(path)) {
    state.length = end;
    if (change === null) {
      state.behind += 1;
      state.damage ??= damagedPage(path, start);
      continue;
    }
    const isNext = state.last === null || change.seq === state.last.seq + 1;
    if (!isNext) state.damage ??= gap(change.seq);
    state.first ??= change;
    state.last = change;
    state.behind = 0;
  }
  return state;
}

/** Reads the last two pages of a journal that hold anything. Nothing is changed. */
export async function standingOf(pages: readonly string[]): Promise<Standing> {
  let length: number | null = null;
  let behind = 0;
  let damage: DictumError | null = null;
  let next: Change | null = null;
  let last: Change | null = null;
  for (let at = pages.length - 1, held = 0; at >= 0 && held < 2; at -= 1) {
    const state = await stateOf(pages[at] ?? '');
    length ??= state.length;
    damage = state.damage ?? damage;
    if (last === null) behind += state.behind;
    if (state.last === null) continue;
    held += 1;
    if (next !== null && next.seq !== state.last.seq + 1) damage ??= gap(next.seq);
    last ??= state.last;
    next = state.first;
  }
  return { length: length ?? 0, last, reaches: (last?.seq ?? 0) + behind, damage };
}

/** Reads every page and names each place at which Changes are missing. */
export async function faultsOf(folder: string): Promise<JournalFault[]> {
  const faults: JournalFault[] = [];
  const pages = await pagesOf(folder);
  let seq = 0;
  let lacks: string | null = null;
  for (const [index, path] of pages.entries()) {
    let end = 0;
    for await (const line of readLines(path)) {
      end = line.end;
      if (line.change === null) {
        lacks ??= basename(path);
        continue;
      }
      const resumes = line.change.seq;
      if (lacks !== null || (seq > 0 && resumes !== seq + 1))
        faults.push({ sentence: sentenceOf(lacks ?? basename(path), seq, resumes), resumes });
      lacks = null;
      seq = resumes;
    }
    if (index < pages.length - 1 && (await stat(path)).size > end) lacks ??= basename(path);
  }
  if (lacks !== null) faults.push({ sentence: sentenceOf(lacks, seq, null), resumes: seq + 1 });
  return faults;
}

function sentenceOf(page: string, before: number, resumes: number | null): string {
  const from = before + 1;
  const what =
    resumes === null || resumes < from
      ? `it cannot be read behind change ${before}`
      : resumes - 1 > from
        ? `changes ${from} to ${resumes - 1} are missing`
        : resumes === from
          ? `a line before change ${resumes} cannot be read`
          : `change ${from} is missing`;
  return `The journal is damaged in ${page}: ${what}.`;
}
