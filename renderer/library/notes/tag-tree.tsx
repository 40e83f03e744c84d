import { Hash, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { TagRow } from '#core/notes/tag-tree.ts';
import { tagRows } from '#core/notes/tag-tree.ts';
import { act } from '../../state/acts.ts';
import { renameTag } from '../../state/note-actions.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import { ContextMenu } from '../../ui/menu.tsx';
import { Popover } from '../../ui/popover.tsx';
import { filterByTag, openTag, useNoteList } from './list-state.ts';
import { RenameTagForm } from './rename-tag-form.tsx';
import { Twist } from '../../ui/twist.tsx';
import styles from './notes.module.css';

/**
 * The tags of all notes as a tree. Arrow keys move, open and close; Enter shows only the notes of a tag, and
 * all of them again; F2 renames or merges a tag everywhere, Delete takes it away everywhere.
 */
export function TagTree({ counts }: { counts: ReadonlyMap<string, number> }) {
  const { tag: chosen, opened } = useNoteList();
  const rows = tagRows(counts, opened);
  const tree = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<{ tag: string; row: Element } | null>(null);
  const reachable = [focused, chosen].find((tag) => rows.some((row) => row.tag === tag));

  const rowOf = (tag: string): HTMLElement | null =>
    tree.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`) ?? null;
  const focusOn = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setFocused(row.tag);
    rowOf(row.tag)?.focus();
  };
  const rename = (tag: string): void => {
    const row = rowOf(tag);
    if (row !== null) setRenaming({ tag, row });
  };

  function pressed(event: KeyboardEvent, row: TagRow, index: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const parent = rows.findLastIndex((one, at) => at < index && one.level < row.level);
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusOn(index + 1),
      ArrowUp: () => focusOn(index - 1),
      Home: () => focusOn(0),
      End: () => focusOn(rows.length - 1),
      ArrowRight: () => (row.open === false ? openTag(row.tag, true) : focusOn(index + 1)),
      ArrowLeft: () =>
        row.open === true ? openTag(row.tag, false) : parent >= 0 ? focusOn(parent) : undefined,
      Enter: () => filterByTag(chosen === row.tag ? null : row.tag),
      ' ': () => filterByTag(chosen === row.tag ? null : row.tag),
      F2: () => rename(row.tag),
      Delete: () => act(renameTag(row.tag, null)),
    };
    const deed = deeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  }

  return (
    <div ref={tree} role="tree" aria-label="Tags" className={styles.tree}>
      {rows.map((row, index) => (
        <ContextMenu key={row.tag} label={`Menu of #${row.tag}`} entries={entriesOf(row, rename)}>
          <div
            role="treeitem"
            data-tag={row.tag}
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-selected={chosen === row.tag}
            aria-expanded={row.open ?? undefined}
            tabIndex={row.tag === (reachable ?? rows[0]?.tag) ? 0 : -1}
            className={styles.tag}
            style={{ paddingInlineStart: `${String((row.level - 1) * 14)}px` }}
            onFocus={() => setFocused(row.tag)}
            onClick={() => filterByTag(chosen === row.tag ? null : row.tag)}
            onKeyDown={(event) => pressed(event, row, index)}
          >
            <Twist isOpen={row.open} onTwist={() => openTag(row.tag, row.open !== true)} />
            <span className={styles.tagName} dir="auto">
              {row.name}
            </span>
            <span className={styles.tagCount}>
              {row.count.toLocaleString('en')}
              <span className="only-read"> {row.count === 1 ? 'note' : 'notes'}</span>
            </span>
          </div>
        </ContextMenu>
      ))}
      <Popover
        label="Rename the tag"
        open={renaming !== null}
        onOpenChange={(open) => {
          if (!open) setRenaming(null);
        }}
        anchor={renaming?.row ?? null}
        side="right"
      >
        {renaming !== null && (
          <RenameTagForm tag={renaming.tag} tags={counts} onDone={() => setRenaming(null)} />
        )}
      </Popover>
    </div>
  );
}

function entriesOf(row: TagRow, rename: (tag: string) => void): MenuEntry[] {
  return [
    {
      label: 'Show only its notes',
      keys: 'Enter',
      icon: <Hash size={14} />,
      run: () => filterByTag(row.tag),
    },
    {
      label: 'Rename or merge…',
      keys: 'F2',
      icon: <Pencil size={14} />,
      run: () => rename(row.tag),
    },
    null,
    {
      label: 'Remove everywhere',
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      run: () => act(renameTag(row.tag, null)),
    },
  ];
}
