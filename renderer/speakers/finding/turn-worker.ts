// Looks for turns away from the window: an expression of the user's may take any time at all, and the window
// ends a worker that does.

import type { BodyLine, FoundTurn, TurnPattern } from '#core/import/turn-patterns.ts';
import { findByPattern } from '#core/import/turn-patterns.ts';

/** What the worker is asked, as the window sends it. */
export interface TurnQuestion {
  lines: BodyLine[];
  pattern: TurnPattern;
  expression: string;
}

/** What it answers; `wrong` when the expression is none. */
export type TurnAnswer = { turns: FoundTurn[] } | { wrong: string };

globalThis.addEventListener('message', ({ data }: MessageEvent<TurnQuestion>) => {
  const { lines, pattern, expression } = data;
  let answer: TurnAnswer;
  try {
    answer = { turns: findByPattern(lines, pattern, expression) };
  } catch (error) {
    answer = { wrong: error instanceof Error ? error.message : String(error) };
  }
  globalThis.postMessage(answer);
});
