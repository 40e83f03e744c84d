import type { LexicalEditor } from 'lexical';
import type { ReactNode } from 'react';

/** What a line of the list does once the sign and what was typed after it are gone from the text. */
export interface TypeAheadItem {
  id: string;
  title: string;
  /** Further words by which it is found. */
  words?: string;
  /** Stands quietly behind the title. */
  detail?: string;
  keys?: string | undefined;
  icon: ReactNode;
  /** Items of one group stand together under its heading. */
  group?: string | undefined;
  /** Runs inside an update of the editor, the caret where the sign stood. */
  $choose?: (editor: LexicalEditor) => void;
  /** Makes a record first; what it answers is then done in the text. */
  prepare?: () => Promise<() => void>;
}
