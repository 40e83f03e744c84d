import { useEffect, useState } from 'react';
import { saving } from '../state/saving.ts';
import type { SavedSign } from './text-saver.ts';
import { textSaver } from './text-saver.ts';

/** How long after the last key a text is saved, in milliseconds. */
const idle = 700;

/**
 * A text that is saved by itself: after a pause, when the field is left, when the field goes, and when
 * the window goes. While nothing waits it follows `value`. `sign` is null before anything was written.
 * `key` and `save` stay those of the first time; a field for something else is another component.
 */
export function useSavedText(key: string, value: string, save: (text: string) => Promise<unknown>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [sign, setSign] = useState<SavedSign | null>(null);
  const [saver] = useState(() =>
    textSaver(
      save,
      (next) => {
        saving.hold(key, next === 'saved' ? null : next);
        setSign(next);
        if (next === 'saved') setDraft(null);
      },
      idle,
    ),
  );

  useEffect(() => {
    const flush = (): void => saver.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [saver]);

  function change(text: string): void {
    setDraft(text);
    saver.change(text);
  }

  return { text: draft ?? value, sign, change, leave: () => saver.flush() };
}
