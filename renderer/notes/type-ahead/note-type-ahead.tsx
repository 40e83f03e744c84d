import type { LexicalEditor } from 'lexical';
import { memo, useCallback } from 'react';
import type { TypeAheadItem } from './items.ts';
import { actorItems, pageItems } from './mention-items.tsx';
import { slashItems } from './slash-items.ts';
import type { Trigger } from './trigger.ts';
import { TypeAheadList } from './type-ahead-list.tsx';
import { useTypeAhead } from './use-type-ahead.ts';

/** The list that opens in a note at `/`, `@` and `[[`. */
export const NoteTypeAhead = memo(function NoteTypeAhead({
  editor,
  note,
}: {
  editor: LexicalEditor;
  note: string;
}) {
  const itemsOf = useCallback(
    ({ kind, query }: Trigger): readonly TypeAheadItem[] => {
      if (kind === 'slash') return slashItems(query);
      return kind === 'actor' ? actorItems(query) : pageItems(query, note);
    },
    [note],
  );
  const state = useTypeAhead(editor, itemsOf);
  return state === null ? null : <TypeAheadList editor={editor} state={state} />;
});
