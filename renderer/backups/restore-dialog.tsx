import { useState } from 'react';
import type { CopyItem, RestorePreview } from '#core/backup/backups-api.ts';
import { act } from '../state/acts.ts';
import { Button } from '../ui/button.tsx';
import { momentInWords } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { plural } from '../ui/plural.ts';
import styles from './backups.module.css';
import { closePreview, restoreAll, restoreOne, useBackups } from './backups-state.ts';

/** Shows what restoring a copy would change, and brings back all of it or one document or note. */
export function RestoreDialog() {
  const preview = useBackups((known) => known.preview);
  return (
    <Dialog
      open={preview !== null}
      onClose={closePreview}
      title={preview === null ? '' : `The library of ${momentInWords(preview.at)}`}
      description="It was read to its end and is whole. Nothing has been changed yet."
      className={styles.dialog}
    >
      {preview !== null && <Preview preview={preview} />}
    </Dialog>
  );
}

const tables = [
  ['documents', 'Documents'],
  ['notes', 'Notes'],
  ['passages', 'Passages'],
  ['actors', 'Actors'],
  ['statements', 'Statements'],
] as const;

const stateWords = {
  gone: 'no longer in the library',
  changed: 'changed since',
  same: 'the same',
} as const;

function Preview({ preview }: { preview: RestorePreview }) {
  const busy = useBackups((known) => known.busy === 'restoring');
  const [sought, setSought] = useState('');
  const { counts, now, onlyNow } = preview;
  const words = sought.trim().toLowerCase();
  const items = preview.items.filter(({ title }) => title.toLowerCase().includes(words));
  return (
    <>
      <table className={styles.counts}>
        <thead>
          <tr>
            <td />
            <th scope="col">In this copy</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(([table, label]) => (
            <tr key={table}>
              <th scope="row">{label}</th>
              <td>{counts[table].toLocaleString('en')}</td>
              <td>{now[table].toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onlyNow.length > 0 && (
        <p className={styles.words}>
          Not in this copy: {onlyNow.slice(0, 3).join(', ')}
          {onlyNow.length > 3 && ` and ${onlyNow.length - 3} more`}.
        </p>
      )}
      {preview.items.length > 0 && (
        <section aria-label="Documents and notes in this copy">
          <div className={styles.itemsHead}>
            <h3>Bring back only one</h3>
            <input
              type="search"
              className={styles.seek}
              placeholder={`Find in ${plural(preview.itemCount, 'title')}`}
              aria-label="Find a title"
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          </div>
          <ul className={styles.items}>
            {items.slice(0, 200).map((item) => (
              <Item key={item.id} item={item} busy={busy} />
            ))}
          </ul>
        </section>
      )}
      <p className={styles.words}>
        Restoring everything puts this copy in the library’s place. What is there now is kept for 30
        days and can be brought back.
      </p>
      <div className={styles.actions}>
        <Button onClick={closePreview}>Cancel</Button>
        <Button look="primary" disabled={busy} onClick={() => act(restoreAll())}>
          {busy ? 'Restoring…' : 'Restore everything'}
        </Button>
      </div>
    </>
  );
}

function Item({ item, busy }: { item: CopyItem; busy: boolean }) {
  const words = item.state === 'gone' ? 'Bring back' : 'As a copy';
  return (
    <li className={styles.item}>
      <span className={styles.itemTitle} dir="auto">
        {item.title === '' ? 'Untitled' : item.title}
      </span>
      <span className={styles.reason}>{stateWords[item.state]}</span>
      <Button
        look="quiet"
        disabled={busy}
        aria-label={`${words}: “${item.title}”`}
        onClick={() => act(restoreOne(item))}
      >
        {words}
      </Button>
    </li>
  );
}
