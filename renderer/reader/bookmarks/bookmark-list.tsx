import { Bookmark, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { act } from '../../state/acts.ts';
import { inPercent } from '../../state/reading-place.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { OpenText } from '../open-texts.ts';
import { deleteBookmark, goToBookmark, renameBookmark } from './bookmark-actions.ts';
import type { PlacedBookmark } from './bookmark-places.ts';
import { bookmarkTitle } from './bookmark-places.ts';
import styles from './bookmarks.module.css';

/**
 * The bookmarks of a text, in its order. Arrow keys move; Enter or a click goes there; F2 renames, Delete
 * deletes.
 */
export function BookmarkList({
  open,
  bookmarks,
}: {
  open: OpenText;
  bookmarks: readonly PlacedBookmark[];
}) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const reachable = bookmarks.some((one) => one.bookmark.id === focused)
    ? focused
    : bookmarks[0]?.bookmark.id;

  function focusRow(index: number): void {
    const id = bookmarks[Math.max(0, Math.min(bookmarks.length - 1, index))]?.bookmark.id;
    if (id !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-bookmark="${id}"]`)?.focus();
  }

  function remove(index: number): void {
    const placed = bookmarks[index];
    if (placed === undefined) return;
    // The focus goes to what will stand there.
    focusRow(index === bookmarks.length - 1 ? index - 1 : index + 1);
    act(deleteBookmark(open, placed));
  }

  function pressed(event: KeyboardEvent, index: number): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusRow(index + 1),
      ArrowUp: () => focusRow(index - 1),
      Home: () => focusRow(0),
      End: () => focusRow(bookmarks.length - 1),
      F2: () => setRenaming(bookmarks[index]?.bookmark.id ?? null),
      Delete: () => remove(index),
    };
    const deed = deeds[event.key];
    if (deed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }

  return (
    <ul ref={list} aria-label="Bookmarks" className={styles.list}>
      {bookmarks.map((placed, index) => {
        const { id } = placed.bookmark;
        const title = bookmarkTitle(placed, open.text);
        if (renaming === id)
          return (
            <li key={id} className={styles.item}>
              <NameField
                placed={placed}
                title={title}
                onDone={(name) => {
                  setRenaming(null);
                  if (name !== null) act(renameBookmark(open.document, placed, name));
                  requestAnimationFrame(() => focusRow(index));
                }}
              />
            </li>
          );
        return (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={styles.row}
              data-bookmark={id}
              tabIndex={id === reachable ? 0 : -1}
              onFocus={() => setFocused(id)}
              onKeyDown={(event) => pressed(event, index)}
              onClick={() => goToBookmark(open, placed)}
            >
              <Bookmark size={14} aria-hidden className={styles.ribbon} />
              <span className={styles.title} data-named={placed.bookmark.name !== ''} dir="auto">
                {title}
              </span>
              <span className={styles.where}>
                {inPercent(open.text.length === 0 ? 0 : placed.start / open.text.length)}%
              </span>
            </button>
            <div className={styles.more}>
              <Menu
                label={`Menu of the bookmark ${title}`}
                trigger={
                  <IconButton small label={`More about the bookmark ${title}`} tabIndex={-1}>
                    <Ellipsis size={15} />
                  </IconButton>
                }
                entries={[
                  {
                    label: 'Rename',
                    keys: 'F2',
                    icon: <Pencil size={14} />,
                    run: () => setRenaming(id),
                  },
                  {
                    label: 'Delete',
                    keys: 'Delete',
                    icon: <Trash2 size={14} />,
                    danger: true,
                    run: () => act(deleteBookmark(open, placed)),
                  },
                ]}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Where a bookmark is given a name; `onDone` gets null when that was given up. */
function NameField({
  placed,
  title,
  onDone,
}: {
  placed: PlacedBookmark;
  title: string;
  onDone: (name: string | null) => void;
}) {
  const isDone = useRef(false);
  function done(name: string | null): void {
    if (isDone.current) return;
    isDone.current = true;
    onDone(name);
  }
  return (
    <input
      // It was asked for, to be written in.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      type="text"
      className={styles.name}
      aria-label={`Name of the bookmark ${title}`}
      defaultValue={placed.bookmark.name}
      placeholder={title}
      maxLength={200}
      spellCheck={false}
      dir="auto"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        done(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
    />
  );
}
