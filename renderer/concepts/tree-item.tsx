import { Ellipsis, Trash2 } from 'lucide-react';
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
import { carriesConcept, dragConcept } from './tree-drag.ts';
import type { TreeRow } from './tree-rows.ts';
import { Twist } from '../ui/twist.tsx';
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
  const entries = entriesOf(concept, concepts.size > 1, onMerge, onMove);

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
        onDragStart={(event) => dragConcept(event, id)}
        onDragOver={(event) => {
          if (!carriesConcept(event)) return;
          event.preventDefault();
          event.stopPropagation();
          onOver();
        }}
        onDrop={onDrop}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={(event) => openConcept(id, sideOf(event))}
      >
        <Twist isOpen={open} onTwist={() => setOpen([id], open !== true)} />
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
        {total > 0 && <Count alone={alone} total={total} />}
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

/** The menu of a concept; `onMerge` and `onMove` are told the row at which their popover is to stand. */
function entriesOf(
  { id, parent }: ConceptRecord,
  hasOthers: boolean,
  onMerge: (id: string, row: Element) => void,
  onMove: (id: string, row: Element) => void,
): MenuEntry[] {
  const withRow = (does: (id: string, row: Element) => void) => (): void => {
    const element = rowOf(id);
    if (element !== null) does(id, element);
  };
  return [
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
      disabled: parent === null,
      run: () => act(moveConcept(id, null)),
    },
    { label: 'Merge into another…', disabled: !hasOthers, run: withRow(onMerge) },
    null,
    {
      label: 'Delete',
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      run: () => act(deleteConcept(id)),
    },
  ];
}

/** How many statements are about a concept, and about it and those below it. */
function Count({ alone, total }: { alone: number; total: number }) {
  const isAll = total === alone;
  const all = total.toLocaleString('en');
  const words = isAll
    ? plural(alone, 'statement')
    : `${plural(alone, 'statement')}, ${all} with those below`;
  return (
    <span
      className={styles.count}
      title={words}
      data-count={isAll ? all : `${alone.toLocaleString('en')} of ${all}`}
    >
      <span className="only-read">, {words}</span>
    </span>
  );
}
