import { ChevronRight, Ellipsis, Trash2 } from 'lucide-react';
import type { CSSProperties, DragEvent, KeyboardEvent } from 'react';
import type { ConceptRecord } from '#core/records/concept.ts';
import { act } from '../state/acts.ts';
import { deleteConcept, moveConcept } from '../state/concept-actions.ts';
import { useLibrary } from '../state/library.ts';
import { openConcept } from '../state/open-pages.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { ContextMenu, Menu } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import { sideOf } from '../ui/side-of.ts';
import { setNaming, setOpen } from './concepts-state.ts';
import { indent } from './name-field.tsx';
import type { TreeRow } from './tree-rows.ts';
import twists from '../ui/twist.module.css';
import styles from './concept-tree.module.css';

/** The element of a concept's row, which popovers about it stand at. */
function rowOf(id: string): Element | null {
  return document.querySelector(`[data-concept="${CSS.escape(id)}"]`);
}

/** One concept of the tree with its number of statements: its own, and with those below it if that is more. */
export function TreeItem({
  row,
  style,
  reached,
  isCurrent,
  total,
  concepts,
  dragType,
  isOver,
  onOver,
  onDrop,
  onFocus,
  onKeyDown,
  onMerge,
  onMove,
}: {
  row: TreeRow;
  style: CSSProperties;
  /** Whether Tab leads to it. */
  reached: boolean;
  isCurrent: boolean;
  /** Statements of it and of those below it. */
  total: number;
  concepts: ReadonlyMap<string, ConceptRecord>;
  dragType: string;
  isOver: boolean;
  onOver: () => void;
  onDrop: (event: DragEvent) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onMerge: (id: string, row: Element) => void;
  onMove: (id: string, row: Element) => void;
}) {
  const alone = useLibrary((state) => state.conceptCounts.get(row.id) ?? 0);
  const { concept, id, open } = row;
  if (concept === null) return null;
  const words =
    total === alone
      ? plural(alone, 'statement')
      : `${plural(alone, 'statement')}, ${total.toLocaleString('en')} with those below`;
  const withRow = (does: (id: string, row: Element) => void) => (): void => {
    const element = rowOf(id);
    if (element !== null) does(id, element);
  };
  const entries: MenuEntry[] = [
    { label: 'Open', keys: 'Enter', run: () => openConcept(id) },
    { label: 'Open in split view', keys: 'Mod+Enter', run: () => openConcept(id, 'beside') },
    null,
    { label: 'Rename', keys: 'F2', run: () => setNaming({ what: 'rename', id }) },
    {
      label: 'New concept below',
      keys: 'Insert',
      run: () => setNaming({ what: 'new', parent: id }),
    },
    { label: 'Move below…', run: withRow(onMove) },
    {
      label: 'Move to the top',
      disabled: concept.parent === null,
      run: () => act(moveConcept(id, null)),
    },
    { label: 'Merge into another…', disabled: concepts.size < 2, run: withRow(onMerge) },
    null,
    {
      label: 'Delete',
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      run: () => act(deleteConcept(id)),
    },
  ];

  return (
    <ContextMenu label={`Menu of ${concept.name}`} entries={entries}>
      <div
        role="treeitem"
        aria-level={row.level}
        aria-expanded={open ?? undefined}
        aria-selected={isCurrent}
        aria-posinset={row.position}
        aria-setsize={row.siblings}
        tabIndex={reached ? 0 : -1}
        data-concept={id}
        data-over={isOver}
        className={styles.row}
        style={{ ...style, paddingInlineStart: indent(row.level) }}
        title={concept.definition === '' ? concept.name : `${concept.name}\n${concept.definition}`}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, id);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes(dragType)) return;
          event.preventDefault();
          event.stopPropagation();
          onOver();
        }}
        onDrop={onDrop}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={(event) => openConcept(id, sideOf(event))}
      >
        {open === null ? (
          <span className={twists.twist} />
        ) : (
          <span
            aria-hidden
            className={twists.twist}
            data-open={open}
            onClick={(event) => {
              event.stopPropagation();
              setOpen([id], !open);
            }}
          >
            <ChevronRight size={13} />
          </span>
        )}
        {concept.colour !== undefined && (
          <span
            aria-hidden
            className={styles.colour}
            style={{ background: `var(--mark-${concept.colour}-ink)` }}
          />
        )}
        <span className={styles.text} dir="auto">
          {concept.name}
        </span>
        {total > 0 && (
          <span
            className={styles.count}
            title={words}
            data-count={
              total === alone
                ? total.toLocaleString('en')
                : `${alone.toLocaleString('en')} of ${total.toLocaleString('en')}`
            }
          >
            <span className="only-read">, {words}</span>
          </span>
        )}
        <span
          className={styles.more}
          // What happens in the menu, which stands elsewhere on the screen, is none of the row's.
          onClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => event.stopPropagation()}
        >
          <Menu
            label={`Menu of ${concept.name}`}
            entries={entries}
            trigger={
              <IconButton small label={`More about ${concept.name}`} tabIndex={-1}>
                <Ellipsis size={15} />
              </IconButton>
            }
          />
        </span>
      </div>
    </ContextMenu>
  );
}
