import { ArrowUpDown, Check, FilePlus2 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { DocumentRecord } from '#core/records/document.ts';
import { keysOf, runCommand } from '../commands.ts';
import { act, deleteDocument } from '../state/acts.ts';
import { useDocumentActions } from '../state/document-actions.ts';
import { useLibrary } from '../state/library.ts';
import { useReadingPlaces } from '../state/reading-places.ts';
import { showInspector } from '../state/panes.ts';
import { activeKey, openDocument, useWorkspace } from '../state/workspace.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { focusSidePanel } from '../ui/focus-side-panel.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { plural } from '../ui/plural.ts';
import { RowList } from '../ui/row-list.tsx';
import type { DocumentListNow } from './document-rows.ts';
import { documentRow } from './document-rows.ts';
import { ListFoot } from '../ui/list-foot.tsx';
import type { DocumentOrder } from './sorting.ts';
import { documentOrders, fittingDocuments, orderedDocuments } from './sorting.ts';

const orderWords: Readonly<Record<DocumentOrder, string>> = {
  added: 'Last added first',
  date: 'Latest date first',
  title: 'By title',
  author: 'By author',
};

/** All documents in an order; what stood in it before is put in it again quickly. */
function useOrdered(
  documents: ReadonlyMap<string, DocumentRecord>,
  order: DocumentOrder,
): readonly DocumentRecord[] {
  const before = useRef<{ order: DocumentOrder; list: readonly DocumentRecord[] } | null>(null);
  return useMemo(() => {
    const known = before.current?.order === order ? before.current.list : [];
    const list = orderedDocuments(documents, order, known);
    before.current = { order, list };
    return list;
  }, [documents, order]);
}

/** All documents that fit the filter. */
export function DocumentList({ filter }: { filter: string }) {
  const documents = useLibrary((state) => state.documents);
  const counts = useLibrary((state) => state.counts);
  const ready = useLibrary((state) => state.status === 'ready');
  const active = useWorkspace(activeKey);
  const places = useReadingPlaces((state) => state.places);
  const actions = useDocumentActions();
  const [order, setOrder] = useState<DocumentOrder>('added');

  const ordered = useOrdered(documents, order);
  const now = useRef<DocumentListNow>({ active: null, counts, places, actions });
  const shown = active?.startsWith('document:') === true ? active.slice('document:'.length) : null;
  now.current = { active: shown, counts, places, actions };
  const rows = useMemo(
    () => fittingDocuments(ordered, filter).map((document) => documentRow(document, now)),
    [ordered, filter],
  );

  if (documents.size === 0)
    return ready ? (
      <EmptyState
        icon={<FilePlus2 size={28} strokeWidth={1.5} aria-hidden />}
        title="No documents yet"
        action={
          <Button look="primary" onClick={() => runCommand('import-files')}>
            Import files
          </Button>
        }
      >
        Import texts, drop files on this window, or paste a text.
      </EmptyState>
    ) : null;

  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title="No document fits the filter" />
      ) : (
        <RowList
          label="Documents"
          rows={rows}
          onOpen={(id, side) => openDocument(id, {}, side)}
          onDelete={(id) => act(deleteDocument(id))}
          onRename={editDetails}
        />
      )}
      <ListFoot
        words={
          filter === '' ? plural(rows.length, 'document') : `${rows.length} of ${documents.size}`
        }
      >
        <Menu
          label="Order of documents"
          trigger={
            <IconButton small label="Order of documents">
              <ArrowUpDown size={14} />
            </IconButton>
          }
          entries={documentOrders.map((one) => ({
            label: orderWords[one],
            icon: one === order ? <Check size={14} aria-label="chosen" /> : undefined,
            run: () => setOrder(one),
          }))}
        />
        <Menu
          label="Add documents"
          trigger={
            <IconButton small label="Add documents" keys={keysOf('import-files')}>
              <FilePlus2 size={15} />
            </IconButton>
          }
          entries={[
            {
              label: 'Import files…',
              keys: keysOf('import-files'),
              run: () => runCommand('import-files'),
            },
            { label: 'Import a folder…', run: () => runCommand('import-folder') },
            {
              label: 'Paste a text…',
              keys: keysOf('paste-document'),
              run: () => runCommand('paste-document'),
            },
          ]}
        />
      </ListFoot>
    </>
  );
}

function editDetails(id: string): void {
  openDocument(id);
  showInspector('details');
  focusSidePanel();
}
