import type { BacklinkNote, BacklinkPlace } from '#core/notes/backlinks-api.ts';
import type { LinkedKind } from '#core/notes/note-places.ts';
import { useLibrary } from '../../state/library.ts';
import { openNote } from '../../state/workspace.ts';
import { plural } from '../../ui/plural.ts';
import { sideOf } from '../../ui/side-of.ts';
import styles from './keeping.module.css';
import { useBacklinks } from './use-backlinks.ts';

/**
 * The notes that mention or cite something, with the lines in which they do; a press opens the note there,
 * with Ctrl on the other side. Nothing while there are none.
 */
export function LinkedFrom({
  kind,
  id,
  place = 'card',
}: {
  kind: LinkedKind;
  id: string;
  /** Where it stands: in a panel of its own margins, inside something with margins, or on a page. */
  place?: 'panel' | 'card' | 'page';
}) {
  const backlinks = useBacklinks(kind, id);
  const titles = useLibrary((state) => state.notes);
  if (backlinks === null || backlinks.total === 0) return null;
  const { total, notes } = backlinks;
  return (
    <section className={styles.linked} data-place={place} aria-label="Linked from">
      <h2 className={styles.heading}>
        Linked from <span className={styles.count}>{total}</span>
      </h2>
      <ul className={styles.notes}>
        {notes.map((one) => (
          <li key={one.note}>
            <InNote found={one} title={titles.get(one.note)?.title ?? ''} />
          </li>
        ))}
      </ul>
      {total > notes.length && (
        <p className={styles.quiet}>and {plural(total - notes.length, 'more note')}</p>
      )}
    </section>
  );
}

function InNote({ found, title }: { found: BacklinkNote; title: string }) {
  const { note, places, count } = found;
  return (
    <>
      <button
        type="button"
        className={styles.noteTitle}
        dir="auto"
        onClick={(event) => openNote(note, {}, sideOf(event))}
      >
        {title === '' ? 'Untitled' : title}
      </button>
      <ul>
        {places.map((place) => (
          <li key={place.start}>
            <button
              type="button"
              className={styles.place}
              dir="auto"
              onClick={(event) =>
                openNote(note, { start: place.start, end: place.end }, sideOf(event))
              }
            >
              <Line place={place} />
            </button>
          </li>
        ))}
      </ul>
      {count > places.length && (
        <p className={styles.quiet}>and {plural(count - places.length, 'more place')}</p>
      )}
    </>
  );
}

function Line({ place: { text, from, to } }: { place: BacklinkPlace }) {
  return (
    <>
      {text.slice(0, from)}
      <mark className={styles.mark}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
