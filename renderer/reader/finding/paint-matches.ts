// Draws the matches near the viewport, those in the middle first, and never for so long at a time that a
// key would wait: of a letter there may be thousands in sight.

import type { HighlightName } from '../highlight-registry.ts';
import { addHighlight, removeHighlight } from '../highlight-registry.ts';
import type { Span } from '../interval-index.ts';
import type { ReaderSession } from '../session-contract.ts';

interface Painted {
  readonly name: HighlightName;
  readonly range: AbstractRange;
}

/** Draws matches with the CSS Custom Highlight API. */
export interface MatchPainter {
  /** Draws these, the one one stands at apart, and takes away what is not among them. */
  paint(matches: readonly Span[], current: Span | undefined): void;
  /** Takes all away. */
  clear(): void;
}

/** How long is drawn at one go, in milliseconds. */
const slice = 6;

const keyOf = ({ start, end }: Span, name: HighlightName): string => `${start}-${end}-${name}`;

/** Draws matches in an open text. */
export function matchPainter(session: ReaderSession): MatchPainter {
  const painted = new Map<string, Painted>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function erase(key: string): void {
    const one = painted.get(key);
    if (one !== undefined) removeHighlight(one.name, one.range);
    painted.delete(key);
  }

  function draw(wanted: readonly [key: string, name: HighlightName, span: Span][], from: number) {
    const until = performance.now() + slice;
    for (let at = from; at < wanted.length; at += 1) {
      const one = wanted[at];
      if (one === undefined || painted.has(one[0])) continue;
      const [key, name, span] = one;
      const range = session.rangeOf(span);
      if (range === null) continue;
      addHighlight(name, range);
      painted.set(key, { name, range });
      if (performance.now() < until) continue;
      timer = setTimeout(() => draw(wanted, at + 1), 0);
      return;
    }
  }

  return {
    paint(matches, current) {
      clearTimeout(timer);
      const { start, end } = session.nearby();
      const middle = (start + end) / 2;
      const away = (span: Span): number => (span === current ? -1 : Math.abs(span.start - middle));
      const wanted = matches
        .toSorted((a, b) => away(a) - away(b))
        .map((span): [string, HighlightName, Span] => {
          const name = span === current ? 'find-current' : 'find-match';
          return [keyOf(span, name), name, span];
        });
      const keys = new Set(wanted.map(([key]) => key));
      for (const key of painted.keys()) if (!keys.has(key)) erase(key);
      draw(wanted, 0);
    },
    clear() {
      clearTimeout(timer);
      for (const key of painted.keys()) erase(key);
    },
  };
}
