import { History } from 'lucide-react';
import { memo, useMemo } from 'react';
import { keysOf } from '../commands.ts';
import { useNote } from '../state/bodies.ts';
import { openDocument } from '../state/workspace.ts';
import type { Cited } from '#core/text/blocks.ts';
import { Button } from '../ui/button.tsx';
import { citationsOf } from '#core/text/inside-blocks.ts';
import { momentInWords } from '../ui/dates.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useGrowing } from '../ui/use-growing.ts';
import { Attribution } from './citing/attribution.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useCited } from './citing/cited-passages.ts';
import { LinkedFrom } from './keeping/linked-from.tsx';
import { TemplateFacts } from './keeping/note-standing.tsx';
import { NoteTags } from './keeping/note-tags.tsx';
import { NoteOutline } from './outline/note-outline.tsx';
import styles from './note-inspector.module.css';
import { showVersions } from './versions/versions-state.ts';

/** Beside a note: its headings, what it cites, when it was written. */
export function NoteInspector({ note }: { note: string }) {
  const body = useNote(note);
  const blocks = body.status === 'ready' ? body.section.blocks : null;
  const citations = useMemo(() => citationsOf(blocks ?? []), [blocks]);
  if (body.status === 'failed') return <EmptyState title={body.error.message} />;
  if (body.status === 'loading' || blocks === null) return <div aria-busy="true" />;
  const { createdAt, changedAt } = body.note;
  return (
    <div className={styles.inspector}>
      <TemplateFacts note={body.note} />
      {body.note.template === undefined && <NoteTags note={body.note} />}
      <dl className={styles.facts}>
        <dt>Created</dt>
        <dd>{momentInWords(createdAt)}</dd>
        <dt>Changed</dt>
        <dd>{momentInWords(changedAt)}</dd>
      </dl>
      <NoteOutline note={note} blocks={blocks} />
      <Button look="quiet" className={styles.versions} onClick={() => showVersions(note)}>
        <History size={14} aria-hidden />
        Versions
        <Kbd keys={keysOf('note-versions') ?? ''} />
      </Button>
      <LinkedFrom kind="note" id={note} />
      <h2 className={styles.heading}>
        Cited passages <span className={styles.count}>{citations.length}</span>
      </h2>
      {citations.length === 0 ? (
        <p className={styles.quiet}>Drag a passage into the note to cite it.</p>
      ) : (
        <CitationRows key={note} citations={citations} />
      )}
    </div>
  );
}

function CitationRows({ citations }: { citations: readonly Cited[] }) {
  const shown = useGrowing(citations.length);
  return (
    <ol className={styles.list}>
      {citations.slice(0, shown).map((citation, index) => (
        // A passage may be cited twice, so its id alone is no key.
        <li key={`${citation.passage}:${String(index)}`}>
          <CitationRow citation={citation} />
        </li>
      ))}
    </ol>
  );
}

const CitationRow = memo(function CitationRow({ citation }: { citation: Cited }) {
  const cited = useCited(citation.passage);
  const words = (
    <>
      <span className={styles.quote} dir="auto">
        {citation.quote}
      </span>
      <span className={styles.source}>
        {cited === null ? 'The passage was deleted' : <Attribution citation={citation} />}
      </span>
    </>
  );
  if (cited === null || cited === undefined) return <div className={styles.row}>{words}</div>;
  const { document, id } = cited.passage;
  return (
    <button
      type="button"
      className={styles.row}
      onClick={() => openDocument(document, { passage: id })}
    >
      {words}
    </button>
  );
});
