import type { ReactNode } from 'react';
import { useId } from 'react';
import type { InspectorView } from '../state/workspace.ts';
import { showInspector, useWorkspace } from '../state/workspace.ts';
import { DocumentDetails } from './document-details.tsx';
import styles from './inspector.module.css';

const views: readonly { view: InspectorView; label: string }[] = [
  { view: 'passages', label: 'Passages' },
  { view: 'details', label: 'Details' },
];

/** What belongs to a document: its passages, or what is known of it. */
export function DocumentInspector({
  id,
  passages,
  moreDetails,
}: {
  id: string;
  passages: ReactNode;
  /** Stands below what is known of the document. */
  moreDetails: ReactNode;
}) {
  const shown = useWorkspace((state) => state.inspectorView);
  const base = useId();
  return (
    <>
      <div role="tablist" aria-label="Side panel" className={styles.bar}>
        {views.map(({ view, label }) => (
          <button
            key={view}
            id={`${base}-${view}`}
            type="button"
            role="tab"
            aria-selected={view === shown}
            aria-controls={`${base}-panel`}
            tabIndex={view === shown ? 0 : -1}
            className={styles.tab}
            onClick={() => showInspector(view)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              const other = views.find((one) => one.view !== shown);
              if (other === undefined) return;
              showInspector(other.view);
              document.getElementById(`${base}-${other.view}`)?.focus();
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <div
        id={`${base}-panel`}
        role="tabpanel"
        aria-labelledby={`${base}-${shown}`}
        className={styles.panel}
      >
        {shown === 'passages' ? passages : <DocumentDetails id={id} more={moreDetails} />}
      </div>
    </>
  );
}
