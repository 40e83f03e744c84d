// Asking the worker that looks for turns, for as long as one may wait.

import { DictumError, invalidInput } from '#core/errors.ts';
import type { BodyLine, FoundTurn, TurnPattern } from '#core/import/turn-patterns.ts';
import { workerScript } from '../../services/worker-script.ts';
import type { TurnAnswer, TurnQuestion } from './turn-worker.ts';
// Vite answers the built worker's address for such an import; the file itself exports no default.
// oxlint-disable-next-line import/default
import workerUrl from './turn-worker.ts?worker&url';

/** How long looking may take, in milliseconds; a million characters take a fraction of it. */
const patience = 3000;

/**
 * The lines that open a turn. Throws a `DictumError` with a sentence for the user when the expression is none
 * or does not end; `signal` gives up.
 */
export async function findTurnsApart(
  lines: BodyLine[],
  pattern: TurnPattern,
  expression: string,
  signal: AbortSignal,
): Promise<FoundTurn[]> {
  const worker = new Worker(workerScript(workerUrl), { type: 'module', name: 'turns' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<TurnAnswer>((resolve, reject) => {
      timer = setTimeout(
        () => reject(invalidInput('This expression takes too long on this text.')),
        patience,
      );
      signal.addEventListener('abort', () => reject(invalidInput('Given up.')));
      worker.addEventListener('message', ({ data }: MessageEvent<TurnAnswer>) => resolve(data));
      worker.addEventListener('error', (event) =>
        reject(new DictumError('UnexpectedError', 'Turns cannot be looked for.', event.message)),
      );
      const question: TurnQuestion = { lines, pattern, expression };
      worker.postMessage(question);
    });
    if ('wrong' in answer) throw invalidInput('This is no regular expression.', answer.wrong);
    return answer.turns;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
