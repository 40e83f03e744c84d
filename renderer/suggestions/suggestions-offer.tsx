import { ListChecks } from 'lucide-react';
import { keysOf, runCommand } from '../commands.ts';
import type { DocumentBody } from '../state/bodies.ts';
import { useDocument } from '../state/bodies.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useItems } from './load-suggestions.ts';
import { groupCounts } from './suggestion-items.ts';
import { inWords } from './suggestion-words.ts';
import styles from './suggestions.module.css';

/** Longer texts are read for proposals when one asks, in UTF-16 units. */
const mostReadUnasked = 400_000;

/** One quiet line that says how much there is to review of a document; nothing when there is nothing. */
export function SuggestionsOffer({ document }: { document: string }) {
  const body = useDocument(document);
  return body.status === 'ready' ? <Offer key={document} body={body} /> : null;
}

function Offer({ body }: { body: DocumentBody }) {
  const length = body.document.sections.reduce((sum, section) => sum + section.length, 0);
  const isShort = length <= mostReadUnasked;
  const { items } = useItems(body, isShort);
  if (isShort && (items === null || items.length === 0)) return null;
  const words =
    items === null ? 'Actors and quotes of this text' : `Suggested: ${inWords(groupCounts(items))}`;
  return (
    <div className={styles.offer}>
      <ListChecks size={14} aria-hidden />
      <span className={styles.offerWords} title={words}>
        {words}
      </span>
      <Tooltip label="Review suggestions" keys={keysOf('review-suggestions')}>
        <Button look="quiet" onClick={() => runCommand('review-suggestions')}>
          Review
        </Button>
      </Tooltip>
    </div>
  );
}
