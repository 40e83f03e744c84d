// Quotation marks of all kinds and what stands between them. Marks that a writer forgot to close end with
// their paragraph; marks that are repeated at the head of each paragraph are one quote.

import { closeOfSingle } from './single-marks.ts';

/** What stands between marks. UTF-16 offsets, ends exclusive. */
export interface MarkedText {
  /** Where the opening mark stands, and the end of the closing one. */
  open: number;
  close: number;
  /** The text between the marks, without blank space at its ends. */
  start: number;
  end: number;
  /** 0 outside all others, 1 inside one, and so on. */
  depth: number;
  /** Whether the closing mark is there. */
  closed: boolean;
}

interface Open {
  mark: string;
  at: number;
  closers: string;
  /** Where its end was found ahead of time; -1 when it is looked for on the way. */
  closeAt: number;
}

const marks = /["“”„‟«»‹›‘’‚‛'「」『』﹁﹂〝〞〟＂\n]/g;
const opensBefore = /[\s([{—–\-/“‘„«»‚"'「『…]/;
const longest = 20_000;

/** All marked stretches of a text in the order of their opening marks. `breaks` are offsets no quote crosses: where turns begin. */
export function findMarked(text: string, breaks: ReadonlySet<number> = new Set()): MarkedText[] {
  const found: MarkedText[] = [];
  let stack: Open[] = [];
  let skip = -1;
  const finish = (level: number, end: number, close: number, closed: boolean): void => {
    const open = stack[level];
    stack = stack.slice(0, level);
    if (open === undefined) return;
    const marked = trimmed(text, {
      open: open.at,
      close,
      start: open.at + 1,
      end,
      depth: level,
      closed,
    });
    if (marked !== null) found.push(marked);
  };
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    if (at === skip) continue;
    // Three of a kind are an ornament.
    if (mark !== '\n' && text[at - 1] === mark && text[at + 1] === mark) continue;
    if (mark === '\n') {
      if (stack.length === 0) continue;
      const next = afterBreak(text, at, stack, breaks);
      if (next === null) finish(0, at, at, false);
      else skip = next;
      continue;
    }
    const level = closes(text, at, mark, stack);
    if (level !== -1) finish(level, at, at + 1, true);
    else {
      const opened = opens(text, at, mark, stack);
      if (opened !== null && stack.length < 4) stack.push(opened);
    }
  }
  if (stack.length > 0) finish(0, text.length, text.length, false);
  return found.sort((a, b) => a.open - b.open || b.close - a.close);
}

function trimmed(text: string, marked: MarkedText): MarkedText | null {
  const content = text.slice(marked.start, marked.end);
  if (content.length > longest || !/\p{L}/u.test(content)) return null;
  const start = marked.start + content.length - content.trimStart().length;
  return { ...marked, start, end: marked.start + content.trimEnd().length };
}

const before = (text: string, at: number): string => (at === 0 ? '\n' : (text[at - 1] ?? '\n'));
const after = (text: string, at: number): string => text[at + 1] ?? '\n';
const canOpen = (text: string, at: number): boolean =>
  opensBefore.test(before(text, at)) && !/[\s.,;:!?)\]]/.test(after(text, at));
const canClose = (text: string, at: number): boolean => !/[\s([{]/.test(before(text, at));

/** The level of the open mark that this one closes; -1 when it closes none. */
function closes(text: string, at: number, mark: string, stack: readonly Open[]): number {
  for (let level = stack.length - 1; level >= 0; level -= 1) {
    const open = stack[level];
    if (open === undefined) continue;
    if (open.closeAt === at) return level;
    if (open.closeAt !== -1 || !open.closers.includes(mark)) continue;
    if (mark === '"' || mark === '＂')
      return canClose(text, at) &&
        !isInch(text, at, true) &&
        (level < stack.length - 1 || !opensAnew(text, at))
        ? level
        : -1;
    // `“a“`: one mark for both ends.
    if (mark === open.mark && (!canClose(text, at) || canOpen(text, at))) continue;
    return level;
  }
  return -1;
}

/** Whether a straight mark after a dash or bracket begins a quote inside one: `"he said ("so") and"`. */
function opensAnew(text: string, at: number): boolean {
  return /[([{]/.test(before(text, at)) && /\p{L}/u.test(after(text, at));
}

function opens(text: string, at: number, mark: string, stack: readonly Open[]): Open | null {
  const open = (closers: string, closeAt = -1): Open => ({ mark, at, closers, closeAt });
  switch (mark) {
    case '“':
      return open('”“');
    case '„':
    case '‟':
      return open('“”"');
    case '”':
      return canOpen(text, at) && !stack.some((one) => one.mark === '”') ? open('”') : null;
    case '«':
      return open('»');
    case '»':
      return canOpen(text, at) || /\S/.test(after(text, at)) ? open('«') : null;
    case '‹':
      return open('›');
    case '›':
      return canOpen(text, at) ? open('‹') : null;
    case '「':
      return open('」');
    case '『':
      return open('』');
    case '﹁':
      return open('﹂');
    case '〝':
      return open('〞〟');
    case '"':
    case '＂':
      return canOpen(text, at) && !isInch(text, at, false) ? open(mark) : null;
    case '‘':
    case '‛':
    case '‚':
    case "'": {
      const close = canOpen(text, at) ? closeOfSingle(text, at, mark) : -1;
      return close === -1 ? null : open('', close);
    }
    default:
      return null;
  }
}

/** `6'2"`, `a 27" screen`: a mark behind a number that ends no quote. */
function isInch(text: string, at: number, isOpen: boolean): boolean {
  if (!/\d/.test(before(text, at))) return false;
  if (!isOpen || /\d['′’]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))) return true;
  // Inside a quote: an inch when the quote's own end comes later on the line.
  for (let ahead = at + 1; ahead < Math.min(text.length, at + 1000); ahead += 1) {
    const one = text[ahead];
    if (one === '\n') return false;
    if (one === '"') return canClose(text, ahead) && !canOpen(text, ahead);
  }
  return false;
}

/**
 * Whether open quotes go on in the next paragraph: with the mark repeated (answers where it stands, to be
 * passed over), or without, when their end comes before another beginning (answers -1). Null when they end here.
 */
function afterBreak(
  text: string,
  at: number,
  stack: readonly Open[],
  breaks: ReadonlySet<number>,
): number | null {
  const outer = stack[0];
  if (outer === undefined || outer.closeAt !== -1 || breaks.has(at + 1)) return null;
  let head = at + 1;
  while (/[\t  \n]/.test(text[head] ?? '') && head - at < 20) {
    if (breaks.has(head + 1)) return null;
    head += 1;
  }
  if (text[head] === outer.mark && outer.mark !== '\n') return head;
  let lines = 0;
  for (let ahead = at + 1; ahead < Math.min(text.length, at + 4000); ahead += 1) {
    const one = text[ahead] ?? '';
    if (one === '\n') {
      lines += 1;
      if (lines > 4 || breaks.has(ahead + 1)) return null;
    } else if (
      outer.closers.includes(one) &&
      (one !== outer.mark || (canClose(text, ahead) && !canOpen(text, ahead)))
    )
      return -1;
    else if (one === outer.mark) return null;
  }
  return null;
}
