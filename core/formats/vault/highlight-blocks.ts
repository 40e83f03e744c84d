// A source's text with what its passages cover marked, whatever the blocks.

import type { Block, Run } from '../../text/blocks.ts';
import { marks } from '../../text/blocks.ts';
import { mapRuns } from '../../text/inside-blocks.ts';
import { plainTextOfRuns } from '../../text/plain.ts';
import { sliceRuns } from '../../text/slice-runs.ts';

/** A stretch of the plain text: UTF-16, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Spans in order, those that overlap or touch made one. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** A block with the spans marked as highlighted; `at` is where its text starts. `spans` are joined. */
export function highlightBlock(block: Block, at: number, spans: readonly Span[]): Block {
  let offset = at;
  return mapRuns(block, (runs) => {
    const start = offset;
    const end = start + plainTextOfRuns(runs).length;
    // Between two items or cells stands one sign.
    offset = end + 1;
    const here = spans.filter((span) => span.start < end && span.end > start);
    return here.length === 0 ? runs : highlightRuns(runs, start, end, here);
  });
}

function highlightRuns(runs: readonly Run[], start: number, end: number, spans: readonly Span[]) {
  const out: Run[] = [];
  let done = start;
  for (const span of spans) {
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    out.push(...sliceRuns(runs, done - start, from - start));
    out.push(...sliceRuns(runs, from - start, to - start).map(marked));
    done = to;
  }
  out.push(...sliceRuns(runs, done - start, end - start));
  return out;
}

function marked(run: Run): Run {
  if (run.type === 'break' || run.type === 'footnote') return run;
  const all = new Set([...(run.marks ?? []), 'highlight']);
  return { ...run, marks: marks.filter((mark) => all.has(mark)) };
}
