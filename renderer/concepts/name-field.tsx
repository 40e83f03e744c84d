import type { CSSProperties } from 'react';
import { useRef, useState } from 'react';
import { run } from '../services/library.ts';
import { act } from '../state/acts.ts';
import { setNaming, useConcepts } from './concepts-state.ts';
import type { TreeRow } from './tree-rows.ts';
import { Twist } from '../ui/twist.tsx';
import styles from './concept-tree.module.css';

/** The field for a concept's name in the tree: Enter or leaving it saves, Escape does not. */
export function NameField({
  row,
  style,
  onDone,
}: {
  row: TreeRow;
  style: CSSProperties;
  /** The concept that is to have the focus now, if any. */
  onDone: (id: string | null) => void;
}) {
  const naming = useConcepts((state) => state.naming);
  const before = row.concept?.name ?? '';
  const [name, setName] = useState(before);
  /** Leaving the field after a key has ended the naming must not save a second time. */
  const isDone = useRef(false);

  const finish = async (byKey: boolean): Promise<void> => {
    if (isDone.current) return;
    isDone.current = true;
    setNaming(null);
    const wanted = name.trim();
    if (row.concept !== null) {
      onDone(byKey ? row.id : null);
      if (wanted !== '' && wanted !== before)
        await run('edit-concept', { id: row.id, fields: { name: wanted } });
    } else if (wanted !== '') {
      const parent = naming?.what === 'new' ? naming.parent : null;
      const { id } = await run('create-concept', { name: wanted, parent, definition: '' });
      onDone(byKey ? id : null);
    } else if (byKey) onDone(naming?.what === 'new' ? naming.parent : null);
  };

  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected
      aria-label={row.concept === null ? 'New concept' : `Name of ${before}`}
      className={styles.row}
      style={{ ...style, paddingInlineStart: indent(row.level) }}
    >
      <Twist isOpen={null} />
      <input
        type="text"
        aria-label={row.concept === null ? 'Name of the new concept' : `New name of ${before}`}
        placeholder="Name of the concept"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={500}
        className={styles.name}
        value={name}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => act(finish(false))}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') act(finish(true));
          else if (event.key === 'Escape') {
            isDone.current = true;
            setNaming(null);
            onDone(row.concept?.id ?? (naming?.what === 'new' ? naming.parent : null));
          } else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}

/** How far a row of a level is set in. */
export function indent(level: number): string {
  return `calc(var(--space-1) + ${Math.min(level - 1, 8)} * 14px)`;
}
