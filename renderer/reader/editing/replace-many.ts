// Thousands of replacements in the text, slice by slice, so that the window answers meanwhile. They are one
// step of the editor's undo. Until the last one is made nothing is saved and nothing can be typed; cancelled,
// the text stands as it stood before.

import type { DocumentEditor } from '../document-editor.ts';
import type { Follower } from './follow-updates.ts';
import type { Replacement } from './replace-text.ts';

/** Long replacements in one editor, one at a time. */
export interface ReplaceMany {
  /**
   * Makes replacements that do not overlap; tells from time to time how many are made. Answers whether all
   * are: false when it was cancelled.
   */
  run(replacements: readonly Replacement[], told: (made: number) => void): Promise<boolean>;
  isUnderWay(): boolean;
  /** Settles when nothing is under way. */
  settled(): Promise<void>;
  /** Takes back at once what is made of a replacement under way. */
  cancel(): void;
}

/** How long one slice is meant to take, in milliseconds. */
const slice = 25;
/**
 * How many replacements a slice has at least and at most, between them as many as its time is for. Each
 * update of the editor has its own cost, so that fewer in one would take longer for all.
 */
const fewest = 1000;
const most = 5000;

/** For this editor; `ended` is called after each replacement, whole or cancelled. */
export function replaceMany(
  editor: DocumentEditor,
  follower: Follower,
  ended: () => void,
): ReplaceMany {
  let underWay: { cancel(): void; done: Promise<boolean> } | null = null;

  function run(
    replacements: readonly Replacement[],
    told: (made: number) => void,
  ): Promise<boolean> {
    if (!editor.isEditable() || replacements.length === 0) return Promise.resolve(false);
    // From the first to the last: the library takes edits that go through the text in its order at once.
    const all = replacements.toSorted((a, b) => a.start - b.start);
    let made = 0;
    /** How far what is made has moved what follows. */
    let moved = 0;
    let size = fewest;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let resolve: (all: boolean) => void = () => {};
    const done = new Promise<boolean>((settle) => {
      resolve = settle;
    });

    function end(isWhole: boolean): void {
      clearTimeout(timer);
      editor.whileOpen(() => follower.release(!isWhole));
      editor.setEditable(true);
      underWay = null;
      ended();
      resolve(isWhole);
    }

    function work(): void {
      const begun = performance.now();
      const shift = moved;
      const part = all.slice(made, made + size).map((one) => {
        moved += one.text.length - (one.end - one.start);
        return { ...one, start: one.start + shift, end: one.end + shift };
      });
      editor.whileOpen(() => follower.replace(part, made > 0));
      made += part.length;
      if (made >= all.length) {
        end(true);
        return;
      }
      told(made);
      const taken = Math.max(1, performance.now() - begun);
      size = Math.round(Math.min(most, Math.max(fewest, (size * slice) / taken)));
      timer = setTimeout(work, 0);
    }

    underWay = { cancel: () => end(false), done };
    editor.setEditable(false);
    follower.hold();
    work();
    return done;
  }

  return {
    run,
    isUnderWay: () => underWay !== null,
    async settled() {
      while (underWay !== null) await underWay.done;
    },
    cancel: () => underWay?.cancel(),
  };
}
