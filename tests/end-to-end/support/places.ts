// Where words stand on the screen, told once a hand could reach for them: in sight, at rest, with nothing
// over them.

import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the line at both ends of some words. */
export interface Edges {
  /** Before the first character. */
  readonly from: Point;
  /** Behind the last one. */
  readonly to: Point;
}

interface Wish {
  readonly words: string;
  /** Whether the words are scrolled to and must be free; who does not wants them where they are. */
  readonly scrolls: boolean;
  /** Whether a hand will go on to the last character, which must be reached, too. */
  readonly toEnd: boolean;
  /** How long one look may take, in milliseconds. */
  readonly patience: number;
}

/**
 * Looks for words in an element, in the page. They are scrolled to again whenever they are out of sight: a
 * text that was just opened may still be on its way to where it was read last. Answers why not when they
 * cannot be reached in time.
 */
async function look(
  root: HTMLElement,
  { words, scrolls, toEnd, patience }: Wish,
): Promise<Edges | { why: string }> {
  /** Frames in a row in which nothing moved. */
  const calm = 6;
  const deadline = performance.now() + patience;
  let nodes: { node: Text; start: number }[] = [];
  let all = '';
  let why = 'there is no such text';

  function read(): void {
    nodes = [];
    all = '';
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      nodes.push({ node, start: all.length });
      all += node.data;
    }
  }

  function characterAt(offset: number): { rect: DOMRect; parent: Element | null } | null {
    const found = nodes.findLast((one) => one.start <= offset);
    if (found?.node.isConnected !== true) return null;
    const inside = offset - found.start;
    if (found.node.length <= inside) return null;
    const range = document.createRange();
    range.setStart(found.node, inside);
    range.setEnd(found.node, inside + 1);
    return { rect: range.getBoundingClientRect(), parent: found.node.parentElement };
  }

  function over({ x, y }: Point): Element | null {
    const hit = document.elementFromPoint(x, y);
    return root.contains(hit) ? null : (hit ?? document.documentElement);
  }

  let still = 0;
  let before = '';
  let isFirst = true;
  read();
  while (performance.now() < deadline && root.isConnected) {
    const at = all.indexOf(words);
    const first = at < 0 ? null : characterAt(at);
    const last = at < 0 ? null : characterAt(at + words.length - 1);
    if (first === null || last === null) {
      read();
      still = 0;
    } else {
      if (scrolls && isFirst)
        first.parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
      isFirst = false;
      const from = { x: first.rect.left + 1, y: first.rect.top + first.rect.height / 2 };
      const to = { x: last.rect.right - 0.5, y: last.rect.top + last.rect.height / 2 };
      const now = `${from.x} ${from.y} ${to.x} ${to.y}`;
      still = now === before ? still + 1 : 0;
      before = now;
      const cover = scrolls ? (over(from) ?? (toEnd ? over(to) : null)) : null;
      if (cover === null && still >= calm) return { from, to };
      if (cover !== null) {
        why = `at ${now} there is ${cover.tagName} ${cover.getAttribute('aria-label') ?? cover.className}`;
        if (still >= 2) {
          first.parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const scroller = root.closest('[data-reading]');
          const top = characterAt(at)?.rect.top;
          if (scroller !== null && top !== undefined)
            scroller.scrollTop +=
              top - scroller.getBoundingClientRect().top - scroller.clientHeight / 2;
          still = 0;
        }
      }
    }
    await new Promise(requestAnimationFrame);
  }
  return { why: root.isConnected ? why : 'the text went away' };
}

/** Where words stand in a text, once they can be reached. */
export async function edgesOf(
  text: Locator,
  words: string,
  { scrolls = true, toEnd = true } = {},
): Promise<Edges> {
  let found: Edges | null = null;
  await expect(async () => {
    const answer = await text.evaluate(look, { words, scrolls, toEnd, patience: 4000 });
    if ('why' in answer) throw new Error(`“${words}” cannot be reached: ${answer.why}`);
    found = answer;
  }).toPass({ timeout: 20_000 });
  if (found === null) throw new Error(`“${words}” was not found.`);
  return found;
}

/** Moves the mouse to the middle of an element, once that stands still with nothing over it; answers its box. */
export async function grasp(
  element: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  await element.hover();
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not on the screen.');
  return box;
}

/** How far an element is scrolled once it no longer moves, in whole pixels. */
export function restingTop(scroller: Locator): Promise<number> {
  return scroller.evaluate(
    (one) =>
      new Promise<number>((resolve) => {
        let last = -1;
        const look = (): void => {
          if (one.scrollTop === last) resolve(Math.round(last));
          else {
            last = one.scrollTop;
            requestAnimationFrame(() => requestAnimationFrame(look));
          }
        };
        look();
      }),
  );
}
