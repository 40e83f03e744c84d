// What main and the writer process send each other: one call at a time, then its answer.

import type { Writer } from './tasks.ts';

export interface WriterCall {
  task: keyof Writer;
  argument: unknown;
}

export type WriterAnswer = { ok: true; value: unknown } | { ok: false; detail: string };
