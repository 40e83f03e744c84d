import type { LucideIcon } from 'lucide-react';
import {
  CircleAlert,
  Highlighter,
  Info,
  ListTree,
  MessagesSquare,
  Sparkles,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import { useDocument } from '../state/bodies.ts';
import type { InspectorView } from '../state/workspace.ts';
import { hasTurns } from '../state/turns.ts';
import { showInspector } from '../state/panes.ts';
import { useWorkspace } from '../state/workspace.ts';
import { DocumentDetails } from './document-details.tsx';
import styles from './inspector.module.css';

interface View {
  view: InspectorView;
  label: string;
  /** Stands for the label where there is no room for it. */
  Icon: LucideIcon;
}

const passagesView: View = { view: 'passages', label: 'Passages', Icon: Highlighter };
const actorsView: View = { view: 'actors', label: 'Actors', Icon: Users };
const speakersView: View = { view: 'speakers', label: 'Speakers', Icon: MessagesSquare };
const outlineView: View = { view: 'outline', label: 'Outline', Icon: ListTree };
const reviewView: View = { view: 'review', label: 'Review', Icon: CircleAlert };
const suggestionsView: View = { view: 'suggestions', label: 'Suggestions', Icon: Sparkles };
const detailsView: View = { view: 'details', label: 'Details', Icon: Info };

/** Where the arrow key goes among the views; round and round. */
function neighbour(views: readonly View[], shown: InspectorView, by: 1 | -1): View | undefined {
  const index = views.findIndex((one) => one.view === shown);
  return views.at((index + by) % views.length);
}

/** How many passages of a document wait to be looked at, live. */
function useToReview(id: string): number {
  const body = useDocument(id);
  const passages = body.status === 'ready' ? body.passages : null;
  return useMemo(() => {
    let count = 0;
    for (const passage of passages?.values() ?? []) if (passage.review !== undefined) count += 1;
    return count;
  }, [passages]);
}

/** Whether a document's text has speakers' turns, live. */
function useHasTurns(id: string): boolean {
  const body = useDocument(id);
  return body.status === 'ready' && hasTurns(body.sections);
}

/** What belongs to a document: its passages, its outline, or what is known of it. */
export function DocumentInspector({
  id,
  passages,
  actors,
  speakers,
  outline,
  review,
  suggestions,
  offer,
  moreDetails,
}: {
  id: string;
  passages: ReactNode;
  /** Those the text names. */
  actors: ReactNode;
  /** Shown when the text has turns. */
  speakers: ReactNode;
  outline: ReactNode;
  review: ReactNode;
  suggestions: ReactNode;
  /** Stands below the passages and the details. */
  offer: ReactNode;
  /** Stands below what is known of the document. */
  moreDetails: ReactNode;
}) {
  const shown = useWorkspace((state) => state.inspectorView);
  const base = useId();
  const toReview = useToReview(id);
  const hasReview = toReview > 0 || shown === 'review';
  const hasSpeakers = useHasTurns(id) || shown === 'speakers';
  const views = [
    passagesView,
    actorsView,
    ...(hasSpeakers ? [speakersView] : []),
    ...(hasReview ? [reviewView] : []),
    ...(shown === 'suggestions' ? [suggestionsView] : []),
    outlineView,
    detailsView,
  ];
  return (
    <>
      <div role="tablist" aria-label="Side panel" className={styles.bar}>
        {views.map(({ view, label, Icon }) => (
          <button
            key={view}
            id={`${base}-${view}`}
            type="button"
            role="tab"
            aria-selected={view === shown}
            aria-controls={`${base}-panel`}
            tabIndex={view === shown ? 0 : -1}
            className={styles.tab}
            title={label}
            data-many={views.length > 4}
            onClick={() => showInspector(view)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
              const other = neighbour(views, shown, event.key === 'ArrowRight' ? 1 : -1);
              if (other === undefined) return;
              showInspector(other.view);
              document.getElementById(`${base}-${other.view}`)?.focus();
            }}
          >
            <span className={styles.icon}>
              <Icon size={14} aria-hidden />
            </span>
            <span className={styles.word}>{label}</span>
            {view === 'review' && toReview > 0 && (
              <span className={styles.count}>{toReview.toLocaleString('en')}</span>
            )}
          </button>
        ))}
      </div>
      <div
        id={`${base}-panel`}
        role="tabpanel"
        aria-labelledby={`${base}-${shown}`}
        className={styles.panel}
      >
        {shown === 'passages' && passages}
        {shown === 'actors' && actors}
        {shown === 'speakers' && speakers}
        {shown === 'outline' && outline}
        {shown === 'review' && review}
        {shown === 'suggestions' && suggestions}
        {shown === 'details' && <DocumentDetails id={id} more={moreDetails} />}
      </div>
      {(shown === 'passages' || shown === 'details') && offer}
    </>
  );
}
