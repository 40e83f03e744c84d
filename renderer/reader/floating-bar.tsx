import { Toolbar } from '@base-ui/react/toolbar';
import { MessageSquare, Quote, UserPlus } from 'lucide-react';
import type { Colour } from '#core/records/passage.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ColourToolbar } from './colour-toolbar.tsx';
import type { Span } from './interval-index.ts';
import type { ReaderSession } from './session-contract.ts';
import type { CardField } from './reading.ts';
import styles from './floating-bar.module.css';
import { useMovement } from './use-session.ts';

/** Height of the bar with its distance from the text, and half its width, in CSS pixels. */
const room = 52;
const half = 186;

/** Above the selection's first line, or below its last one where there is no room above. */
function placeOf(session: ReaderSession, span: Span) {
  const edges = session.edgesOf(span);
  if (edges === null) return null;
  const view = session.view();
  const below = edges.first.top - view.top < room;
  const { left, right, top, bottom } = below ? edges.last : edges.first;
  const middle = Math.min(Math.max((left + right) / 2, view.left + half), view.right - half);
  return { left: middle, top: below ? bottom : top, below };
}

/**
 * The bar above selected text: a colour makes a passage at once, the others make one and open its card.
 * It follows the text in the order of Tab; Escape goes back to the text.
 */
export function FloatingBar({
  session,
  span,
  onColour,
  onField,
  onEscape,
}: {
  session: ReaderSession;
  span: Span;
  onColour: (colour: Colour) => void;
  onField: (field: CardField) => void;
  onEscape: () => void;
}) {
  useMovement(session);
  const place = placeOf(session, span);
  if (place === null) return null;
  return (
    <div
      className={styles.bar}
      data-below={place.below}
      style={{ left: place.left, top: place.top }}
      // The selection must survive a press on the bar.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEscape();
      }}
    >
      <ColourToolbar label="Highlight the selected text" onPick={onColour}>
        <Toolbar.Separator className={styles.divider} />
        <Toolbar.Button
          render={
            <IconButton label="Highlight and comment" keys="C">
              <MessageSquare size={16} />
            </IconButton>
          }
          onClick={() => onField('comment')}
        />
        <Toolbar.Button
          render={
            <IconButton label="Highlight and link an actor" keys="A">
              <UserPlus size={16} />
            </IconButton>
          }
          onClick={() => onField('actor')}
        />
        <Toolbar.Button
          render={
            <IconButton label="Highlight and add a statement" keys="S">
              <Quote size={16} />
            </IconButton>
          }
          onClick={() => onField('statement')}
        />
      </ColourToolbar>
    </div>
  );
}
