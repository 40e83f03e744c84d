// The composition: which feature stands in which place. Features know each other only through here and
// through the table of commands.

import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Suspense, lazy, useEffect } from 'react';
import { ActorList } from './actors/actor-list.tsx';
import { ActorProfile } from './actors/profile/actor-profile.tsx';
import { ActorView } from './actors/actor-view.tsx';
import { MergeDialog } from './actors/merging/merge-dialog.tsx';
import { BackupStatus } from './backups/backup-status.tsx';
import { BackupsView } from './backups/backups-view.tsx';
import { RestoreDialog } from './backups/restore-dialog.tsx';
import { ExportButton } from './exporting/export-button.tsx';
import { ExportDialog } from './exporting/export-dialog.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { CodebookView } from './concepts/codebook-view.tsx';
import { ConceptList } from './concepts/concept-list.tsx';
import { ConceptProfile } from './concepts/concept-profile.tsx';
import { ConceptView } from './concepts/concept-view.tsx';
import { DropZone } from './importing/drop-zone.tsx';
import { ImportPanel, ImportStatus } from './importing/import-panel.tsx';
import { PasteForm } from './importing/paste-form.tsx';
import { DocumentInspector } from './inspector/inspector.tsx';
import { SidePanel } from './inspector/side-panel.tsx';
import { LeftLists } from './library/left-lists.tsx';
import { TemplateChooser } from './library/notes/template-chooser.tsx';
import { ActorMentions } from './mentions/actor-mentions.tsx';
import { MentionPanel } from './mentions/mention-panel.tsx';
import { Palette } from './palette/palette.tsx';
import { ReviewPanel } from './review/review-panel.tsx';
import { SearchPane } from './search/search-pane.tsx';
import { Banner } from './shell/banner.tsx';
import { Groups } from './shell/groups.tsx';
import { Panes } from './shell/panes.tsx';
import { StatusBar } from './shell/status-bar.tsx';
import { titleOf } from './shell/tab-title.tsx';
import styles from './shell/app.module.css';
import { SuggestionsOffer } from './suggestions/suggestions-offer.tsx';
import { SuggestionsPanel } from './suggestions/suggestions-panel.tsx';
import { useLibrary } from './state/library.ts';
import type { Tab } from './state/workspace.ts';
import { activeTab, activeTabOf, tabKey, useWorkspace } from './state/workspace.ts';
import { Announcer } from './ui/announce.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { ToastHost } from './ui/toast.tsx';
import { Welcome } from './welcome/welcome.tsx';

const ReaderView = lazy(async () => ({
  default: (await import('./reader/reader-view.tsx')).ReaderView,
}));
const PassageInspector = lazy(async () => ({
  default: (await import('./reader/passage-inspector.tsx')).PassageInspector,
}));
const SpeakersPanel = lazy(async () => ({
  default: (await import('./speakers/speakers-panel.tsx')).SpeakersPanel,
}));
const TurnFinding = lazy(async () => ({
  default: (await import('./speakers/finding/turn-finding.tsx')).TurnFinding,
}));
const OutlinePanel = lazy(async () => ({
  default: (await import('./reader/outline/outline-panel.tsx')).OutlinePanel,
}));
const ReadingStatus = lazy(async () => ({
  default: (await import('./reader/progress/reading-status.tsx')).ReadingStatus,
}));
const HiddenSign = lazy(async () => ({
  default: (await import('./reader/hidden-sign.tsx')).HiddenSign,
}));
const LinkedFrom = lazy(async () => ({
  default: (await import('./notes/keeping/linked-from.tsx')).LinkedFrom,
}));
const VersionsDialog = lazy(async () => ({
  default: (await import('./notes/versions/versions-dialog.tsx')).VersionsDialog,
}));
const NoteInspector = lazy(async () => ({
  default: (await import('./notes/note-inspector.tsx')).NoteInspector,
}));
const NoteView = lazy(async () => ({ default: (await import('./notes/note-view.tsx')).NoteView }));

