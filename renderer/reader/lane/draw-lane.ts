// The bars beside the text, drawn without React: while one scrolls, only what comes near is measured, a few
// passages a frame, and what was measured stays where it is in its section.

import type { IntervalIndex } from '../interval-index.ts';
import type { Crowd, Mark } from '../marks.ts';
import { crowds, lanes } from '../marks.ts';
import type { ReaderSession } from '../session-contract.ts';
import type { Lane, LaneEvents } from './lane-contract.ts';
import css from './lane.module.css';

/** How many passages are measured in one frame, at most. */
const perFrame = 16;

/** A display section of the text and the element that holds its bars. */
interface Holder {
  readonly section: Element;
  readonly element: HTMLElement;
  /** Where the section stands and its height, for which the bars in it were measured, in CSS pixels. */
  top: number;
  height: number;
  readonly drawn: Set<string>;
}

/** What is drawn of a passage or a crowd: one element in each section it reaches into. */
interface Drawn {
  readonly mark: Mark | Crowd;
  readonly elements: HTMLElement[];
  readonly holders: Holder[];
}

interface Measured {
  readonly mark: Mark | Crowd;
  readonly parts: readonly { section: Element; top: number; bottom: number | null }[];
}

const keyOf = (mark: Mark | Crowd): string => ('id' in mark ? mark.id : `crowd ${mark.start}`);

/**
 * Begins to draw into `host`, beside the text in `root`; draws nothing before the first `refresh` or `renew`.
 */
