import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { act } from '../../state/acts.ts';
import { useLibrary } from '../../state/library.ts';
import { useTemplateChooser } from '../../state/template-chooser.ts';
import type { About } from '../../state/templates.ts';
import { newFromTemplate, templatesFor } from '../../state/templates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { fuzzyScore } from '../../ui/fuzzy.ts';
import { Suggest } from '../../ui/suggest.tsx';
import styles from './notes.module.css';

/** Asks of which template a note is made; Enter makes it. */
export function TemplateChooser() {
  const about = useTemplateChooser((state) => state.about);
  const close = (): void => useTemplateChooser.setState({ about: null });
  return (
    <Dialog open={about !== null} onClose={close} title="New note from a template">
      {about !== null && <Choice about={about} close={close} />}
    </Dialog>
  );
}

function Choice({ about, close }: { about: About; close: () => void }) {
  const [text, setText] = useState('');
  const all = useLibrary((state) => state.notes);
  const name = useLibrary(
    ({ documents, actors }) =>
      documents.get(about.document ?? '')?.title ?? actors.get(about.actor ?? '')?.name,
  );
  const entries = templatesFor(all, about);
  const items =
    text.trim() === ''
      ? entries
      : entries.filter((entry) => fuzzyScore(text, entry.title) !== null);
  return (
    <div className={styles.chooser}>
      {name !== undefined && (
        <p className={styles.hint} dir="auto">
          About {name}
        </p>
      )}
      <Suggest
        label="Template"
        placeholder="Template"
        text={text}
        onText={setText}
        items={items}
        focusAtOnce
        empty={<p className={styles.hint}>No template fits.</p>}
        render={(entry) => (
          <>
            <LayoutTemplate size={15} aria-hidden />
            <span className={styles.tagName} dir="auto">
              {entry.title}
            </span>
          </>
        )}
        onPick={(entry) => {
          close();
          act(newFromTemplate(entry, about));
        }}
      />
    </div>
  );
}
