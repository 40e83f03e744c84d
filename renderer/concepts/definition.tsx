import { useRef, useState } from 'react';
import { TextArea } from '../ui/text-field.tsx';
import styles from './codebook.module.css';

/**
 * A definition that becomes a field when it is pressed: leaving it saves, Escape does not. A long list of them is
 * drawn quickly, because only the one that is written in is a field.
 */
export function Definition({
  of,
  value,
  onSave,
}: {
  /** What it defines. */
  of: string;
  value: string;
  onSave: (text: string) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  /** Whether the button takes the focus back from the field that has gone. */
  const takesFocus = useRef(false);

  const finish = (save: boolean, byKey: boolean): void => {
    if (draft === null) return;
    takesFocus.current = byKey;
    setDraft(null);
    if (save && draft !== value) onSave(draft);
  };

  if (draft === null)
    return (
      <button
        ref={(element) => {
          if (element === null || !takesFocus.current) return;
          takesFocus.current = false;
          element.focus();
        }}
        type="button"
        className={styles.text}
        data-empty={value === ''}
        dir="auto"
        aria-label={value === '' ? `Add a definition of ${of}` : undefined}
        title="Edit"
        onClick={() => setDraft(value)}
      >
        {value === '' ? 'Add a definition' : value}
      </button>
    );
  return (
    <TextArea
      label={`Definition of ${of}`}
      bare
      autoFocus
      dir="auto"
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') finish(false, true);
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(true, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
