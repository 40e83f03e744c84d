import type { ChangeEvent, KeyboardEvent } from 'react';
import { useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What is being written in a field, until it is left: then `save` gets it, if it is another. Enter saves
 * as well (in one line of text), Escape puts back what was. While the field is not being written in, it
 * follows the value.
 */
export function useDraft(value: string, save: (draft: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);

  const finish = (): void => {
    if (draft === null) return;
    setDraft(null);
    if (draft !== value) save(draft);
  };

  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<Field>) => setDraft(event.target.value),
    onBlur: finish,
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        setDraft(null);
      } else if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) {
        finish();
      }
    },
  };
}
