// Gathers the runs of one block out of HTML text, where any white space is one space and none at the
// ends of a line.

import type { Mark, Run, TextRun } from '#core/text/blocks.ts';
import { marks as markOrder } from '#core/text/blocks.ts';
import { cleanText } from '#core/text/plain.ts';

/** How text looks: its marks in any order, and the address it links to. */
export interface Look {
  marks: ReadonlySet<Mark>;
  url: string | null;
}

/** Text without marks or a link. */
export const plainLook: Look = { marks: new Set(), url: null };

/** Feed it the text of a block in order, then take the runs. */
export interface RunBuilder {
  text(raw: string, look: Look): void;
  lineBreak(): void;
  /** Runs made elsewhere, as of a block that is folded into this one. */
  runs(more: readonly Run[]): void;
  /** Answers the runs gathered and starts afresh; breaks at the ends are dropped. */
  take(): Run[];
}

function textRun(text: string, look: Look): TextRun {
  const run: TextRun = { type: 'text', text };
  const marks = markOrder.filter((mark) => look.marks.has(mark));
  if (marks.length > 0) run.marks = marks;
  if (look.url !== null) run.url = look.url;
  return run;
}

function sameLook(one: TextRun, other: TextRun): boolean {
  return one.url === other.url && (one.marks ?? []).join() === (other.marks ?? []).join();
}

/** A builder that has gathered nothing. */
export function runBuilder(): RunBuilder {
  let gathered: Run[] = [];
  /** The look of a space that stands only if more text follows on the line. */
  let space: Look | null = null;
  let lineStart = true;

  function append(run: TextRun): void {
    const last = gathered.at(-1);
    if (last?.type === 'text' && sameLook(last, run)) last.text += run.text;
    else gathered.push(run);
    lineStart = false;
  }

  const builder: RunBuilder = {
    text(raw, look) {
      for (const part of cleanText(raw).split(/([ \t\n\f]+)/)) {
        if (part === '') continue;
        if (/^[ \t\n\f]/.test(part)) {
          if (!lineStart) space ??= look;
          continue;
        }
        if (space !== null) append(textRun(' ', space));
        space = null;
        append(textRun(part, look));
      }
    },
    lineBreak() {
      space = null;
      gathered.push({ type: 'break' });
      lineStart = true;
    },
    runs(more) {
      if (space !== null && more.length > 0) append(textRun(' ', space));
      space = null;
      for (const run of more) {
        if (run.type === 'break') builder.lineBreak();
        else if (run.type === 'text') append({ ...run });
        else {
          gathered.push(run);
          lineStart = false;
        }
      }
    },
    take() {
      const first = gathered.findIndex((run) => run.type !== 'break');
      const last = gathered.findLastIndex((run) => run.type !== 'break');
      const runs = first < 0 ? [] : gathered.slice(first, last + 1);
      gathered = [];
      space = null;
      lineStart = true;
      return runs;
    },
  };
  return builder;
}
