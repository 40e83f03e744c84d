import { Ban, Check, Highlighter, Undo2, UserRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MentionView } from '#core/mentions-api.ts';
import { Kbd } from '../../ui/kbd.tsx';
import type { MentionDeeds, OpenCount } from './mention-deeds.ts';
import styles from './mention-popover.module.css';

/** Something that can be done from the popover, by a click or its key. */
export interface MentionLine {
  label: string;
  keys: string;
  icon: ReactNode;
  run: () => void;
}

/**
 * What can be done with a mention besides accepting and rejecting it. `sole` is the one actor it means or may
 * mean; null when there are several.
 */
export function mentionLines(
  mention: MentionView,
  sole: { id: string; name: string } | null,
  openOf: OpenCount,
  deeds: MentionDeeds,
  onExclude: (actor: string) => void,
): MentionLine[] {
  const again: MentionLine[] =
    mention.decisions.length === 0
      ? []
      : [
          {
            label: 'Propose it again',
            keys: 'U',
            icon: <Undo2 size={14} aria-hidden />,
            run: () => deeds.reopen(),
          },
        ];
  if (sole === null) return again;
  const { id, name } = sole;
  return [
    ...linesOfAll(mention, id, openOf, deeds),
    {
      label: 'Highlight',
      keys: 'H',
      icon: <Highlighter size={14} aria-hidden />,
      run: () => deeds.highlight(id),
    },
    {
      label: 'Not this one…',
      keys: 'X',
      icon: <Ban size={14} aria-hidden />,
      run: () => onExclude(id),
    },
    {
      label: `Show ${name}`,
      keys: 'O',
      icon: <UserRound size={14} aria-hidden />,
      run: () => deeds.openActor(id),
    },
    ...again,
  ];
}

/** Deciding on all open mentions of an actor at once, where there are others than this one. */
function linesOfAll(
  { status }: MentionView,
  actor: string,
  openOf: OpenCount,
  deeds: MentionDeeds,
): MentionLine[] {
  const open = openOf(actor);
  if (open === 0 || (open === 1 && status === 'proposed')) return [];
  return [
    {
      label: `Accept all ${open} in this document`,
      keys: 'A',
      icon: <Check size={14} aria-hidden />,
      run: () => deeds.acceptAll(actor),
    },
    {
      label: `Reject all ${open} in this document`,
      keys: 'R',
      icon: <X size={14} aria-hidden />,
      run: () => deeds.rejectAll(actor),
    },
  ];
}

/** These lines as they stand at the foot of the popover. */
export function MentionLines({ lines }: { lines: readonly MentionLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.more}>
      {lines.map(({ label, keys, icon, run }) => (
        <li key={keys}>
          <button type="button" className={styles.line} onClick={run}>
            {icon}
            <span className={styles.label} dir="auto">
              {label}
            </span>
            <Kbd keys={keys} />
          </button>
        </li>
      ))}
    </ul>
  );
}
