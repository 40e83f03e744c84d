import { BookOpen, Plus, Tags } from 'lucide-react';
import { useMemo, useState } from 'react';
import { conceptTree, countsWithBelow } from '#core/concepts/tree.ts';
import { keysOf } from '../commands.ts';
import { useLibrary } from '../state/library.ts';
import { openCodebook } from '../state/open-pages.ts';
import { activeTab, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ListFoot } from '../ui/list-foot.tsx';
import { plural } from '../ui/plural.ts';
import { Popover } from '../ui/popover.tsx';
import { ConceptTree } from './concept-tree.tsx';
import { setNaming, useConcepts } from './concepts-state.ts';
import { MergeForm } from './merge-form.tsx';
import { MoveForm } from './move-form.tsx';
import { treeRows } from './tree-rows.ts';
import styles from './concept-tree.module.css';

/** The concepts of the library as a tree, filtered by what is typed. */
export function ConceptList({ filter }: { filter: string }) {
  const concepts = useLibrary((state) => state.concepts);
  const counts = useLibrary((state) => state.conceptCounts);
  const ready = useLibrary((state) => state.status === 'ready');
  const tab = useWorkspace(activeTab);
  const { naming, closed } = useConcepts();
  const [asked, setAsked] = useState<{ what: 'merge' | 'move'; id: string; row: Element } | null>(
    null,
  );
  const nodes = useMemo(() => conceptTree(concepts), [concepts]);
  const totals = useMemo(() => countsWithBelow(nodes, counts), [nodes, counts]);
  const rows = useMemo(
    () => treeRows(nodes, closed, filter, naming),
    [nodes, closed, filter, naming],
  );
  const isNone = concepts.size === 0 && rows.length === 0;
  const close = (): void => setAsked(null);

  return (
    <>
      {isNone && ready && (
        <EmptyState
          icon={<Tags size={28} strokeWidth={1.5} aria-hidden />}
          title="No concepts yet"
          action={
            <Button look="primary" onClick={() => setNaming({ what: 'new', parent: null })}>
              New concept
            </Button>
          }
        >
          Claims and themes that actors take positions on; a statement names one.
        </EmptyState>
      )}
      {!isNone && rows.length === 0 && <EmptyState title="No concept fits the filter" />}
      {rows.length > 0 ? (
        <ConceptTree
          rows={rows}
          concepts={concepts}
          totals={totals}
          current={tab?.kind === 'concept' ? tab.id : null}
          onMerge={(id, row) => setAsked({ what: 'merge', id, row })}
          onMove={(id, row) => setAsked({ what: 'move', id, row })}
        />
      ) : (
        <div className={styles.grow} />
      )}
      <ListFoot words={plural(concepts.size, 'concept')}>
        <IconButton small label="Codebook" keys={keysOf('codebook')} onClick={openCodebook}>
          <BookOpen size={15} />
        </IconButton>
        <IconButton
          small
          label="New concept"
          keys={keysOf('new-concept')}
          onClick={() => setNaming({ what: 'new', parent: null })}
        >
          <Plus size={15} />
        </IconButton>
      </ListFoot>
      <Popover
        label={asked?.what === 'move' ? 'Move the concept' : 'Merge the concept'}
        open={asked !== null}
        onOpenChange={(open) => {
          if (!open) close();
        }}
        anchor={asked?.row ?? null}
        side="right"
      >
        {asked?.what === 'merge' && <MergeForm id={asked.id} onDone={close} />}
        {asked?.what === 'move' && <MoveForm id={asked.id} onDone={close} />}
      </Popover>
    </>
  );
}
