import { LocateFixed, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StatementRecord } from '#core/records/statement.ts';
import { act } from '../state/acts.ts';
import { openDocument } from '../state/workspace.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { plural } from '../ui/plural.ts';
import { ColourToolbar } from './colour-toolbar.tsx';
import { CommentField } from './comment-field.tsx';
import { dragPassage } from './drag-passage.ts';
import { deletePassages, recolour } from './passage-actions.ts';
import styles from './passage-card.module.css';
import { PassageLinks } from './passage-links.tsx';
import { PassageMenu } from './passage-menu.tsx';
import { PassageTags } from './passage-tags.tsx';
import { PassageStatements } from './statements/passage-statements.tsx';
import type { SpeakersOf } from './statements/statement-actions.ts';

/** What the user should know of how the passage stands; null when all is well. */
function problemOf({ state, review }: PassageRecord): string | null {
  if (state === 'uncertain') return 'Its place in the text is uncertain.';
  if (state === 'orphaned') return 'Its text is no longer in the document.';
  return review === undefined ? null : 'It was moved by a change of the text; check its place.';
}

/** The selected passage, or what can be done to several at once. */
export function PassageCard({
  passages,
  all,
  links,
  statements,
  speaker,
  speakerOf,
  documentDate,
  linked,
}: {
  passages: readonly PassageRecord[];
  /** All of the document. */
  all: readonly PassageRecord[];
  links: readonly LinkRecord[];
  /** Who says the passage, as its turn or a link has it. */
  speaker: string | null;
  /** Those of the passages. */
  statements: readonly StatementRecord[];
  /** Whom a new statement proposes as its speaker. */
  speakerOf: SpeakersOf;
  documentDate: string | null;
  /** The notes that lead to a passage. */
  linked: (passage: string) => ReactNode;
}) {
  const [first] = passages;
  if (first === undefined) return null;
  const ids = passages.map((passage) => passage.id);
  const isOne = passages.length === 1;
  const colours = new Set(passages.map((passage) => passage.colour));
  const problem = isOne ? problemOf(first) : null;
  return (
    <section aria-label={isOne ? 'Selected passage' : 'Selected passages'} className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.who} dir="auto">
          {isOne ? (speaker ?? 'Passage') : plural(passages.length, 'passage')}
        </h2>
        {isOne && first.state !== 'orphaned' && (
          <IconButton
            small
            label="Show in the text"
            onClick={() => openDocument(first.document, { passage: first.id })}
          >
            <LocateFixed size={14} />
          </IconButton>
        )}
        <IconButton
          small
          label={isOne ? 'Delete the passage' : 'Delete the passages'}
          keys="Delete"
          onClick={() => act(deletePassages(first.document, ids))}
        >
          <Trash2 size={14} />
        </IconButton>
        <PassageMenu count={passages.length} />
      </div>
      {isOne && (
        <blockquote
          className={styles.quote}
          dir="auto"
          draggable
          onDragStart={(event) => dragPassage(event, first)}
        >
          {first.quote}
        </blockquote>
      )}
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <ColourToolbar
        label="Colour"
        className={styles.colours}
        {...(colours.size === 1 ? { value: first.colour } : {})}
        onPick={(colour) => act(recolour(first.document, ids, colour))}
      />
      {isOne && <CommentField key={`comment ${first.id}`} passage={first} />}
      <PassageLinks key={`links ${first.id} ${ids.length}`} passages={ids} links={links} />
      <PassageStatements
        key={`statements ${first.id} ${ids.length}`}
        passages={passages}
        statements={statements}
        speakerOf={speakerOf}
        documentDate={documentDate}
      />
      <PassageTags key={`tags ${first.id} ${ids.length}`} passages={passages} all={all} />
      {isOne && linked(first.id)}
    </section>
  );
}
