import { CalendarDays, Circle, LayoutTemplate, Pin, PinOff, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NoteRecord } from '#core/records/note.ts';
import { act } from '../../state/acts.ts';
import { exportEntries } from '../../state/export-entries.ts';
import { pinNotes, trashNotes } from '../../state/note-actions.ts';
import { templateOf } from '../../state/templates.ts';
import { openNote } from '../../state/workspace.ts';
import { shortMoment } from '../../ui/dates.ts';
import type { Row } from '../../ui/list-row.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { NoteOrder } from './list-state.ts';

/** What rows depend on besides their notes, as it is when they are drawn. */
export interface NoteListNow {
  /** The key of the tab that is shown. */
  active: string | null;
  /** Those that are chosen, in the list's order. */
  chosen: readonly string[];
  now: number;
  order: NoteOrder;
}

/** When, with which tags, and how it begins. */
function factsOf(note: NoteRecord, { now, order }: NoteListNow): string {
  const at = order === 'created' ? note.createdAt : note.changedAt;
  return [
    shortMoment(at, now),
    (note.tags ?? []).map((tag) => `#${tag}`).join(' '),
    note.excerpt ?? '',
  ]
    .filter((one) => one !== '')
    .join(' · ');
}

function entriesOf(note: NoteRecord, chosen: readonly string[]): MenuEntry[] {
  const { id, pinned = false } = note;
  const meant = chosen.includes(id) ? chosen : [id];
  return [
    { label: 'Open', run: () => openNote(id) },
    { label: 'Open in split view', keys: 'Mod+Enter', run: () => openNote(id, {}, 'beside') },
    {
      label: pinned ? 'Unpin' : 'Pin to the top',
      icon: pinned ? <PinOff size={14} /> : <Pin size={14} />,
      run: () => act(pinNotes(meant, !pinned)),
    },
    {
      label: 'Make a template of it',
      icon: <LayoutTemplate size={14} />,
      run: () => act(templateOf(id)),
    },
    ...exportEntries({ kind: 'note', id }),
    null,
    {
      label: 'Move to the trash',
      keys: 'Delete',
      icon: <Trash2 size={14} />,
      danger: true,
      run: () => act(trashNotes(meant)),
    },
  ];
}

/** A note as a row. Facts and menu are worked out when it is drawn, which few of ten thousand are. */
class NoteRow {
  readonly id: string;
  private readonly note: NoteRecord;
  private readonly around: { readonly current: NoteListNow };

  constructor(note: NoteRecord, around: { readonly current: NoteListNow }) {
    this.id = note.id;
    this.note = note;
    this.around = around;
  }

  get title(): string {
    return this.note.title === '' ? 'Untitled' : this.note.title;
  }

  get facts(): string {
    return factsOf(this.note, this.around.current);
  }

  get current(): boolean {
    return this.around.current.active === `note:${this.id}`;
  }

  get icon(): ReactNode {
    const isChoosing = this.around.current.chosen.length > 0;
    return isChoosing ? <Circle size={15} strokeWidth={1.5} aria-hidden /> : undefined;
  }

  get sign(): { picture: ReactNode; words: string } | undefined {
    const { pinned, day } = this.note;
    if (pinned === true) return { picture: <Pin size={13} aria-hidden />, words: 'pinned' };
    return day === undefined
      ? undefined
      : { picture: <CalendarDays size={13} aria-hidden />, words: 'daily note' };
  }

  get entries(): MenuEntry[] {
    return entriesOf(this.note, this.around.current.chosen);
  }
}

/** A note as a row. */
export function noteRow(note: NoteRecord, around: { readonly current: NoteListNow }): Row {
  return new NoteRow(note, around);
}
