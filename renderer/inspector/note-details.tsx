import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { CitationBlock } from '#core/text/blocks.ts';
import { plainTextOfBlocks } from '#core/text/plain.ts';
import { act, deleteNote } from '../state/acts.ts';
import { useNote } from '../state/bodies.ts';
import { runCommand } from '../commands.ts';
import { Button } from '../ui/button.tsx';
import { momentInWords } from '../ui/dates.ts';
import styles from './details.module.css';

const words = new Intl.Segmenter('en', { granularity: 'word' });

function countWords(text: string): number {
  let count = 0;
  for (const segment of words.segment(text)) if (segment.isWordLike === true) count += 1;
  return count;
}

/** What is known of a note: its length, what it cites, when it was written. */
export function NoteDetails({ id }: { id: string }) {
  const body = useNote(id);
  const blocks = body.status === 'ready' ? body.section.blocks : null;
  const length = useMemo(
    () => (blocks === null ? 0 : countWords(plainTextOfBlocks(blocks))),
    [blocks],
  );
  const citations = useMemo(
    () => (blocks ?? []).filter((block): block is CitationBlock => block.type === 'citation'),
    [blocks],
  );
  if (body.status !== 'ready') return null;
  return (
    <>
      <h2 className={styles.heading}>Note</h2>
      <div className={styles.details}>
        <dl className={styles.plainFacts}>
          <dt>Words</dt>
          <dd>{length.toLocaleString('en')}</dd>
          <dt>Written</dt>
          <dd>{momentInWords(body.note.createdAt)}</dd>
          <dt>Changed</dt>
          <dd>{momentInWords(body.note.changedAt)}</dd>
        </dl>
        <Cited citations={citations} />
        <div className={styles.row}>
          <Button onClick={() => runCommand('export')}>Export…</Button>
          <Button look="danger" onClick={() => act(deleteNote(id))}>
            <Trash2 size={14} aria-hidden />
            Delete note
          </Button>
        </div>
      </div>
    </>
  );
}

function Cited({ citations }: { citations: readonly CitationBlock[] }) {
  const sources = new Map<string, number>();
  for (const { source } of citations) sources.set(source, (sources.get(source) ?? 0) + 1);
  if (sources.size === 0) return null;
  return (
    <section aria-label="Sources">
      <h3 className={styles.subheading}>Cites</h3>
      <ul>
        {[...sources].map(([source, count]) => (
          <li key={source} className={styles.source}>
            <span dir="auto">{source}</span>
            <span className={styles.sourceCount}>{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
