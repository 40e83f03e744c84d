import { ChevronRight, CopyPlus, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { conceptPath, pathSign } from '#core/concepts/tree.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { openActor, openConcept } from '../../state/open-pages.ts';
import { classes } from '../../ui/classes.ts';
import { dateInWords } from '../../ui/dates.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { StatementLine } from '../../ui/statement-line.tsx';
import { deleteStatement } from './statement-actions.ts';
import styles from './statement-row.module.css';

/**
 * One statement in one line; Enter shows the rest of it, F2 edits it, Plus writes the same for another
 * speaker, Delete deletes it.
 */
export function StatementRow({
  statement,
  documentDate,
  onEdit,
  onCopy,
}: {
  statement: StatementRecord;
  documentDate: string | null;
  onEdit: (row: HTMLElement) => void;
  onCopy: (row: HTMLElement) => void;
}) {
  const [open, setOpen] = useState(false);

  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F2') onEdit(event.currentTarget);
    else if (event.key === '+') onCopy(event.currentTarget);
    else if (event.key === 'Delete') act(deleteStatement(statement.id));
    else return;
    event.preventDefault();
  };

  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.main}
        aria-expanded={open}
        data-statement={statement.id}
        onClick={() => setOpen(!open)}
        onKeyDown={pressed}
      >
        <ChevronRight size={14} aria-hidden className={styles.sign} data-open={open} />
        <span className={classes(styles.words, open && styles.whole)}>
          <StatementLine statement={statement} />
        </span>
      </button>
      {open && (
        <Details statement={statement} documentDate={documentDate}>
          <IconButton
            small
            label="Edit the statement"
            keys="F2"
            onClick={(event) => onEdit(event.currentTarget)}
          >
            <Pencil size={14} />
          </IconButton>
          <IconButton
            small
            label="The same for another speaker"
            keys="Plus"
            onClick={(event) => onCopy(event.currentTarget)}
          >
            <CopyPlus size={14} />
          </IconButton>
          <IconButton
            small
            label="Delete the statement"
            keys="Delete"
            onClick={() => act(deleteStatement(statement.id))}
          >
            <Trash2 size={14} />
          </IconButton>
        </Details>
      )}
    </li>
  );
}

function Details({
  statement,
  documentDate,
  children,
}: {
  statement: StatementRecord;
  documentDate: string | null;
  children: React.ReactNode;
}) {
  const actors = useLibrary((state) => state.actors);
  const concepts = useLibrary((state) => state.concepts);
  const { speaker, organisation, concept, targets, note } = statement;
  const date = statement.date ?? documentDate;
  const named = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => (id === null ? [] : (actors.get(id) ?? [])));
  const lines = [
    { label: 'Speaker', of: named([speaker]) },
    { label: 'On behalf of', of: named([organisation]) },
    { label: 'Aimed at', of: named(targets) },
  ].filter(({ of }) => of.length > 0);
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {lines.map(({ label, of }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {of.map((actor) => (
                <button
                  key={actor.id}
                  type="button"
                  className={styles.link}
                  dir="auto"
                  onClick={() => openActor(actor.id)}
                >
                  {actor.name}
                </button>
              ))}
            </dd>
          </div>
        ))}
        {concept !== null && (
          <div>
            <dt>Concept</dt>
            <dd>
              <button
                type="button"
                className={styles.link}
                dir="auto"
                onClick={() => openConcept(concept)}
              >
                {conceptPath(concept, concepts).join(pathSign)}
              </button>
            </dd>
          </div>
        )}
        {date !== null && (
          <div>
            <dt>Date</dt>
            <dd>
              {dateInWords(date)}
              {statement.date === null && <span className={styles.quiet}> (the document’s)</span>}
            </dd>
          </div>
        )}
        {note !== '' && (
          <div>
            <dt>Note</dt>
            <dd dir="auto" className={styles.note}>
              {note}
            </dd>
          </div>
        )}
      </dl>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
