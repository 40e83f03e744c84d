import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './tour.module.css';

interface Step {
  title: string;
  text: ReactNode;
  keys: readonly { keys: string; does: string }[];
}

const steps: readonly Step[] = [
  {
    title: 'Bring in a text',
    text: 'Import files or a folder, drop them on the window, or paste a text. Dictum keeps the original byte for byte, and proposes title, date and author; what is unsure it asks you.',
    keys: [
      { keys: 'Mod+O', does: 'import files' },
      { keys: 'Mod+Shift+V', does: 'paste a text' },
    ],
  },
  {
    title: 'Mark what matters',
    text: 'Select words with the mouse or the keyboard and press a number: a passage exists. Eight colours, and passages may overlap. The panel at the right lists them; comment there.',
    keys: [
      { keys: '1', does: 'highlight in the first colour, up to 8' },
      { keys: 'C', does: 'comment on the passage' },
      { keys: 'Mod+Z', does: 'take it back' },
    ],
  },
  {
    title: 'Say who',
    text: 'Link a passage to the people, organisations, states, groups and places it is about or spoken by. Type a few letters; an actor that does not exist yet is made on the spot.',
    keys: [
      { keys: 'A', does: 'link an actor to the passage' },
      { keys: 'S', does: 'say who supports or opposes what in it' },
      { keys: 'Alt+1', does: 'role: about; 2 speaker, 3 addressee, 4 cited source' },
      { keys: 'Mod+Shift+S', does: 'go through the actors and quotes Dictum suggests' },
    ],
  },
  {
    title: 'Write, and cite',
    text: 'A note is your own text; / lists its forms, @ names an actor, [[ leads to a document or note. Cite a passage in it: the quote stands there with its speaker and source, and a double-click, Enter or its arrow button leads back to the very place.',
    keys: [
      { keys: 'Mod+N', does: 'new note' },
      { keys: 'Mod+Shift+C', does: 'cite the selected passage' },
    ],
  },
  {
    title: 'Find it, take it along',
    text: 'Search texts, passages, comments and notes at once. Export a document, a note, an actor or everything as Markdown, PDF, HTML, Word or JSON. Backups of all of it are made by themselves once you choose a folder.',
    keys: [
      { keys: 'Mod+Shift+F', does: 'search' },
      { keys: 'Mod+E', does: 'export' },
      { keys: 'Mod+K', does: 'everything you can do' },
    ],
  },
];

/** Five steps from a text to a note that cites it. */
export function Tour({ onClose }: { onClose: () => void }) {
  const [at, setAt] = useState(0);
  const step = steps[at];
  if (step === undefined) return null;
  const isLast = at === steps.length - 1;
  return (
    <section
      className={styles.page}
      aria-label="Tour"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'ArrowRight' && !isLast) setAt(at + 1);
        else if (event.key === 'ArrowLeft' && at > 0) setAt(at - 1);
      }}
    >
      <div className={styles.card}>
        <p className={styles.count} aria-live="polite">
          Step {at + 1} of {steps.length}
        </p>
        <h1 className={styles.title}>{step.title}</h1>
        <p className={styles.text}>{step.text}</p>
        <dl className={styles.keys}>
          {step.keys.map(({ keys, does }) => (
            <div key={keys} className={styles.key}>
              <dt>
                <Kbd keys={keys} />
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.actions}>
          <Button look="quiet" onClick={onClose}>
            Close the tour
          </Button>
          <span className={styles.space} />
          {at > 0 && <Button onClick={() => setAt(at - 1)}>Back</Button>}
          <Button look="primary" autoFocus onClick={() => (isLast ? onClose() : setAt(at + 1))}>
            {isLast ? 'Done' : 'Next'}
          </Button>
        </div>
      </div>
    </section>
  );
}
