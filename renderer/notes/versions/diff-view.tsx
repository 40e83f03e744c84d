import { plural } from '../../ui/plural.ts';
import type { DiffLine } from './note-diff.ts';
import { diffSize, shownLines } from './note-diff.ts';
import styles from './versions.module.css';

/** What changed, line by line: what went is struck through, what came is underlined. */
export function DiffView({ lines }: { lines: readonly DiffLine[] }) {
  const { added, removed } = diffSize(lines);
  const isSame = lines.every((line) => line.kind === 'same');
  return (
    <>
      <p className={styles.told}>
        {isSame
          ? 'The text is as it was.'
          : `Since then ${plural(added, 'word')} came and ${plural(removed, 'word')} went.`}
      </p>
      {!isSame &&
        shownLines(lines).map((line, index) =>
          'hidden' in line ? (
            // The lines are drawn anew as a whole; their place is their key.
            <p key={index} className={styles.hidden}>
              {plural(line.hidden, 'line')} unchanged
            </p>
          ) : (
            <p key={index} className={styles.line} data-kind={line.kind} dir="auto">
              {line.parts.map((part, at) =>
                part.kind === 'same' ? (
                  <span key={at}>{part.text}</span>
                ) : part.kind === 'gone' ? (
                  <del key={at}>{part.text}</del>
                ) : (
                  <ins key={at}>{part.text}</ins>
                ),
              )}
            </p>
          ),
        )}
    </>
  );
}
