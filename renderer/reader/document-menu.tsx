import { Ellipsis } from 'lucide-react';
import type { DocumentRecord } from '#core/records/document.ts';
import { documentEntries, useDocumentActions } from '../state/document-actions.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './document-menu.module.css';

/** In the head of the text: what can be done with the document as a whole. */
export function DocumentMenu({ record }: { record: DocumentRecord }) {
  const actions = useDocumentActions();
  return (
    <Menu
      label="Menu of this document"
      entries={documentEntries(actions, record, 'text')}
      trigger={
        <IconButton label="More about this document" className={styles.button}>
          <Ellipsis size={17} />
        </IconButton>
      }
    />
  );
}
