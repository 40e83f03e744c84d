import { MessageSquareOff, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { run } from '../../services/library.ts';
import { act } from '../../state/acts.ts';
import { offerUndo } from '../../state/undoing.ts';
import { Popover } from '../../ui/popover.tsx';
import type { SuggestItem } from '../../ui/suggest.tsx';
import { Suggest } from '../../ui/suggest.tsx';
import { labelOfLine, turnUnder } from './label-length.ts';
import styles from './speaker-popover.module.css';

/** A paragraph that may open a turn. */
export interface Paragraph {
  /** Where it begins: UTF-16 in the document's plain text. */
  start: number;
  text: string;
  /** The label under which it opens a turn now; null when it opens none. */
  label: string | null;
  at: DOMRect;
}

/** Says that a paragraph opens a turn under a label, or with null none. */
export async function markTurnHere(
  document: string,
  { start, text }: Pick<Paragraph, 'start' | 'text'>,
  label: string | null,
): Promise<void> {
  const line = text.split('\n', 1)[0] ?? '';
  const turn = label === null ? null : turnUnder(label, line);
  await run('mark-turns', { document, marks: [{ start, words: line.slice(0, 80), turn }] });
  offerUndo(label === null ? 'This opens no turn.' : `This opens a turn by “${label}”.`, {
    id: 'speakers',
  });
}

interface Option extends SuggestItem {
  label: string | null;
}

/** Asks under which label a paragraph opens a turn. */
export function TurnHere({
  document,
  paragraph,
  labels,
  onClose,
}: {
  document: string;
  paragraph: Paragraph;
  /** The labels of the document. */
  labels: readonly string[];
  onClose: () => void;
}) {
  const [text, setText] = useState(paragraph.label ?? labelOfLine(paragraph.text));
  const typed = text.trim();
  const fitting = labels.filter(
    (label) => label !== typed && label.toLowerCase().includes(typed.toLowerCase()),
  );
  const options: Option[] = [
    ...(typed === '' || typed.length > 63 ? [] : [{ id: 'typed', label: typed }]),
    ...fitting.map((label) => ({ id: `label ${label}`, label })),
    ...(paragraph.label === null ? [] : [{ id: 'none', label: null }]),
  ];
  return (
    <Popover
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      anchor={{ getBoundingClientRect: () => paragraph.at }}
      label="This paragraph opens a turn"
      className={styles.popover}
    >
      <h3 className={styles.label}>This paragraph opens a turn by</h3>
      <Suggest
        label="Label of the turn"
        placeholder="Name, as in the text or your own"
        text={text}
        onText={setText}
        items={options}
        onPick={({ label }) => {
          act(markTurnHere(document, paragraph, label));
          onClose();
        }}
        focusAtOnce
        render={({ label }) => (
          <>
            {label === null ? (
              <MessageSquareOff size={15} aria-hidden />
            ) : (
              <MessageSquareText size={15} aria-hidden />
            )}
            <span dir="auto">{label ?? 'It opens no turn'}</span>
          </>
        )}
      />
    </Popover>
  );
}