export function drawLane(
  host: HTMLElement,
  root: HTMLElement,
  session: ReaderSession,
  events: LaneEvents,
): Lane {
  let index: IntervalIndex<Mark> | null = null;
  let crowded: readonly Crowd[] = [];
  let selected: ReadonlySet<string> = new Set();
  const holders = new Map<Element, Holder>();
  const drawn = new Map<string, Drawn>();
  let queue: (Mark | Crowd)[] = [];
  let seen = '';
  let frame = 0;

  /** The section that stands at a height, in CSS pixels below the top of the text. */
  function sectionAt(y: number, top: number): number {
    const sections = root.children;
    let low = 0;
    let high = sections.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const bottom = (sections[middle]?.getBoundingClientRect().bottom ?? 0) - top;
      if (bottom <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function measure(mark: Mark | Crowd, rootTop: number): Measured | null {
    const edges = session.edgesOf(mark);
    if (edges === null) return null;
    const from = sectionAt(edges.first.top + 1, rootTop);
    const to = Math.max(from, sectionAt(edges.last.bottom - 1, rootTop));
    const parts = [];
    for (let at = from; at <= to; at += 1) {
      const section = root.children[at];
      if (section === undefined) break;
      const sectionTop = section.getBoundingClientRect().top - rootTop;
      parts.push({
        section,
        top: at === from ? edges.first.top - sectionTop : 0,
        bottom: at === to ? edges.last.bottom - sectionTop : null,
      });
    }
    return { mark, parts };
  }

  function holderOf(section: Element): Holder {
    const known = holders.get(section);
    if (known !== undefined) return known;
    const element = document.createElement('div');
    element.className = css['section'] ?? '';
    const made: Holder = { section, element, top: -1, height: 0, drawn: new Set() };
    holders.set(section, made);
    return made;
  }

  function elementOf(mark: Mark | Crowd): HTMLElement {
    if ('id' in mark) {
      const bar = document.createElement('div');
      bar.className = `${css['bar'] ?? ''} mark-bar-${mark.colour}`;
      bar.dataset['bar'] = mark.id;
      bar.dataset['selected'] = String(selected.has(mark.id));
      bar.style.setProperty('--lane', String(mark.lane));
      return bar;
    }
    const more = document.createElement('button');
    more.type = 'button';
    more.className = css['more'] ?? '';
    more.textContent = `+${mark.more}`;
    more.ariaLabel = `${mark.more} more passages overlap here`;
    more.dataset['crowd'] = String(mark.start);
    return more;
  }

  function draw({ mark, parts }: Measured): void {
    const key = keyOf(mark);
    erase(key);
    const elements: HTMLElement[] = [];
    const into: Holder[] = [];
    for (const { section, top, bottom } of 'id' in mark ? parts : parts.slice(0, 1)) {
      const holder = holderOf(section);
      const element = elementOf(mark);
      element.style.top = `${top}px`;
      if ('id' in mark)
        if (bottom === null) element.style.bottom = '0';
        else element.style.height = `${bottom - top}px`;
      holder.element.append(element);
      holder.drawn.add(key);
      elements.push(element);
      into.push(holder);
    }
    drawn.set(key, { mark, elements, holders: into });
  }

  function erase(key: string): void {
    const one = drawn.get(key);
    if (one === undefined) return;
    for (const element of one.elements) element.remove();
    for (const holder of one.holders) holder.drawn.delete(key);
    drawn.delete(key);
  }

  /** Where the sections that hold bars stand, and how high they are. */
  function sizesOf(rootTop: number): { holder: Holder; top: number; height: number }[] {
    return [...holders.values()].map((holder) => {
      const { top, height } = holder.section.getBoundingClientRect();
      return { holder, top: top - rootTop, height };
    });
  }

  /** Lets go of a section with all its bars at once. */
  function drop(holder: Holder): void {
    for (const key of holder.drawn) if (drawn.get(key)?.holders.length === 1) drawn.delete(key);
    for (const key of holder.drawn) erase(key);
    holder.element.remove();
    holders.delete(holder.section);
  }

  /** Puts the sections' bars where the sections stand; those of a section that changed are measured again. */
  function place(sizes: ReturnType<typeof sizesOf>): void {
    for (const { holder, top, height } of sizes) {
      if (!holder.section.isConnected || holder.drawn.size === 0) {
        drop(holder);
        continue;
      }
      if (holder.top !== top) holder.element.style.top = `${top}px`;
      if (holder.height !== height) holder.element.style.height = `${height}px`;
      if (holder.height !== 0 && Math.abs(holder.height - height) > 0.5)
        for (const key of holder.drawn) {
          const one = drawn.get(key);
          if (one !== undefined && !queue.includes(one.mark)) queue.push(one.mark);
        }
      holder.top = top;
      holder.height = height;
    }
  }

  /**
   * Queues what came near the viewport. What went away goes with its section, all at once: each removal of
   * an element costs more than a bar is worth, as the browser looks through all ranges there are. Only what
   * is no longer there, though near, is erased by itself.
   */
  function choose(): void {
    const near = session.nearby();
    // As they stand in the text of this moment, also where it is not saved yet.
    const { drawn: marks } = session.marks();
    if (marks !== index) crowded = crowds(marks.all);
    index = marks;
    const wanted = new Map<string, Mark | Crowd>();
    for (const mark of index?.overlapping(near.start, near.end) ?? [])
      if (mark.lane < lanes) wanted.set(mark.id, mark);
    for (const crowd of crowded)
      if (crowd.start < near.end && crowd.end > near.start) wanted.set(keyOf(crowd), crowd);
    for (const holder of holders.values())
      if (![...holder.drawn].some((key) => wanted.has(key))) drop(holder);
    for (const [key, { mark }] of drawn)
      if (!wanted.has(key) && mark.start < near.end && mark.end > near.start) erase(key);
    queue = [];
    for (const [key, mark] of wanted) {
      const before = drawn.get(key)?.mark;
      const isSame =
        before !== undefined &&
        before.start === mark.start &&
        before.end === mark.end &&
        ('id' in mark && 'id' in before
          ? mark.colour === before.colour && mark.lane === before.lane
          : 'more' in mark && 'more' in before && mark.more === before.more);
      if (!isSame) queue.push(mark);
    }
  }

  function work(): void {
    frame = 0;
    const rootTop = root.getBoundingClientRect().top;
    // First all that is measured, then all that is drawn, so that the layout is computed once.
    const measured = queue.splice(0, perFrame).map((mark) => measure(mark, rootTop));
    for (const one of measured) for (const { section } of one?.parts ?? []) holderOf(section);
    const sizes = sizesOf(rootTop);
    for (const one of measured) if (one !== null) draw(one);
    place(sizes);
    for (const { element } of holders.values()) if (!element.isConnected) host.append(element);
    if (queue.length > 0) frame = requestAnimationFrame(work);
  }

  function refresh(): void {
    const { start, end } = session.nearby();
    const { width, height } = root.getBoundingClientRect();
    const now = `${start} ${end} ${width} ${height}`;
    if (now === seen) return;
    seen = now;
    choose();
    if (frame === 0) work();
  }

  function wantedOf(event: Event): HTMLElement | null {
    return event.target instanceof HTMLElement ? event.target : null;
  }

  const stop = new AbortController();
  const { signal } = stop;
  host.addEventListener(
    'click',
    (event) => {
      const target = wantedOf(event);
      const bar = target?.dataset['bar'];
      if (bar !== undefined) events.picked(bar);
      const crowd = crowded.find((one) => String(one.start) === target?.dataset['crowd']);
      const box = target?.getBoundingClientRect();
      if (crowd !== undefined && box !== undefined) events.crowd(crowd, box.left, box.bottom);
    },
    { signal },
  );
  host.addEventListener(
    'pointerover',
    (event) => {
      const box = wantedOf(event)?.getBoundingClientRect();
      events.pointed(wantedOf(event)?.dataset['bar'] ?? null, box?.right ?? 0, event.clientY);
    },
    { signal },
  );
  host.addEventListener('pointerleave', () => events.pointed(null, 0, 0), { signal });

  return {
    renew() {
      seen = '';
      refresh();
    },
    setSelected(ids) {
      selected = new Set(ids);
      for (const [key, one] of drawn)
        for (const element of one.elements)
          if (element.dataset['bar'] !== undefined)
            element.dataset['selected'] = String(selected.has(key));
    },
    refresh,
    dispose() {
      stop.abort();
      cancelAnimationFrame(frame);
      host.replaceChildren();
    },
  };
}
