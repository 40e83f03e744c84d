import { PencilLine } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { keysOf, runCommand } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useIsEditing } from '../editing/editing-state.ts';
import type { OpenText } from '../open-texts.ts';
import { ReplaceField } from '../../editor/finding/find-fields.tsx';
import styles from '../../editor/finding/find-bar.module.css';
import type { Finder } from './finder.ts';
import { useFinding } from './finding-state.ts';
import { replaceOne } from './replacing.ts';

/** Below the words that are looked for: what comes in their place. Offers to open the text for editing. */
export function ReplaceRow({
  text,
  finder,
  hasMatches,
}: {
  text: OpenText;
  finder: Finder;
  hasMatches: boolean;
}) {
  const replacement = useFinding((state) => state.replacement);
  const replacing = useFinding((state) => state.replacing);
  const editing = useIsEditing(text.session);
  const field = useRef<HTMLInputElement>(null);

  function edit(): void {
    runCommand('edit-text');
    field.current?.focus();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (editing) replaceOne(text, finder, replacement);
  }

  if (replacing !== null) {
    const { made, total, cancel } = replacing;
    return (
      <div className={styles.line} role="status">
        <progress className={styles.progress} aria-label="Replaced" value={made} max={total} />
        <span className={styles.made}>
          Replaced {made.toLocaleString('en')} of {total.toLocaleString('en')}
        </span>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <ReplaceField
        ref={field}
        replacement={replacement}
        onChange={(next) => useFinding.setState({ replacement: next })}
        onKeyDown={pressed}
      />
      {editing ? (
        <div className={styles.group}>
          <Tooltip label="Replace this match" keys="Enter">
            <Button
              look="quiet"
              disabled={!hasMatches}
              onClick={() => replaceOne(text, finder, replacement)}
            >
              Replace
            </Button>
          </Tooltip>
          <Tooltip label="Replace all matches" keys={keysOf('replace-all')}>
            <Button look="quiet" disabled={!hasMatches} onClick={() => runCommand('replace-all')}>
              Replace all
            </Button>
          </Tooltip>
        </div>
      ) : (
        <Tooltip label="To replace, open the text for editing" keys={keysOf('edit-text')}>
          <Button onClick={edit}>
            <PencilLine size={14} aria-hidden />
            Edit text
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
