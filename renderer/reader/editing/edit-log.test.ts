import type { EditorState } from 'lexical';
import { createEditor } from 'lexical';
import { expect, it } from 'vitest';
import type { Mark } from '../marks.ts';
import { EditLog } from './edit-log.ts';

const state = (): EditorState => createEditor().getEditorState();
const mark = (id: string, start: number, end: number): Mark => ({
  id,
  start,
  end,
  colour: 1,
  lane: 0,
});

it('a step made in parts is taken back as one, with what each part took from the passages', () => {
  const log = new EditLog();
  const [before, half, all] = [state(), state(), state()];
  log.start(before);
  // From the start of the text to its end, as thousands of replacements are made.
  const far = mark('far', 50, 53);
  const near = mark('near', 10, 13);
  const wide = mark('wide', 5, 60);
  log.add(half, [{ from: 10, cut: 3, grown: 1 }], [near]);
  log.add(all, [{ from: 48, cut: 3, grown: 5 }], [far, wide], true);
  const back = log.wayTo(before);
  expect(back?.edits).toEqual([
    { from: 48, cut: 5, grown: 3 },
    { from: 10, cut: 1, grown: 3 },
  ]);
  expect(back?.restored.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([far, near, wide]);

  log.go(before, before);
  expect(log.wayTo(all)?.edits).toEqual([
    { from: 10, cut: 3, grown: 1 },
    { from: 48, cut: 3, grown: 5 },
  ]);
});