/** The whole window. What fails in drawing shows a sentence and a button in its place. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <ToastHost>
          <ErrorBoundary what="The window">
            <Window />
          </ErrorBoundary>
          <Announcer />
        </ToastHost>
      </Tooltip.Provider>
    </CSPProvider>
  );
}

function Window() {
  const tab = useWorkspace(activeTab);
  const historyOpen = useWorkspace((state) => state.historyOpen);
  const focusMode = useWorkspace((state) => state.focusMode);
  const title = useLibrary((state) => (tab === null ? null : titleOf(tab, state)));
  useEffect(() => {
    document.title = title === null ? 'Dictum' : `${title} – Dictum`;
  }, [title]);
  return (
    <div className={styles.window}>
      <Banner />
      <Panes
        left={
          <SearchPane>
            <LeftLists
              actorList={(filter) => <ActorList filter={filter} />}
              conceptList={(filter) => <ConceptList filter={filter} />}
            />
          </SearchPane>
        }
        middle={
          <Groups
            actions={<ExportButton />}
            page={(group) => (
              <ErrorBoundary what="This page" resetKey={group.active ?? ''}>
                <Suspense fallback={null}>
                  <Page tab={activeTabOf(group)} />
                </Suspense>
              </ErrorBoundary>
            )}
          />
        }
        right={
          historyOpen ? (
            <ErrorBoundary what="The history" resetKey="history">
              <HistoryPanel />
            </ErrorBoundary>
          ) : tab === null || tab.kind === 'codebook' || tab.kind === 'backups' ? null : (
            <ErrorBoundary what="The side panel" resetKey={tabKey(tab)}>
              <Suspense fallback={null}>
                <Side tab={tab} />
              </Suspense>
            </ErrorBoundary>
          )
        }
      />
      {!focusMode && (
        <StatusBar>
          <ImportStatus />
          <BackupStatus />
          <Suspense fallback={null}>
            <ReadingStatus />
            <HiddenSign />
          </Suspense>
        </StatusBar>
      )}
      <ImportPanel />
      <ExportDialog />
      <MergeDialog />
      <RestoreDialog />
      <Palette />
      <TemplateChooser />
      <PasteForm />
      <Suspense fallback={null}>
        <TurnFinding />
        <VersionsDialog />
      </Suspense>
      <DropZone />
    </div>
  );
}

function Page({ tab }: { tab: Tab | null }) {
  if (tab === null) return <Welcome />;
  switch (tab.kind) {
    case 'document':
      return <ReaderView key={tab.id} document={tab.id} />;
    case 'note':
      return <NoteView key={tab.id} note={tab.id} />;
    case 'actor':
      return (
        <ActorView
          key={tab.id}
          actor={tab.id}
          mentions={<ActorMentions actor={tab.id} />}
          linked={<LinkedFrom kind="actor" id={tab.id} place="page" />}
        />
      );
    case 'concept':
      return <ConceptView key={tab.id} concept={tab.id} />;
    case 'codebook':
      return <CodebookView />;
    case 'backups':
      return <BackupsView />;
  }
}

function Side({ tab }: { tab: Tab }) {
  switch (tab.kind) {
    case 'document':
      return (
        <DocumentInspector
          key={tab.id}
          id={tab.id}
          passages={
            <PassageInspector
              document={tab.id}
              linked={(passage) => <LinkedFrom key={passage} kind="passage" id={passage} />}
            />
          }
          actors={<MentionPanel document={tab.id} />}
          speakers={<SpeakersPanel document={tab.id} />}
          outline={<OutlinePanel document={tab.id} />}
          review={<ReviewPanel document={tab.id} />}
          suggestions={<SuggestionsPanel document={tab.id} />}
          offer={<SuggestionsOffer document={tab.id} />}
          moreDetails={<LinkedFrom kind="document" id={tab.id} place="panel" />}
        />
      );
    case 'note':
      return (
        <SidePanel title="Note">
          <NoteInspector key={tab.id} note={tab.id} />
        </SidePanel>
      );
    case 'actor':
      return (
        <SidePanel title="Profile">
          <ActorProfile id={tab.id} />
        </SidePanel>
      );
    case 'concept':
      return (
        <SidePanel title="Concept">
          <ConceptProfile id={tab.id} />
        </SidePanel>
      );
    case 'codebook':
    case 'backups':
      return null;
  }
}
