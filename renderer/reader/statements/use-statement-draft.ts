import { useRef, useState } from 'react';
import { readDate } from '../../ui/dates.ts';
import type { StatementDraft } from './statement-actions.ts';

/** The fields that stand in the form only when they are asked for or filled. */
export type More = 'organisation' | 'date' | 'note';

function filledIn(draft: StatementDraft): More[] {
  const filled: More[] = [];
  if (draft.organisation !== null) filled.push('organisation');
  if (draft.date !== null) filled.push('date');
  if (draft.note !== '') filled.push('note');
  return filled;
}

function isEmptyDraft({ speaker, isEachOwn, concept }: StatementDraft): boolean {
  return speaker === null && !isEachOwn && concept === null;
}

/** A statement while it is written, and the form's part in it. */
export interface DraftInForm {
  draft: StatementDraft;
  /** Whether neither speaker nor concept is given. */
  isEmpty: boolean;
  /** The further fields that stand in the form. */
  more: readonly More[];
  add: (field: More) => void;
  /** The date as it is typed; `draft` has the one it began with. */
  dateText: string;
  setDateText: (text: string) => void;
  isDateWrong: boolean;
  change: (fields: Partial<StatementDraft>) => void;
  /**
   * Hands the statement to `onSave` with its date read; else answers why not: `empty` when neither speaker
   * nor concept is given, `date` when the date cannot be read.
   */
  save: (onSave: (draft: StatementDraft) => void) => 'saved' | 'empty' | 'date';
}

/** Begins with `initial`; `onDraft` is told what is written so far, after each change. */
export function useStatementDraft(
  initial: StatementDraft,
  onDraft: (draft: StatementDraft) => void,
): DraftInForm {
  const [draft, setDraft] = useState(initial);
  /** The same, at once: a key that saves follows a key that picks without a drawing between. */
  const now = useRef(initial);
  const [more, setMore] = useState(() => filledIn(initial));
  const [dateText, setDateText] = useState(initial.date ?? '');
  const isDateWrong = dateText.trim() !== '' && readDate(dateText) === null;

  const change = (fields: Partial<StatementDraft>): void => {
    now.current = { ...now.current, ...fields };
    setDraft(now.current);
    onDraft(now.current);
  };
  const save: DraftInForm['save'] = (onSave) => {
    if (isEmptyDraft(now.current)) return 'empty';
    if (isDateWrong) return 'date';
    onSave({ ...now.current, date: readDate(dateText) });
    return 'saved';
  };

  return {
    draft,
    isEmpty: isEmptyDraft(draft),
    more,
    add: (field) => setMore((before) => [...before, field]),
    dateText,
    setDateText,
    isDateWrong,
    change,
    save,
  };
}
