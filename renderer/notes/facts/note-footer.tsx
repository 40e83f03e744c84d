import type { Block } from '#core/text/blocks.ts';
import { plural } from '../../ui/plural.ts';
import { readingTime } from './count-blocks.ts';
import styles from './note-footer.module.css';
import { useCounts } from './use-counts.ts';

/** Below a note's text, quietly: how long it is. */
export function NoteFooter({ blocks }: { blocks: readonly Block[] }) {
  const counts = useCounts(blocks);
  return (
    <footer className={styles.footer} aria-label="Length of the note">
      {counts !== null && (
        <>
          <span>{plural(counts.words, 'word', 'words')}</span>
          <span>{plural(counts.characters, 'character', 'characters')}</span>
          <span>{readingTime(counts.words)} to read</span>
        </>
      )}
    </footer>
  );
}
