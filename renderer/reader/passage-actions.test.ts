import { beforeEach, expect, test, vi } from 'vitest';
import { highlight } from './passage-actions.ts';
import type { Span } from './interval-index.ts';
import type { ReaderHandle } from './reading.ts';
import { registerReader, setSpan, useReading } from './reading.ts';

vi.mock('../services/library.ts', () => ({
  run: () => Promise.resolve({ ids: ['one'] }),
  ask: vi.fn(),
  onChange: () => () => {},
  onReturn: () => () => {},
}));

let selected: Span | null = null;

const reader: ReaderHandle = {
  selectedSpan: () => selected,
  textAt: () => 'words',
  step() {},
  cycle() {},
  preview: () => () => {},
  clearSelection: () => (selected = null),
  focusText() {},
};

function select(span: Span): void {
  selected = span;
  setSpan('talks', span);
}

beforeEach(() => registerReader('talks', 1, reader));

test('a selection that became a passage is taken off the text', async () => {
  select({ start: 3, end: 8 });
  const made = highlight('talks', { start: 3, end: 8 }, 1);
  expect(await made).toBe('one');
  expect(selected).toBeNull();
  expect(useReading.getState().spans['talks']).toBeUndefined();
});

test('other words that were selected before the library answered stay selected', async () => {
  select({ start: 3, end: 8 });
  const made = highlight('talks', { start: 3, end: 8 }, 1);
  select({ start: 20, end: 30 });
  expect(await made).toBe('one');
  expect(selected).toEqual({ start: 20, end: 30 });
  expect(useReading.getState().spans['talks']).toEqual({ start: 20, end: 30 });
});
